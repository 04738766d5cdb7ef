package dev.cobolwright.assist.signatures;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.signatures.Signature.Parameter;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Kind;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The signature that a cursor is in: CALL ... USING of a program of the workspace, the options of an EXEC CICS command, or an intrinsic function. */
public final class Signatures {
    private static final int FARTHEST = 300;

    private final Snapshot snapshot;
    private final Lexemes lexemes;
    private final int cursor;

    private Signatures(Snapshot snapshot, int cursor) {
        this.cursor = cursor;
        this.snapshot = snapshot;
        this.lexemes = Cobol.lexemes(snapshot.parse());
    }

    public static Optional<Signature> at(Snapshot snapshot, int offset) {
        Signatures signatures = new Signatures(snapshot, offset);
        int last = signatures.lexemes.from(offset) - 1;
        return CicsSignatures.at(snapshot, offset)
                .or(() -> signatures.function(last))
                .or(() -> signatures.call(last, offset));
    }

    /** Outwards over the parentheses that are open, to FUNCTION NAME (. */
    private Optional<Signature> function(int last) {
        int depth = 0;
        int arguments = 0;
        for (int i = last; i > 0 && i > last - FARTHEST; i--) {
            if (lexemes.kind(i) == Kind.PERIOD) {
                return Optional.empty();
            }
            String word = lexemes.word(i);
            if (word.equals(")")) {
                depth++;
            } else if (word.equals("(") && depth > 0) {
                depth--;
            } else if (word.equals("(")) {
                if (i > 1 && lexemes.word(i - 2).equals("FUNCTION")) {
                    int active = arguments == 0 ? 0 : arguments - (endsArgument(last) ? 0 : 1);
                    return IntrinsicFunctions.signature(lexemes.word(i - 1), Math.max(0, active));
                }
                return Optional.empty();
            } else if (depth == 0 && beginsArgument(i)) {
                arguments++;
            }
        }
        return Optional.empty();
    }

    /** An operand that no operator joins to the one before. */
    private boolean beginsArgument(int i) {
        boolean operand =
                lexemes.kind(i) == Kind.WORD || lexemes.kind(i) == Kind.NUMBER || lexemes.kind(i) == Kind.LITERAL;
        String before = lexemes.word(i - 1);
        boolean joined = before.equals("OF")
                || before.equals("IN")
                || before.equals("FUNCTION")
                || lexemes.kind(i - 1) == Kind.SYMBOL && !before.equals("(") && !before.equals(")");
        return operand && !joined;
    }

    /** Whether the cursor stands behind a blank or comma after the last word, where a new argument begins. */
    private boolean endsArgument(int last) {
        int end = lexemes.end(last);
        String text = lexemes.source().text();
        return !lexemes.word(last).equals("(")
                && end < text.length()
                && (text.charAt(end) == ',' || text.charAt(end) == ' ')
                && cursor > end;
    }

    private Optional<Signature> call(int last, int offset) {
        int using = -1;
        int depth = 0;
        int operands = 0;
        for (int i = last; i >= 0 && i > last - FARTHEST; i--) {
            String word = lexemes.word(i);
            if (lexemes.kind(i) == Kind.PERIOD || word.equals("END-CALL")) {
                return Optional.empty();
            }
            depth += word.equals(")") ? 1 : word.equals("(") ? -1 : 0;
            if (word.equals("USING") && lexemes.kind(i) == Kind.KEYWORD) {
                using = i;
            } else if (word.equals("CALL") && lexemes.kind(i) == Kind.KEYWORD) {
                return using < 0 || i + 1 >= lexemes.size() || lexemes.kind(i + 1) != Kind.LITERAL
                        ? Optional.empty()
                        : program(unquoted(lexemes.text(i + 1)), active(operands, last, offset));
            } else if (using < 0 && depth == 0 && isOperand(i)) {
                operands++;
            }
        }
        return Optional.empty();
    }

    private boolean isOperand(int i) {
        String before = i > 0 ? lexemes.word(i - 1) : "";
        return (lexemes.kind(i) == Kind.WORD
                        || lexemes.kind(i) == Kind.LITERAL
                        || lexemes.kind(i) == Kind.NUMBER
                        || lexemes.word(i).equals("OMITTED"))
                && !before.equals("OF")
                && !before.equals("IN");
    }

    /** A cursor at a word is at its parameter, one behind a blank at the next. */
    private int active(int operands, int last, int offset) {
        boolean atWord = lexemes.end(last) >= offset && isOperand(last);
        return Math.max(0, atWord ? operands - 1 : operands);
    }

    private static String unquoted(String literal) {
        return literal.length() < 2
                ? literal
                : literal.substring(1, literal.length() - 1).strip();
    }

    private Optional<Signature> program(String name, int active) {
        for (Path file : snapshot.files().programs(name)) {
            Optional<Program> called = snapshot.other(file.toString()).stream()
                    .flatMap(s -> s.parse().programs().stream())
                    .filter(p -> p.name().equalsIgnoreCase(name))
                    .findFirst();
            if (called.isPresent()) {
                return Optional.of(signature(called.get(), snapshot.files().shown(file.toString()), active));
            }
        }
        return Optional.empty();
    }

    private static Signature signature(Program program, String file, int active) {
        List<Parameter> parameters = new ArrayList<>();
        for (String name : program.using()) {
            Stream<DataItem> items = program.allData().filter(i -> i.name().equals(name));
            parameters.add(new Parameter(
                    name, items.findFirst().map(Signatures::described).orElse("")));
        }
        String label = "CALL '" + program.name() + "'"
                + (parameters.isEmpty() ? "" : " USING " + String.join(" ", program.using()));
        return new Signature(label, "PROCEDURE DIVISION of " + file, parameters, active);
    }

    private static String described(DataItem item) {
        return item.picture()
                .map(p -> "PIC " + p + item.usage().map(u -> " " + u).orElse(""))
                .orElseGet(() -> "group of " + item.children().size() + " items");
    }
}
