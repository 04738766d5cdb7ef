package dev.cobolwright.assist.hover;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.files.Declarations;
import dev.cobolwright.assist.files.Skim;
import dev.cobolwright.assist.navigation.Definition;
import dev.cobolwright.assist.navigation.Symbol;
import dev.cobolwright.assist.navigation.SymbolAt;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.grammar.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text about the name under a cursor.
 *
 * @param markdown CommonMark
 * @param start of the word in the file, inclusive
 * @param end exclusive
 */
public record Hover(String markdown, int start, int end) {
    private static final int MOST_MEANINGS = 4;
    private static final int MOST_DECLARED = 12;

    /** Empty where the cursor is on no name, or on one that nothing is known of. */
    public static Optional<Hover> of(Snapshot snapshot, int offset) {
        Optional<SymbolAt> found = SymbolAt.find(snapshot.parse(), offset);
        if (found.isPresent()) {
            SymbolAt at = found.get();
            return Optional.of(new Hover(describe(at.symbols(), snapshot), at.start(), at.end()));
        }
        Optional<Hover> embedded = CicsHover.of(snapshot, offset).or(() -> SqlHover.of(snapshot, offset));
        if (embedded.isPresent()) {
            return embedded;
        }
        List<Symbol> fromUsers = Definition.fromUsers(snapshot, offset).toList();
        return fromUsers.isEmpty()
                ? Optional.empty()
                : Word.at(snapshot.source(), offset)
                        .map(w -> new Hover(describe(fromUsers, snapshot), w.start(), w.end()));
    }

    private static String describe(List<Symbol> symbols, Snapshot snapshot) {
        return symbols.stream()
                .limit(MOST_MEANINGS)
                .map(s -> describe(s, snapshot))
                .collect(Collectors.joining("\n\n---\n\n"));
    }

    /** Markdown about one thing. */
    public static String describe(Symbol symbol, Snapshot snapshot) {
        return switch (symbol) {
            case Symbol.Data data -> DataHover.describe(data, snapshot);
            case Symbol.ParagraphName p ->
                ProcedureHover.describe(p, p.paragraph().nameSpan(), p.program(), snapshot);
            case Symbol.SectionName s -> ProcedureHover.describe(s, s.section().nameSpan(), s.program(), snapshot);
            case Symbol.File file ->
                fence(file.file().span().text()) + "\n" + Place.of(file.file().nameSpan(), snapshot);
            case Symbol.Copy copy -> copy(copy, snapshot);
            case Symbol.CalledProgram called -> called(called, snapshot);
        };
    }

    private static String copy(Symbol.Copy copy, Snapshot snapshot) {
        return copy.statement()
                .copybook()
                .map(text -> fence(firstLines(text)) + "\nCopybook `"
                        + snapshot.files().shown(text.path()) + "`, " + text.lineCount() + " lines" + declares(text))
                .orElse(
                        "Copybook **" + copy.name()
                                + "** was not found in the workspace. Add its folder to `cobolwright.sources.copybookFolders`.");
    }

    /** The records, sections and paragraphs of a copybook, by what one pass over its text tells. */
    private static String declares(SourceText copybook) {
        List<String> names = Skim.of(copybook).declarations().all().stream()
                .filter(d -> d.kind() != Declarations.Kind.DATA && d.kind() != Declarations.Kind.CONDITION_NAME)
                .map(d -> "`" + d.name() + "`")
                .distinct()
                .toList();
        return names.isEmpty()
                ? ""
                : "\n\nDeclares " + String.join(", ", names.subList(0, Math.min(MOST_DECLARED, names.size())))
                        + (names.size() > MOST_DECLARED ? " and " + (names.size() - MOST_DECLARED) + " more" : "");
    }

    private static String called(Symbol.CalledProgram called, Snapshot snapshot) {
        List<Path> programs = snapshot.files().programs(called.name());
        return programs.isEmpty()
                ? "Program **" + called.name() + "** is not in the workspace."
                : "Program **" + called.name() + "**\n\n"
                        + programs.stream()
                                .map(p -> "- `" + snapshot.files().shown(p.toString()) + "`")
                                .collect(Collectors.joining("\n"));
    }

    private static String firstLines(SourceText text) {
        return text.text().lines().limit(12).map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    /** A block of COBOL; what would end the block early is taken out. */
    public static String fence(String cobol) {
        return "```cobol\n" + cobol.replace("```", "'''").stripTrailing() + "\n```";
    }
}
