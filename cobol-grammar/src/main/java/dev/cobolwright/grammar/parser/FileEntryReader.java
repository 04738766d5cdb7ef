package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.syntax.DataClauses.NameUse;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.FileDescription.RecordSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an FD, SD, RD or CD entry from its tokens. */
final class FileEntryReader {
    private final Tokens tokens;
    private final Unit unit;
    private int i;

    FileEntryReader(Tokens tokens, Unit unit) {
        this.tokens = tokens;
        this.unit = unit;
    }

    /** Without its records, which follow it. */
    FileDescription description() {
        boolean named = unit.size() > 1 && tokens.kind(unit.from() + 1) != PERIOD;
        boolean global = false;
        boolean external = false;
        Optional<RecordSize> size = Optional.empty();
        i = unit.from() + (named ? 2 : 1);
        while (i < unit.to()) {
            switch (tokens.kind(i++)) {
                case GLOBAL -> global = true;
                case EXTERNAL -> external = true;
                case RECORD -> size = size.or(this::recordSize);
                default -> {}
            }
        }
        return new FileDescription(
                tokens.name(unit.from()),
                named ? tokens.name(unit.from() + 1) : "",
                List.of(),
                global,
                external,
                size,
                tokens.span(unit.from(), unit.to() - 1),
                tokens.span(named ? unit.from() + 1 : unit.from()));
    }

    private int kind() {
        return i < unit.to() ? tokens.kind(i) : EOF;
    }

    private void skip(int... optional) {
        for (int kind : optional) {
            i += kind() == kind ? 1 : 0;
        }
    }

    /** Behind RECORD; empty for LABEL RECORD, DATA RECORD, RECORDING MODE and the like. */
    private Optional<RecordSize> recordSize() {
        int before = tokens.kind(i - 2);
        if (before == LABEL || before == DATA || before == TO || isNumber(before)) {
            return Optional.empty();
        }
        skip(IS);
        boolean varying = kind() == VARYING;
        skip(VARYING, IN, SIZE, CONTAINS, FROM);
        boolean numbered = isNumber(kind());
        int minimum = number();
        boolean range = kind() == TO;
        skip(TO);
        int maximum = range || !numbered ? number() : varying ? 0 : minimum;
        skip(CHARACTERS);
        Optional<NameUse> dependingOn = Optional.empty();
        if (kind() == DEPENDING) {
            i++;
            skip(ON);
            dependingOn = nameUse();
        }
        return varying || numbered
                ? Optional.of(new RecordSize(varying, minimum, maximum, dependingOn))
                : Optional.empty();
    }

    private static boolean isNumber(int kind) {
        return kind == INTEGER || kind == LEVEL_NUMBER || kind == LEVEL_66 || kind == LEVEL_78 || kind == LEVEL_88;
    }

    /** A number of bytes; 0 where there is none, or a constant's name. */
    private int number() {
        if (!isNumber(kind())) {
            i += kind() == IDENTIFIER ? 1 : 0;
            return 0;
        }
        String digits = tokens.text(i++);
        return digits.length() < 10 ? Integer.parseInt(digits) : 0;
    }

    private Optional<NameUse> nameUse() {
        if (kind() != IDENTIFIER && !Keywords.isKeyword(kind())) {
            return Optional.empty();
        }
        String name = tokens.name(i++);
        List<String> qualifiers = new ArrayList<>(0);
        while ((kind() == OF || kind() == IN) && i + 1 < unit.to()) {
            qualifiers.add(tokens.name(i + 1));
            i += 2;
        }
        return Optional.of(new NameUse(name, List.copyOf(qualifiers)));
    }
}
