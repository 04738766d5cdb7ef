package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.publiccode.PublicCode;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Notices long runs of a suggestion that stand word for word in public code and not in the user's own. */
final class Verbatim {
    private final PublicCode known;
    private final Tokenizer tokenizer;
    /** Fingerprints of public code in the files of the workspace. */
    private final Map<String, int[]> own = new ConcurrentHashMap<>();

    /** @param tokenizer of the fingerprints */
    Verbatim(PublicCode known, Tokenizer tokenizer) {
        this.known = known;
        this.tokenizer = tokenizer;
    }

    void learn(String path, int[] tokens) {
        int[] found = known.known(tokens);
        if (found.length > 0) {
            own.put(path, found);
        } else {
            own.remove(path);
        }
    }

    void forget(String path) {
        own.remove(path);
    }

    /** Whether lines repeat public code that the workspace does not have. */
    boolean isForeign(SourceText source, int firstLine, int lastLine) {
        Set<Integer> mine =
                own.values().stream().flatMapToInt(Arrays::stream).boxed().collect(Collectors.toSet());
        return known.licenceOf(tokens(source, firstLine, lastLine), mine).isPresent();
    }

    /** The licence of public code that lines repeat, whether the workspace has it or not. */
    Optional<String> licenceOf(SourceText source, int firstLine, int lastLine) {
        return known.licenceOf(tokens(source, firstLine, lastLine), Set.of());
    }

    private int[] tokens(SourceText source, int firstLine, int lastLine) {
        return tokenizer.encode(CodeText.of(source, firstLine, lastLine + 1));
    }
}
