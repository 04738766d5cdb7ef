package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.parser.Split.BorderProblem;
import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.symbols.PredefinedNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts tokens into units by their first words, in one scan. A unit ends where the next begins, so that every token is in exactly
 * one unit; a missing period costs its own entry or paragraph because the next header is recognised without it.
 */
final class Splitter {
    /** A paragraph longer than this is cut at the next period. */
    private static final int LONG_PARAGRAPH = 4000;

    private enum Place {
        /** Before any header: a copybook may hold anything. */
        ANYWHERE,
        IDENTIFICATION,
        ENVIRONMENT,
        DATA,
        PROCEDURE
    }

    private final Tokens tokens;
    private final boolean free;
    private final List<Unit> units = new ArrayList<>();
    private byte[] states;
    private final List<BorderProblem> problems = new ArrayList<>();
    private Place place = Place.ANYWHERE;
    /** The place was told by a header, not guessed from the first words of a copybook. */
    private boolean placeIsWritten;
    /** A declaration may be in a copybook that was not found. */
    private final boolean incomplete;
    /** Names that the first units declare, as many as are counted here; read when somebody asks. */
    private final Set<String> declaredNames = new HashSet<>();

    private int unitsNamed;
    private int lastAsked = -1;

    private Splitter(Tokens tokens, SourceFormat format, boolean incomplete) {
        this.tokens = tokens;
        this.free = format == SourceFormat.FREE;
        this.incomplete = incomplete;
        this.states = new byte[tokens.size() / 8 + 16];
    }

    /** @param incomplete some of the text is in a copybook that was not found */
    static Split split(Tokens tokens, SourceFormat format, boolean incomplete) {
        Splitter splitter = new Splitter(tokens, format, incomplete);
        splitter.run(0);
        return splitter.result();
    }

    /**
     * Cuts tokens that were cut before an edit; equals {@link #split}.
     *
     * @param sameHead tokens at the beginning that have their old kinds, texts and places in their lines
     * @param sameTail the same at the end
     */
    static Split splitAgain(
            Tokens tokens,
            SourceFormat format,
            boolean incomplete,
            Split old,
            int oldSize,
            int sameHead,
            int sameTail) {
        if (old.incomplete() != incomplete) {
            return split(tokens, format, incomplete);
        }
        Splitter splitter = new Splitter(tokens, format, incomplete);
        int head = old.unitsWithin(sameHead);
        splitter.takeHead(old, head);
        int from = head == 0 ? 0 : old.units().get(head - 1).to();
        splitter.run(from, old, tokens.size() - oldSize, tokens.size() - sameTail);
        return splitter.result();
    }

    private Split result() {
        return new Split(units, Arrays.copyOf(states, units.size()), problems, lastAsked, incomplete);
    }

    private void run(int from) {
        int i = from;
        while (i < tokens.size()) {
            i = Math.max(unitAt(i), i + 1);
        }
    }

    /**
     * Goes on from a token to the first border that was one before, with what is the same behind it; takes over the old units there.
     *
     * @param sameFrom from here on the tokens are the old ones moved by {@code shift}
     */
    private void run(int from, Split old, int shift, int sameFrom) {
        int begun = units.size();
        int i = from;
        while (i < tokens.size()) {
            int border = i > sameFrom ? old.unitAt(i - shift) : -1;
            if (border >= 0 && old.state(border) == state() && namesAreSame(old, begun, border)) {
                takeTail(old, border, shift);
                return;
            }
            i = Math.max(unitAt(i), i + 1);
        }
    }

    private byte state() {
        return (byte) (place.ordinal() << 1 | (placeIsWritten ? 1 : 0));
    }

    private void takeHead(Split old, int count) {
        if (count > 0) {
            units.addAll(old.units().subList(0, count));
            ensureStates(count);
            System.arraycopy(old.states(), 0, states, 0, count);
            int end = old.units().get(count - 1).to();
            old.problems().stream().filter(p -> p.token() < end).forEach(problems::add);
            lastAsked = Math.min(old.lastAsked(), count - 1);
        }
        if (count < old.units().size()) {
            place = Place.values()[old.state(count) >> 1];
            placeIsWritten = (old.state(count) & 1) != 0;
        }
    }

    private void takeTail(Split old, int border, int shift) {
        int count = old.units().size() - border;
        int start = old.units().get(border).from();
        ensureStates(units.size() + count);
        System.arraycopy(old.states(), border, states, units.size(), count);
        if (old.lastAsked() >= border) {
            lastAsked = old.lastAsked() - border + units.size();
        }
        for (Unit unit : old.units().subList(border, old.units().size())) {
            units.add(unit.moved(shift));
        }
        old.problems().stream()
                .filter(p -> p.token() >= start)
                .forEach(p -> problems.add(new BorderProblem(p.code(), p.message(), p.token() + shift)));
    }

    /** Whether nobody asked for names behind a border, or the answer stays. */
    private boolean namesAreSame(Split old, int begun, int border) {
        return old.lastAsked() < border
                || Stream.concat(
                                old.units().subList(begun, border).stream(),
                                units.subList(begun, units.size()).stream())
                        .noneMatch(Splitter::declares);
    }

    private static boolean declares(Unit unit) {
        return switch (unit.kind()) {
            case DATA_ENTRY, FILE_ENTRY, SELECT, ENVIRONMENT_ENTRY -> true;
            default -> false;
        };
    }

    /** Whether an entry before this place declares a data item, index, file, report or mnemonic-name, or none needs to. */
    private boolean isDeclared(String name) {
        lastAsked = units.size();
        for (; unitsNamed < units.size(); unitsNamed++) {
            Unit unit = units.get(unitsNamed);
            switch (unit.kind()) {
                case DATA_ENTRY -> declareItem(unit);
                case FILE_ENTRY, SELECT, ENVIRONMENT_ENTRY -> declareWords(unit.from(), unit.to());
                default -> {}
            }
        }
        return declaredNames.contains(name) || PredefinedNames.contains(name);
    }

    private void declareItem(Unit unit) {
        int at = unit.from() + 1;
        if (kind(at) == IDENTIFIER || Keywords.isKeyword(kind(at)) && kind(at) != FILLER) {
            declaredNames.add(tokens.name(at));
        }
        for (int i = at + 1; i < unit.to(); i++) {
            if (kind(i) == INDEXED) {
                declareWords(i, unit.to());
            }
        }
    }

    private void declareWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kind(i) == IDENTIFIER) {
                declaredNames.add(tokens.name(i));
            }
        }
    }

    private int kind(int i) {
        return tokens.kind(i);
    }

    private int add(UnitKind kind, int from, int to) {
        return add(new Unit(kind, from, from, to));
    }

    private int add(Unit unit) {
        units.add(unit);
        return unit.to();
    }

    private void ensureStates(int count) {
        if (count > states.length) {
            states = Arrays.copyOf(states, Math.max(count, states.length * 2));
        }
    }

    private int unitAt(int i) {
        ensureStates(units.size() + 1);
        states[units.size()] = state();
        int kind = kind(i);
        if (kind == PERIOD) {
            return add(UnitKind.IGNORED, i, i + 1);
        }
        if (startsAnywhere(i)) {
            placeIsWritten = true;
            return headerAt(i, kind);
        }
        if (place == Place.ANYWHERE) {
            place = guessPlace(kind);
        }
        return switch (place) {
            case IDENTIFICATION -> add(UnitKind.IGNORED, i, nextHeader(i + 1));
            case ENVIRONMENT -> environmentAt(i, kind);
            case DATA -> dataAt(i, kind);
            case PROCEDURE, ANYWHERE -> procedureAt(i);
        };
    }

    private Place guessPlace(int kind) {
        return switch (kind) {
            case LEVEL_NUMBER, LEVEL_66, LEVEL_78, LEVEL_88, FD, SD, RD, CD -> Place.DATA;
            case SELECT -> Place.ENVIRONMENT;
            case WORKING_STORAGE, LINKAGE, LOCAL_STORAGE, FILE, REPORT, SCREEN, COMMUNICATION -> Place.DATA;
            case CONFIGURATION,
                    INPUT_OUTPUT,
                    SPECIAL_NAMES,
                    FILE_CONTROL,
                    SOURCE_COMPUTER,
                    OBJECT_COMPUTER,
                    REPOSITORY,
                    I_O_CONTROL -> Place.ENVIRONMENT;
            default -> Place.PROCEDURE;
        };
    }

    /** Headers that are known wherever they stand. */
    private boolean startsAnywhere(int i) {
        return switch (kind(i)) {
            case IDENTIFICATION, ID, ENVIRONMENT, DATA -> kind(i + 1) == DIVISION;
            case PROCEDURE -> kind(i + 1) == DIVISION || isBrokenProcedureDivision(i);
            case PROGRAM_ID, FUNCTION_ID, CLASS_ID, METHOD_ID, INTERFACE_ID ->
                kind(i + 1) == PERIOD || i == 0 || kind(i - 1) == PERIOD;
            case END ->
                switch (kind(i + 1)) {
                    case PROGRAM, FUNCTION, CLASS, METHOD, FACTORY, OBJECT, INTERFACE ->
                        i == 0 || kind(i - 1) == PERIOD || tokens.isFirstOnLine(i);
                    case DECLARATIVES -> true;
                    default -> false;
                };
            case DECLARATIVES -> i > 0 && kind(i - 1) == PERIOD;
            case WORKING_STORAGE, LINKAGE, LOCAL_STORAGE, CONFIGURATION, INPUT_OUTPUT -> kind(i + 1) == SECTION;
            case FILE, REPORT, SCREEN, COMMUNICATION ->
                kind(i + 1) == SECTION && (place == Place.DATA || place == Place.ENVIRONMENT);
            default -> false;
        };
    }

    private int headerAt(int i, int kind) {
        switch (kind) {
            case IDENTIFICATION, ID -> place = Place.IDENTIFICATION;
            case ENVIRONMENT -> place = Place.ENVIRONMENT;
            case DATA -> place = Place.DATA;
            case PROCEDURE -> {
                place = Place.PROCEDURE;
                return add(UnitKind.PROCEDURE_DIVISION, i, procedureHeaderEnd(i));
            }
            case PROGRAM_ID, FUNCTION_ID, CLASS_ID, METHOD_ID, INTERFACE_ID -> {
                place = Place.IDENTIFICATION;
                int name = kind(i + 1) == PERIOD ? i + 2 : i + 1;
                return add(UnitKind.PROGRAM_ID, i, afterPeriod(Math.min(name, tokens.size())));
            }
            case END -> {
                if (kind(i + 1) != DECLARATIVES) {
                    place = Place.ANYWHERE;
                    return add(
                            UnitKind.END_PROGRAM,
                            i,
                            kind(i + 2) == PERIOD
                                    ? i + 3
                                    : Math.min(tokens.size(), kind(i + 3) == PERIOD ? i + 4 : i + 3));
                }
                return add(UnitKind.DECLARATIVES, i, kind(i + 2) == PERIOD ? i + 3 : i + 2);
            }
            case DECLARATIVES -> {
                return add(UnitKind.DECLARATIVES, i, kind(i + 1) == PERIOD ? i + 2 : i + 1);
            }
            case CONFIGURATION, INPUT_OUTPUT -> {
                place = Place.ENVIRONMENT;
                return add(UnitKind.ENVIRONMENT_HEADER, i, kind(i + 2) == PERIOD ? i + 3 : i + 2);
            }
            default -> {
                place = Place.DATA;
                return add(UnitKind.DATA_SECTION, i, kind(i + 2) == PERIOD ? i + 3 : i + 2);
            }
        }
        return add(UnitKind.DIVISION, i, kind(i + 2) == PERIOD ? i + 3 : i + 2);
    }

    /** PROCEDURE at the start of a sentence, where the word DIVISION is missing or misspelt. */
    private boolean isBrokenProcedureDivision(int i) {
        return place != Place.PROCEDURE && tokens.isFirstOnLine(i) && (i == 0 || kind(i - 1) == PERIOD);
    }

    /** After its period; where that is missing, before the first statement or the first header that is no operand of USING. */
    private int procedureHeaderEnd(int i) {
        boolean operands = false;
        for (int end = kind(i + 1) == DIVISION ? i + 2 : i + 1; end < tokens.size(); end++) {
            int kind = kind(end);
            if (kind == PERIOD) {
                return end + 1;
            }
            operands |= kind == USING || kind == RETURNING || kind == GIVING || kind == CHAINING;
            boolean begins = tokens.isFirstOnLine(end)
                    && (Words.isVerb(kind) || isSectionHeader(end) || !operands && isHeader(end));
            if (begins || kind == DECLARATIVES || startsAnywhere(end)) {
                return end;
            }
        }
        return tokens.size();
    }

    /** The token after the next period, or the next header if that comes first. */
    private int afterPeriod(int i) {
        while (i < tokens.size()) {
            if (kind(i) == PERIOD) {
                return i + 1;
            }
            if (startsAnywhere(i)) {
                return i;
            }
            i++;
        }
        return tokens.size();
    }

    private int nextHeader(int i) {
        while (i < tokens.size() && !startsAnywhere(i)) {
            i++;
        }
        return i;
    }

    private int environmentAt(int i, int kind) {
        if (kind == SELECT) {
            return add(UnitKind.SELECT, i, entryEnd(i));
        }
        if (kind(i + 1) == PERIOD && Keywords.isKeyword(kind)) {
            return add(UnitKind.ENVIRONMENT_HEADER, i, i + 2);
        }
        return add(UnitKind.ENVIRONMENT_ENTRY, i, entryEnd(i));
    }

    private int entryEnd(int i) {
        int end = i + 1;
        while (end < tokens.size()) {
            int kind = kind(end);
            if (kind == PERIOD) {
                return end + 1;
            }
            if (startsAnywhere(end) || kind == SELECT && tokens.isFirstOnLine(end)) {
                missingPeriod(end);
                return end;
            }
            end++;
        }
        return end;
    }

    private int dataAt(int i, int kind) {
        switch (kind) {
            case LEVEL_NUMBER, LEVEL_66, LEVEL_78, LEVEL_88, INTEGER -> {
                return add(UnitKind.DATA_ENTRY, i, dataEnd(i));
            }
            case FD, SD, RD, CD -> {
                return add(UnitKind.FILE_ENTRY, i, dataEnd(i));
            }
            case EXEC, EXECUTE -> {
                return add(UnitKind.SENTENCES, i, afterPeriod(i));
            }
            default -> {
                if (startsProcedures(i)) {
                    if (placeIsWritten) {
                        problems.add(new BorderProblem(
                                "CW0108",
                                "The header PROCEDURE DIVISION is missing before '" + tokens.text(i) + "'",
                                i));
                    }
                    place = Place.PROCEDURE;
                    return procedureAt(i);
                }
                int end = dataEnd(i);
                problems.add(new BorderProblem(
                        "CW0105", "'" + tokens.text(i) + "' does not start a data description entry", i));
                return add(UnitKind.IGNORED, i, end);
            }
        }
    }

    /** Statements, or a header before statements, where data description entries are expected. */
    private boolean startsProcedures(int i) {
        if (Words.isVerb(kind(i))) {
            return true;
        }
        return isHeader(i) && (!placeIsWritten || Words.isVerb(kind(i + 2)));
    }

    private int dataEnd(int i) {
        int end = i + 1;
        while (end < tokens.size()) {
            switch (kind(end)) {
                case PERIOD -> {
                    return end + 1;
                }
                case INTEGER, LEVEL_NUMBER, FD, SD, RD -> {
                    if (startsEntryWithoutPeriod(end)) {
                        missingPeriod(end);
                        return end;
                    }
                }
                case IDENTIFIER, ALPHANUMERIC_LITERAL, PICTURE_STRING -> {}
                default -> {
                    if (startsAnywhere(end)) {
                        missingPeriod(end);
                        return end;
                    }
                }
            }
            end++;
        }
        return end;
    }

    /** An entry whose predecessor lacks its period: a level-number that begins a line and is followed by a name and a clause. */
    private boolean startsEntryWithoutPeriod(int i) {
        if (!tokens.isFirstOnLine(i)) {
            return false;
        }
        if (kind(i) == FD || kind(i) == SD || kind(i) == RD) {
            return kind(i + 1) == IDENTIFIER;
        }
        if (tokens.text(i).length() > 2 || expectsNumber(kind(i - 1))) {
            return false;
        }
        int next = kind(i + 1);
        boolean name = next == IDENTIFIER
                || next == FILLER
                || Keywords.isKeyword(next) && !Keywords.isReserved(next, Dialect.COBOL85);
        return name ? startsClause(kind(i + 2)) : next != PERIOD && startsClause(next);
    }

    private static boolean startsClause(int kind) {
        return switch (kind) {
            case PERIOD,
                    PICTURE,
                    VALUE,
                    VALUES,
                    USAGE,
                    REDEFINES,
                    RENAMES,
                    OCCURS,
                    INDEX,
                    POINTER,
                    COMPUTATIONAL,
                    COMPUTATIONAL_1,
                    COMPUTATIONAL_2,
                    COMPUTATIONAL_3,
                    COMPUTATIONAL_4,
                    COMPUTATIONAL_5,
                    COMPUTATIONAL_X,
                    BINARY,
                    PACKED_DECIMAL,
                    BINARY_CHAR,
                    BINARY_SHORT,
                    BINARY_LONG,
                    BINARY_DOUBLE,
                    FLOAT_SHORT,
                    FLOAT_LONG,
                    SIGNED_INT,
                    SIGNED_LONG,
                    SIGNED_SHORT,
                    UNSIGNED_INT,
                    UNSIGNED_LONG,
                    UNSIGNED_SHORT,
                    GLOBAL,
                    EXTERNAL,
                    CONSTANT,
                    TYPEDEF -> true;
            default -> false;
        };
    }

    /** After which an integer is no level-number. */
    private static boolean expectsNumber(int kind) {
        return switch (kind) {
            case OCCURS,
                    VALUE,
                    VALUES,
                    IS,
                    ARE,
                    TO,
                    THROUGH,
                    LINE,
                    COLUMN,
                    COL,
                    PLUS,
                    NUMBER,
                    SIZE,
                    FROM,
                    CONTAINS,
                    COMMA -> true;
            default -> false;
        };
    }

    private void missingPeriod(int before) {
        problems.add(
                new BorderProblem("CW0106", "A period is missing before '" + tokens.text(before) + "'", before - 1));
    }

    private int procedureAt(int i) {
        if (isSectionHeader(i)) {
            int end = i + 2;
            if (kind(end) == INTEGER || kind(end) == LEVEL_NUMBER) {
                end++;
            }
            return add(UnitKind.SECTION, i, kind(end) == PERIOD ? end + 1 : Math.min(end, tokens.size()));
        }
        boolean unfinished = isHeaderWithoutPeriod(i);
        boolean paragraph = unfinished || isParagraphHeader(i);
        int body = unfinished ? i + 1 : paragraph ? i + 2 : i;
        int end = body;
        if (unfinished) {
            problems.add(new BorderProblem("CW0106", "A period is missing after '" + tokens.text(i) + "'", i));
        }
        while (end < tokens.size()) {
            if (end > i && (kind(end - 1) == PERIOD ? startsAnywhere(end) || isHeader(end) : breaksIn(end))) {
                break;
            }
            end++;
            if (end - i > LONG_PARAGRAPH && kind(end - 1) == PERIOD) {
                break;
            }
        }
        end = Math.max(end, i + 1);
        return add(new Unit(paragraph ? UnitKind.PARAGRAPH : UnitKind.SENTENCES, i, body, end));
    }

    /** A header in the middle of a sentence: the period before it is missing. */
    private boolean breaksIn(int i) {
        int kind = kind(i);
        if (kind == IDENTIFIER) {
            boolean header = tokens.isFirstOnLine(i)
                    && (kind(i + 1) == SECTION && kind(i + 2) == PERIOD
                            || kind(i + 1) == PERIOD
                                    && tokens.isInAreaA(i)
                                    && isHeaderAmongOperands(i)
                                    && !isDeclared(tokens.name(i)));
            if (header) {
                missingPeriod(i);
            }
            return header;
        }
        if (kind < ABSENT || !startsAnywhere(i)) {
            return false;
        }
        if (kind == FILE || kind == REPORT || kind == SCREEN) {
            return false;
        }
        missingPeriod(i);
        return true;
    }

    /**
     * A word that fills its line and is no operand: in free format, where operands may stand anywhere, a statement follows, and what
     * is no operand is known only if all declarations are.
     */
    private boolean isHeaderAmongOperands(int i) {
        boolean alone = i + 2 >= tokens.size() || tokens.isFirstOnLine(i + 2);
        return alone
                && (!free
                        || !incomplete
                                && Words.isVerb(kind(i + 2))
                                && !tokens.isInAreaA(i + 2)
                                && !wantsOperand(kind(i - 1)));
    }

    /** A word, but not a name or literal, nor one that may end a statement. */
    private static boolean wantsOperand(int kind) {
        return Keywords.isKeyword(kind)
                && switch (kind) {
                    case EXIT,
                            CONTINUE,
                            GOBACK,
                            RUN,
                            PROGRAM,
                            SENTENCE,
                            ZERO,
                            SPACE,
                            HIGH_VALUE,
                            LOW_VALUE,
                            QUOTE,
                            NULL,
                            TRUE,
                            FALSE -> false;
                    default -> !Keywords.text(kind).startsWith("END-");
                };
    }

    private boolean isHeader(int i) {
        return isSectionHeader(i) || isParagraphHeader(i) || isHeaderWithoutPeriod(i);
    }

    private boolean isSectionHeader(int i) {
        return kind(i + 1) == SECTION && isProcedureName(i);
    }

    private boolean isParagraphHeader(int i) {
        return kind(i + 1) == PERIOD && isProcedureName(i);
    }

    /** A word alone at the start of a line in area A, with a statement on the next line. */
    private boolean isHeaderWithoutPeriod(int i) {
        return kind(i) == IDENTIFIER
                && Words.isVerb(kind(i + 1))
                && tokens.isFirstOnLine(i)
                && tokens.isInAreaA(i)
                && tokens.isFirstOnLine(i + 1)
                && !tokens.isInAreaA(i + 1);
    }

    private boolean isProcedureName(int i) {
        int kind = kind(i);
        return switch (kind) {
            case IDENTIFIER, INTEGER, LEVEL_NUMBER, LEVEL_66, LEVEL_78, LEVEL_88 -> true;
            case CONTINUE, EXIT, GOBACK, STOP, GO, PERIOD -> false;
            default ->
                Keywords.isKeyword(kind) && !Words.isVerb(kind) && !Words.ENDS_LIST.get(kind + 1) && kind != SENTENCE;
        };
    }
}
