package dev.cobolwright.assist.diagnostics;

import dev.cobolwright.assist.diagnostics.Diagnostic.Tag;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is certain without following the flow: CW0501, statements after one that always leaves, in the same run of statements; CW0502,
 * ALTER, which COBOL 2002 took out of the language.
 */
final class Certainties {
    private final SourceText source;
    private final List<Diagnostic> found = new ArrayList<>();

    private Certainties(SourceText source) {
        this.source = source;
    }

    static List<Diagnostic> in(Parse parse) {
        Certainties certainties = new Certainties(parse.source());
        parse.programs().forEach(certainties::program);
        return certainties.found;
    }

    private void program(Program program) {
        program.paragraphs().forEach(this::paragraph);
        program.nested().forEach(this::program);
    }

    private void paragraph(Paragraph paragraph) {
        // NEXT SENTENCE may jump over what leaves.
        run(paragraph.statements(), paragraph.statements().stream().noneMatch(Certainties::skipsSentence));
    }

    private static boolean skipsSentence(Statement statement) {
        return statement.verb().equals("NEXT SENTENCE")
                || statement.nested().stream().anyMatch(Certainties::skipsSentence);
    }

    private void run(List<Statement> statements, boolean unreachable) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement.verb().equals("ALTER")) {
                add(statement.span(), "CW0502", "ALTER is no longer part of COBOL", Tag.DEPRECATED);
            }
            for (Branch branch : statement.branches()) {
                run(branch.statements(), unreachable);
            }
            if (unreachable && i + 1 < statements.size() && leaves(statement)) {
                Span rest = statements.get(i + 1).span().to(statements.getLast().span());
                if (!statements.get(i + 1).span().isCopied() && !rest.isCopied()) {
                    add(
                            rest,
                            "CW0501",
                            "This is never executed: " + words(statement) + " leaves before",
                            Tag.UNNECESSARY);
                }
                return;
            }
        }
    }

    private static boolean leaves(Statement statement) {
        return statement.whole()
                && switch (statement.verb()) {
                    case "GOBACK" -> true;
                    case "STOP" -> words(statement).equals("STOP RUN");
                    case "GO TO" ->
                        !text(statement).contains("DEPENDING")
                                && !text(statement).matches("GO( TO)?");
                    default -> false;
                };
    }

    private static String text(Statement statement) {
        return statement.span().text().strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private static String words(Statement statement) {
        String text = text(statement);
        String[] words = text.split("[ .]", 3);
        return words.length > 1 && !words[0].equals("GOBACK") ? words[0] + " " + words[1] : words[0];
    }

    private void add(Span span, String code, String message, Tag tag) {
        if (!span.isCopied() && span.source() == source) {
            found.add(new Diagnostic(
                    Severity.NOTE, code, message, span.start(), span.end(), Optional.empty(), Optional.of(tag)));
        }
    }
}
