package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataItem.Occurs;
import dev.cobolwright.grammar.syntax.DataSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clauses of a data description entry, read from its tokens. It does not depend on the entry being without error, so that a
 * half-written entry keeps its name, level and what else it has.
 */
final class DataEntryReader {
    private final Tokens tokens;
    private final int to;
    private int i;
    private Optional<String> picture = Optional.empty();
    private Optional<String> usage = Optional.empty();
    private Optional<String> redefines = Optional.empty();
    private Optional<String> value = Optional.empty();
    private int minimum = -1;
    private int maximum = -1;
    private Optional<String> dependingOn = Optional.empty();
    private final List<String> indexes = new ArrayList<>(0);

    private DataEntryReader(Tokens tokens, int from, int to) {
        this.tokens = tokens;
        this.i = from;
        this.to = to;
    }

    /** An entry without its children; {@code isName} tells whether the word after the level-number is one. */
    static DataItem read(Tokens tokens, Unit unit, boolean isName, DataSection section) {
        int from = unit.from();
        int last = unit.to() - 1;
        if (last > from && tokens.kind(last) == PERIOD) {
            last--;
        }
        int level = number(tokens.text(from));
        boolean named = isName && from + 1 <= last;
        boolean filler = !named || tokens.kind(from + 1) == FILLER;
        DataEntryReader reader = new DataEntryReader(tokens, named ? from + 2 : from + 1, last + 1);
        reader.clauses();
        Span span = tokens.span(from, unit.to() - 1);
        return new DataItem(
                level,
                filler ? "FILLER" : tokens.name(from + 1),
                reader.picture,
                reader.usage,
                reader.redefines,
                reader.maximum < 0
                        ? Optional.empty()
                        : Optional.of(new Occurs(
                                reader.minimum, reader.maximum, reader.dependingOn, List.copyOf(reader.indexes))),
                reader.value,
                section,
                List.of(),
                span,
                tokens.span(filler ? from : from + 1));
    }

    /** The value of digits; 0 for anything else or anything too large. */
    static int number(String text) {
        int value = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c < '0' || c > '9' || value > 99_999_999) {
                return 0;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private int kind() {
        return i < to ? tokens.kind(i) : EOF;
    }

    private void skip(int optional) {
        if (kind() == optional) {
            i++;
        }
    }

    private void clauses() {
        while (i < to) {
            switch (tokens.kind(i++)) {
                case PICTURE -> {
                    skip(IS);
                    if (kind() == PICTURE_STRING) {
                        picture = Optional.of(tokens.name(i++));
                    }
                }
                case REDEFINES -> redefines = name();
                case OCCURS -> occurs();
                case DEPENDING -> {
                    skip(ON);
                    dependingOn = name();
                }
                case INDEXED -> {
                    skip(BY);
                    while (kind() == IDENTIFIER) {
                        indexes.add(tokens.name(i++));
                    }
                }
                case VALUE, VALUES -> value();
                case USAGE -> {
                    skip(IS);
                    if (i < to) {
                        usage = Optional.of(tokens.name(i++));
                    }
                }
                case COMPUTATIONAL,
                        COMPUTATIONAL_0,
                        COMPUTATIONAL_1,
                        COMPUTATIONAL_2,
                        COMPUTATIONAL_3,
                        COMPUTATIONAL_4,
                        COMPUTATIONAL_5,
                        COMPUTATIONAL_6,
                        COMPUTATIONAL_N,
                        COMPUTATIONAL_X,
                        BINARY,
                        PACKED_DECIMAL,
                        INDEX,
                        POINTER,
                        POINTER_32,
                        PROCEDURE_POINTER,
                        FUNCTION_POINTER,
                        PROGRAM_POINTER,
                        DISPLAY,
                        DISPLAY_1,
                        NATIONAL,
                        BINARY_CHAR,
                        BINARY_SHORT,
                        BINARY_LONG,
                        BINARY_LONG_LONG,
                        BINARY_DOUBLE,
                        BINARY_INT,
                        FLOAT_SHORT,
                        FLOAT_LONG,
                        FLOAT_EXTENDED,
                        SIGNED_INT,
                        SIGNED_LONG,
                        SIGNED_SHORT,
                        UNSIGNED_INT,
                        UNSIGNED_LONG,
                        UNSIGNED_SHORT -> {
                    if (usage.isEmpty()) {
                        usage = Optional.of(tokens.name(i - 1));
                    }
                }
                default -> {}
            }
        }
    }

    private Optional<String> name() {
        return i < to && (kind() == IDENTIFIER || Keywords.isKeyword(kind()))
                ? Optional.of(tokens.name(i++))
                : Optional.empty();
    }

    private void occurs() {
        maximum = kind() == INTEGER ? number(tokens.text(i++)) : 0;
        minimum = maximum;
        for (int k = i; k < Math.min(i + 3, to); k++) {
            if (tokens.kind(k) == TO && k + 1 < to) {
                maximum = tokens.kind(k + 1) == INTEGER ? number(tokens.text(k + 1)) : 0;
                i = k + 2;
                return;
            }
        }
    }

    private void value() {
        skip(IS);
        skip(ARE);
        StringBuilder text = new StringBuilder();
        while (i < to && isValue(kind())) {
            text.append(text.isEmpty() ? "" : " ").append(tokens.text(i++));
        }
        value = text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private static boolean isValue(int kind) {
        return kind < ABSENT && kind != PERIOD && kind != PICTURE_STRING
                || switch (kind) {
                    case ZERO, SPACE, HIGH_VALUE, LOW_VALUE, QUOTE, NULL, ALL, THROUGH, TRUE, FALSE, LENGTH, OF -> true;
                    default -> false;
                };
    }
}
