package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataClauses;
import dev.cobolwright.grammar.syntax.DataClauses.NameUse;
import dev.cobolwright.grammar.syntax.DataClauses.Renames;
import dev.cobolwright.grammar.syntax.DataClauses.Word;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataItem.Key;
import dev.cobolwright.grammar.syntax.DataItem.Occurs;
import dev.cobolwright.grammar.syntax.DataSection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clauses of a data description entry, read from its tokens. It does not depend on the entry being without error, so that a
 * half-written entry keeps its name, level and what else it has.
 */
final class DataEntryReader {
    private static final BitSet USAGES = Words.kinds(
            COMPUTATIONAL,
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
            UTF_8,
            BIT,
            BINARY_CHAR,
            BINARY_SHORT,
            BINARY_LONG,
            BINARY_LONG_LONG,
            BINARY_DOUBLE,
            BINARY_INT,
            BINARY_C_LONG,
            FLOAT_SHORT,
            FLOAT_LONG,
            FLOAT_EXTENDED,
            FLOAT_DECIMAL_16,
            FLOAT_DECIMAL_34,
            FLOAT_BINARY_32,
            FLOAT_BINARY_64,
            SIGNED_INT,
            SIGNED_LONG,
            SIGNED_SHORT,
            UNSIGNED_INT,
            UNSIGNED_LONG,
            UNSIGNED_SHORT,
            OBJECT);

    private final Tokens tokens;
    private final int to;
    private int i;
    private Optional<String> picture = Optional.empty();
    private Optional<String> usage = Optional.empty();
    private Optional<String> redefines = Optional.empty();
    private Optional<String> value = Optional.empty();
    private int minimum = -1;
    private int maximum = -1;
    private String maximumText = "";
    private Optional<String> dependingOn = Optional.empty();
    private List<String> indexes = List.of();
    private List<Key> keys = List.of();
    /** Null where there are none, as in most entries. */
    private EnumSet<Word> words;

    private Optional<Renames> renames = Optional.empty();
    private Optional<String> likeName = Optional.empty();
    private int length;

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
                reader.occursClause(),
                reader.value,
                section,
                reader.rareClauses(),
                List.of(),
                span,
                tokens.span(filler ? from : from + 1));
    }

    private Optional<Occurs> occursClause() {
        return maximum < 0
                ? Optional.empty()
                : Optional.of(new Occurs(
                        minimum, maximum, maximumText, dependingOn, List.copyOf(indexes), List.copyOf(keys)));
    }

    private DataClauses rareClauses() {
        return words == null && renames.isEmpty() && likeName.isEmpty() && length == 0
                ? DataClauses.NONE
                : new DataClauses(
                        words == null ? Set.of() : Collections.unmodifiableSet(words), renames, likeName, length);
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
            int kind = tokens.kind(i++);
            switch (kind) {
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
                case INDEXED -> indexed();
                case ASCENDING, DESCENDING -> keys(kind == ASCENDING);
                case VALUE, VALUES -> value();
                case USAGE -> {
                    skip(IS);
                    usage = i < to ? Optional.of(tokens.name(i++)) : Optional.empty();
                }
                case RENAMES -> renames();
                default -> {
                    if (!USAGES.get(kind + 1)) {
                        rare(kind);
                    } else if (usage.isEmpty()) {
                        usage = Optional.of(tokens.name(i - 1));
                    }
                }
            }
        }
    }

    private void rare(int kind) {
        switch (kind) {
            case SYNCHRONIZED -> add(Word.SYNCHRONIZED);
            case JUSTIFIED -> add(Word.JUSTIFIED);
            case GLOBAL -> add(Word.GLOBAL);
            case EXTERNAL -> {
                add(Word.EXTERNAL);
                i += kind() == AS ? 2 : 0;
            }
            case LEADING -> add(Word.SIGN_LEADING);
            case TRAILING -> add(Word.SIGN_TRAILING);
            case SEPARATE -> add(Word.SIGN_SEPARATE);
            case SIGNED -> add(Word.SIGNED);
            case UNSIGNED -> add(Word.UNSIGNED);
            case TYPEDEF -> add(Word.TYPEDEF);
            case BASED -> add(Word.BASED);
            case NO -> {
                if (kind() == SIGN) {
                    add(Word.NO_SIGN);
                }
            }
            case BLANK -> {
                skip(WHEN);
                if (kind() == ZERO) {
                    add(Word.BLANK_WHEN_ZERO);
                }
            }
            case ANY -> add(Word.ANY_LENGTH);
            case DYNAMIC -> add(Word.DYNAMIC_LENGTH);
            case LIMIT, LENGTH -> {
                skip(IS);
                length = kind() == INTEGER ? number(tokens.text(i++)) : length;
            }
            case GROUP_USAGE -> {
                skip(IS);
                add(kind() == BIT ? Word.BIT_GROUP : Word.NATIONAL_GROUP);
                i++;
            }
            case CONSTANT -> {
                add(Word.CONSTANT);
                skip(IS);
                skip(GLOBAL);
                skip(kind() == FROM ? FROM : AS);
                value();
            }
            case SAME -> {
                skip(AS);
                likeName = name();
            }
            case TYPE -> {
                skip(TO);
                skip(IS);
                likeName = kind() == IDENTIFIER ? name() : Optional.empty();
            }
            default -> {}
        }
    }

    private void add(Word word) {
        if (words == null) {
            words = EnumSet.of(word);
        } else {
            words.add(word);
        }
    }

    private Optional<String> name() {
        return i < to && (kind() == IDENTIFIER || Keywords.isKeyword(kind()))
                ? Optional.of(tokens.name(i++))
                : Optional.empty();
    }

    private void renames() {
        Optional<NameUse> first = nameUse();
        boolean range = kind() == THROUGH;
        i += range ? 1 : 0;
        Optional<NameUse> last = range ? nameUse() : first;
        renames = first.map(name -> new Renames(name, last.orElse(name)));
    }

    private Optional<NameUse> nameUse() {
        Optional<String> name = name();
        List<String> qualifiers = new ArrayList<>(0);
        while (kind() == OF || kind() == IN) {
            i++;
            name().ifPresent(qualifiers::add);
        }
        return name.map(n -> new NameUse(n, List.copyOf(qualifiers)));
    }

    private void indexed() {
        skip(BY);
        indexes = indexes.isEmpty() ? new ArrayList<>(1) : indexes;
        while (kind() == IDENTIFIER) {
            indexes.add(tokens.name(i++));
        }
    }

    private void keys(boolean ascending) {
        skip(KEY);
        skip(IS);
        keys = keys.isEmpty() ? new ArrayList<>(1) : keys;
        while (kind() == IDENTIFIER) {
            nameUse().ifPresent(use -> keys.add(new Key(use.name(), ascending)));
        }
    }

    /** Bounds that are no numbers are constants or expressions of them; their text is kept. */
    private void occurs() {
        skip(DYNAMIC);
        skip(FROM);
        int first = i;
        maximum = bound();
        minimum = maximum;
        if (kind() == TO) {
            first = ++i;
            maximum = bound();
        }
        if (maximum == 0 && i > first && kind(first) != INTEGER) {
            StringBuilder text = new StringBuilder();
            for (int k = first; k < i; k++) {
                text.append(k == first ? "" : " ").append(tokens.name(k));
            }
            maximumText = text.toString();
        }
    }

    private int kind(int at) {
        return at < to ? tokens.kind(at) : EOF;
    }

    private int bound() {
        int first = i;
        while (kind() < ABSENT && kind() >= 0 && kind() != PERIOD && kind() != PICTURE_STRING) {
            i++;
        }
        if (i == first && kind() == UNBOUNDED) {
            i++;
        }
        return i == first + 1 && kind(first) == INTEGER ? number(tokens.text(first)) : 0;
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
