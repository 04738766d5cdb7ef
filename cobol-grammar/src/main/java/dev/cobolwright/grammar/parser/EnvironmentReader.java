package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.syntax.DataClauses.NameUse;
import dev.cobolwright.grammar.syntax.Environment;
import dev.cobolwright.grammar.syntax.FileControl;
import dev.cobolwright.grammar.syntax.FileControl.AlternateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SELECT entries and the clauses of SPECIAL-NAMES that change the meaning of numbers, read from their tokens. */
final class EnvironmentReader {
    private final Tokens tokens;
    private final List<FileControl> files = new ArrayList<>(0);
    private final Map<Character, Integer> currency = new HashMap<>(0);
    private boolean decimalPointIsComma;
    private int i;
    private int to;

    EnvironmentReader(Tokens tokens) {
        this.tokens = tokens;
    }

    Environment environment() {
        return files.isEmpty() && currency.isEmpty() && !decimalPointIsComma
                ? Environment.NONE
                : new Environment(decimalPointIsComma, Map.copyOf(currency), List.copyOf(files));
    }

    private int kind() {
        return i < to ? tokens.kind(i) : EOF;
    }

    private void skip(int... optional) {
        for (int kind : optional) {
            i += kind() == kind ? 1 : 0;
        }
    }

    // ---------------------------------------------------------------- SPECIAL-NAMES

    /** An entry other than SELECT. */
    void entry(Unit unit) {
        to = unit.to();
        i = unit.from();
        while (i < to) {
            switch (tokens.kind(i++)) {
                case DECIMAL_POINT -> {
                    skip(IS);
                    decimalPointIsComma |= kind() == COMMA;
                }
                case CURRENCY -> currencySign();
                default -> {}
            }
        }
    }

    private void currencySign() {
        skip(SIGN, IS);
        String sign = literal();
        String symbol = sign;
        skip(WITH);
        if (kind() == PICTURE) {
            i++;
            i += i < to && tokens.name(i).equals("SYMBOL") ? 1 : 0;
            symbol = literal();
        }
        if (symbol.length() == 1) {
            currency.put(symbol.toUpperCase(Locale.ROOT).charAt(0), Math.max(1, sign.length()));
        }
    }

    private String literal() {
        return kind() == ALPHANUMERIC_LITERAL ? TreeBuilder.unquoted(tokens.text(i++)) : "";
    }

    // ---------------------------------------------------------------- FILE-CONTROL

    /** @param name index of the file's name */
    void select(Unit unit, int name) {
        to = unit.to();
        boolean optional = name > unit.from() + 1 && tokens.kind(unit.from() + 1) == OPTIONAL;
        List<String> assign = new ArrayList<>(1);
        List<AlternateKey> alternateKeys = new ArrayList<>(0);
        List<NameUse> statuses = new ArrayList<>(0);
        Optional<String> organization = Optional.empty();
        Optional<String> access = Optional.empty();
        Optional<NameUse> recordKey = Optional.empty();
        Optional<NameUse> relativeKey = Optional.empty();
        i = name + 1;
        while (i < to) {
            switch (tokens.kind(i++)) {
                case ASSIGN -> assign(assign);
                case ORGANIZATION -> {
                    skip(IS);
                    organization = organization();
                }
                case SEQUENTIAL, INDEXED, LINE -> {
                    i--;
                    Optional<String> written = organization();
                    organization = organization.or(() -> written);
                }
                case ACCESS -> {
                    skip(MODE, IS);
                    access = kind() == EOF ? access : Optional.of(tokens.name(i++));
                }
                case RELATIVE -> {
                    boolean key =
                            kind() == KEY || kind() == IS && tokens.kind(i + 1) == IDENTIFIER || kind() == IDENTIFIER;
                    skip(KEY, IS);
                    relativeKey = key ? nameUse() : relativeKey;
                    organization = key ? organization : organization.or(() -> Optional.of("RELATIVE"));
                }
                case ALTERNATE -> {
                    skip(RECORD, KEY, IS);
                    nameUse().ifPresent(key -> alternateKeys.add(new AlternateKey(key, duplicates())));
                }
                case RECORD -> {
                    if (kind() == KEY || kind() == IS || kind() == IDENTIFIER) {
                        skip(KEY, IS);
                        recordKey = nameUse();
                    }
                }
                case STATUS -> {
                    skip(IS);
                    while (kind() == IDENTIFIER) {
                        nameUse().ifPresent(statuses::add);
                    }
                }
                default -> {}
            }
        }
        files.add(new FileControl(
                tokens.name(name),
                optional,
                List.copyOf(assign),
                organization,
                access,
                recordKey,
                List.copyOf(alternateKeys),
                relativeKey,
                List.copyOf(statuses),
                tokens.span(unit.from(), unit.to() - 1),
                tokens.span(name)));
    }

    private void assign(List<String> assign) {
        skip(TO, USING);
        while (i < to && isAssignment(kind())) {
            assign.add(tokens.name(i++));
        }
    }

    private static boolean isAssignment(int kind) {
        return switch (kind) {
            case EXTERNAL, DYNAMIC, VARYING, DISK, PRINTER, KEYBOARD, DISPLAY, RANDOM, TAPE -> true;
            default -> kind < ABSENT && kind >= 0 && kind != PERIOD;
        };
    }

    private Optional<String> organization() {
        StringBuilder words = new StringBuilder();
        while (i < to
                && switch (kind()) {
                    case LINE, RECORD, BINARY, SEQUENTIAL, INDEXED, RELATIVE -> true;
                    default -> false;
                }) {
            boolean last = kind() == SEQUENTIAL || kind() == INDEXED || kind() == RELATIVE;
            words.append(words.isEmpty() ? "" : " ").append(tokens.name(i++));
            if (last) {
                return Optional.of(words.toString());
            }
        }
        i += words.isEmpty() ? 1 : 0;
        return Optional.empty();
    }

    private Optional<NameUse> nameUse() {
        if (kind() != IDENTIFIER && !Keywords.isKeyword(kind())) {
            return Optional.empty();
        }
        String name = tokens.name(i++);
        List<String> qualifiers = new ArrayList<>(0);
        while ((kind() == OF || kind() == IN) && i + 1 < to) {
            qualifiers.add(tokens.name(i + 1));
            i += 2;
        }
        return Optional.of(new NameUse(name, List.copyOf(qualifiers)));
    }

    private boolean duplicates() {
        int k = i;
        while (k < to && (tokens.kind(k) == WITH || tokens.kind(k) == NO)) {
            k++;
        }
        return k < to && tokens.kind(k) == DUPLICATES && tokens.kind(k - 1) != NO;
    }
}
