package dev.cobolwright.lsp.review;

import dev.cobolwright.assist.review.RulePage;
import dev.cobolwright.assist.review.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pages of rules as files that an editor can open from a finding: written once a session, in a folder for temporary files. */
final class RulePages {
    private static final Map<String, Optional<String>> WRITTEN = new ConcurrentHashMap<>();

    private RulePages() {}

    /** Empty where it could not be written. */
    static Optional<String> uri(String code) {
        return WRITTEN.computeIfAbsent(code, RulePages::write);
    }

    private static Optional<String> write(String code) {
        try {
            Path file = Folder.PATH.resolve(code + ".md");
            Files.writeString(file, RulePage.of(Rules.of(code).orElseThrow()).text());
            file.toFile().deleteOnExit();
            return Optional.of(file.toUri().toString());
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** One of this process alone, so that nobody else can have put something there. */
    private static final class Folder {
        static final Path PATH = create();

        private static Path create() {
            try {
                Path folder = Files.createTempDirectory("cobolwright-rules");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
