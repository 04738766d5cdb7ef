package dev.cobolwright.assist.statements;

import dev.cobolwright.assist.statements.Operands.Use;
import dev.cobolwright.assist.statements.Word.Kind;
import dev.cobolwright.grammar.symbols.Resolution;
import java.util.Optional;
import java.util.Set;

/** Phrases that a statement must have, or may have only once or last. */
final class PhraseRules {
    private static final Set<String> AFTER_FOR = Set.of("ALL", "LEADING", "TRAILING", "CHARACTERS", "FIRST");

    private PhraseRules() {}

    static Optional<String> broken(Operands statement) {
        return switch (statement.verb()) {
            case "SORT", "MERGE" -> sort(statement);
            case "CALL" -> arguments(statement);
            case "PERFORM" ->
                statement.has("VARYING") && !statement.has("UNTIL")
                        ? Optional.of("PERFORM VARYING needs UNTIL")
                        : Optional.empty();
            case "INSPECT" -> tallying(statement);
            case "DISPLAY", "ACCEPT" -> screen(statement);
            case "SEARCH" -> statement.has("WHEN") ? Optional.empty() : Optional.of("SEARCH needs WHEN");
            case "SET" -> set(statement);
            case "EVALUATE" -> evaluate(statement);
            case "IF" -> emptyIf(statement);
            // a GO TO for ALTER to fill is valid, but nobody wants it suggested
            case "GO", "GO TO" ->
                statement.uses().isEmpty() ? Optional.of("GO TO needs a paragraph or section") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> arguments(Operands statement) {
        for (int i = 0; i < statement.words().size(); i++) {
            Kind next = statement.at(i + 1).kind();
            if (statement.at(i).is("USING") && next != Kind.WORD && next != Kind.LITERAL && next != Kind.NUMBER) {
                return Optional.of("USING without an argument");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sort(Operands statement) {
        boolean file =
                statement.uses().stream().findFirst().map(Use::meaning).orElse(null) instanceof Resolution.ToFile;
        if (file && !statement.has("USING") && !statement.has("INPUT")) {
            return Optional.of(statement.verb() + " of a file needs USING or INPUT PROCEDURE");
        }
        return file && !statement.has("GIVING") && !statement.has("OUTPUT")
                ? Optional.of(statement.verb() + " of a file needs GIVING or OUTPUT PROCEDURE")
                : Optional.empty();
    }

    private static Optional<String> tallying(Operands statement) {
        for (int i = 0; i < statement.words().size(); i++) {
            Word next = statement.at(i + 1);
            if (statement.at(i).is("FOR") && !next.isOneOf(AFTER_FOR)) {
                return Optional.of("FOR needs ALL, LEADING or CHARACTERS");
            }
            Kind operand = statement.at(i + 2).kind();
            if (statement.at(i).is("FOR")
                    && !next.is("CHARACTERS")
                    && operand != Kind.WORD
                    && operand != Kind.LITERAL) {
                return Optional.of("FOR " + next.text() + " needs an operand");
            }
        }
        return statement.has("TALLYING") && !statement.has("FOR")
                ? Optional.of("TALLYING needs FOR")
                : Optional.empty();
    }

    private static Optional<String> screen(Operands statement) {
        if (statement.words().stream().filter(w -> w.is("ADVANCING")).count() > 1) {
            return Optional.of("ADVANCING twice");
        }
        for (int i = 0; i < statement.words().size(); i++) {
            if (statement.at(i).is("AT")
                    && statement.at(i + 1).kind() == Kind.NUMBER
                    && statement.at(i + 2).isOneOf(Set.of("LINE", "COLUMN", "COL", "POSITION"))) {
                return Optional.of("AT and LINE for the same place");
            }
        }
        return Optional.empty();
    }

    /** Condition-names are set TO TRUE or FALSE, and only they are. */
    private static Optional<String> set(Operands statement) {
        int to = 0;
        while (to < statement.words().size() && !statement.at(to).is("TO")) {
            to++;
        }
        int before = to;
        boolean truth = statement.at(to + 1).is("TRUE") || statement.at(to + 1).is("FALSE");
        return statement.uses().stream()
                .filter(u -> u.index() < before && u.depth() == 0)
                .filter(u -> u.item().filter(i -> i.isConditionName() != truth).isPresent())
                .map(u -> truth
                        ? u.reference().name() + " is no condition-name"
                        : "a condition-name is set TO TRUE or FALSE")
                .findFirst();
    }

    private static Optional<String> evaluate(Operands statement) {
        boolean other = false;
        for (int i = 0; i < statement.words().size(); i++) {
            if (statement.at(i).is("WHEN")) {
                if (other) {
                    return Optional.of("WHEN after WHEN OTHER");
                }
                other = statement.at(i + 1).is("OTHER");
                if (other && statement.at(i + 2).kind() != Kind.NESTED) {
                    return Optional.of("WHEN OTHER without a statement");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> emptyIf(Operands statement) {
        return statement.words().stream().noneMatch(w -> w.kind() == Kind.NESTED || w.is("NEXT"))
                ? Optional.of("IF without a statement")
                : Optional.empty();
    }
}
