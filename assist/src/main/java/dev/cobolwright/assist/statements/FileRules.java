package dev.cobolwright.assist.statements;

import dev.cobolwright.assist.statements.Operands.Use;
import dev.cobolwright.assist.statements.Word.Kind;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.FileDescription;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the phrases of file statements fit their file and have statements in them. */
final class FileRules {
    private static final Set<String> VERBS = Set.of("READ", "RETURN", "WRITE", "REWRITE", "START", "DELETE");
    private static final Pattern OTHER_ORGANIZATION = Pattern.compile("\\b(INDEXED|RELATIVE)\\b");

    private FileRules() {}

    static Optional<String> broken(Operands statement) {
        if (!VERBS.contains(statement.verb())) {
            return Optional.empty();
        }
        if (statement.verb().equals("RETURN") && !statement.has("END")) {
            return Optional.of("RETURN needs AT END");
        }
        return branches(statement).or(() -> invalidKey(statement));
    }

    /** AT END, INVALID KEY and their negatives: once each, with a statement. */
    private static Optional<String> branches(Operands statement) {
        int[] seen = new int[2];
        for (int i = 1; i < statement.words().size(); i++) {
            Word word = statement.at(i);
            if (!word.is("END") && !word.is("INVALID") && !word.is("END-OF-PAGE") && !word.is("EOP")) {
                continue;
            }
            int before = statement.at(i - 1).is("AT") ? i - 2 : i - 1;
            int after = statement.at(i + 1).is("KEY") ? i + 2 : i + 1;
            boolean next = statement.at(after).is("NEXT");
            if (statement.at(after).kind() != Kind.NESTED && !next) {
                return Optional.of(word.text() + " without a statement");
            }
            if (++seen[statement.at(before).is("NOT") ? 1 : 0] > 1) {
                return Optional.of(word.text() + " twice");
            }
        }
        return Optional.empty();
    }

    /** Sequential files have no keys. What the SELECT clause says is read from its text; where it is in a copybook, nothing is said. */
    private static Optional<String> invalidKey(Operands statement) {
        if (!statement.has("INVALID")) {
            return Optional.empty();
        }
        return file(statement)
                .filter(file -> isSequential(file, statement))
                .map(file -> "INVALID KEY with the sequential file " + file.name());
    }

    private static Optional<FileDescription> file(Operands statement) {
        Optional<Use> first = statement.uses().stream().findFirst();
        if (first.isPresent() && first.get().meaning() instanceof Resolution.ToFile named) {
            return Optional.of(named.file());
        }
        return first.flatMap(Use::item)
                .flatMap(item -> statement.scope().program().files().stream()
                        .filter(f -> f.records().contains(item))
                        .findFirst());
    }

    private static boolean isSequential(FileDescription file, Operands statement) {
        SourceText source = statement.scope().program().span().source();
        String head = source.text().substring(0, file.span().inMain().start()).toUpperCase(Locale.ROOT);
        Matcher select = Pattern.compile("\\bSELECT\\s+(OPTIONAL\\s+)?" + Pattern.quote(file.name())
                        + "\\b(?:[^.\"']|\"[^\"]*\"|'[^']*')*\\.")
                .matcher(head);
        return select.find() && !OTHER_ORGANIZATION.matcher(select.group()).find();
    }
}
