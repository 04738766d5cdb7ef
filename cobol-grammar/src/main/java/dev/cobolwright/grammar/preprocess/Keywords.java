package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.parser.CobolTokens;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The keywords: their spellings, their token kinds ({@link CobolTokens}) and which are reserved in which dialect. Words that
 * are not reserved in a dialect are keywords where the grammar expects them and names everywhere else.
 */
public final class Keywords {
    /** Other spellings of a keyword; they have its kind. */
    private static final String SYNONYMS = """
            PIC=PICTURE THRU=THROUGH ZEROS=ZERO ZEROES=ZERO SPACES=SPACE HIGH-VALUES=HIGH-VALUE LOW-VALUES=LOW-VALUE
            QUOTES=QUOTE NULLS=NULL JUST=JUSTIFIED SYNC=SYNCHRONIZED SYNCHRONISED=SYNCHRONIZED CORR=CORRESPONDING
            ORGANISATION=ORGANIZATION INITIALISE=INITIALIZE INITIALISED=INITIALIZED BACKGROUND-COLOUR=BACKGROUND-COLOR
            FOREGROUND-COLOUR=FOREGROUND-COLOR EOP=END-OF-PAGE COMP=COMPUTATIONAL COMP-0=COMPUTATIONAL-0
            COMP-1=COMPUTATIONAL-1 COMP-2=COMPUTATIONAL-2 COMP-3=COMPUTATIONAL-3 COMP-4=COMPUTATIONAL-4
            COMP-5=COMPUTATIONAL-5 COMP-6=COMPUTATIONAL-6 COMP-X=COMPUTATIONAL-X COMP-N=COMPUTATIONAL-N
            """;

    /** Reserved in the 1985 standard, and so in all dialects. */
    private static final String STANDARD = """
            ACCEPT ACCESS ADD ADVANCING AFTER ALL ALPHABET ALPHABETIC ALPHABETIC-LOWER ALPHABETIC-UPPER ALPHANUMERIC
            ALPHANUMERIC-EDITED ALSO ALTER ALTERNATE AND ANY ARE AREA AREAS ASCENDING ASSIGN AT BEFORE BINARY BLANK
            BLOCK BOTTOM BY CALL CANCEL CD CF CH CHARACTER CHARACTERS CLASS CLOSE COBOL CODE CODE-SET COLLATING COLUMN
            COMMA COMMON COMMUNICATION COMP COMPUTATIONAL COMPUTE CONFIGURATION CONTAINS CONTENT CONTINUE CONTROL
            CONTROLS CONVERTING COPY CORR CORRESPONDING COUNT CURRENCY DATA DATE DAY DAY-OF-WEEK DE DEBUGGING
            DECIMAL-POINT DECLARATIVES DELETE DELIMITED DELIMITER DEPENDING DESCENDING DESTINATION DETAIL DISABLE
            DISPLAY DIVIDE DIVISION DOWN DUPLICATES DYNAMIC EGI ELSE EMI ENABLE END END-ADD END-CALL END-COMPUTE
            END-DELETE END-DIVIDE END-EVALUATE END-IF END-MULTIPLY END-OF-PAGE END-PERFORM END-READ END-RECEIVE
            END-RETURN END-REWRITE END-SEARCH END-START END-STRING END-SUBTRACT END-UNSTRING END-WRITE ENVIRONMENT EOP
            EQUAL ERROR ESI EVALUATE EVERY EXCEPTION EXIT EXTEND EXTERNAL FALSE FD FILE FILE-CONTROL FILLER FINAL
            FIRST FOOTING FOR FROM FUNCTION GENERATE GIVING GLOBAL GO GREATER GROUP HEADING HIGH-VALUE HIGH-VALUES I-O
            I-O-CONTROL IDENTIFICATION IF IN INDEX INDEXED INDICATE INITIAL INITIALIZE INITIATE INPUT INPUT-OUTPUT
            INSPECT INTO INVALID IS JUST JUSTIFIED KEY LABEL LAST LEADING LEFT LENGTH LESS LIMIT LIMITS LINAGE LINE
            LINES LINKAGE LOCK LOW-VALUE LOW-VALUES MEMORY MERGE MESSAGE MODE MODULES MOVE MULTIPLE MULTIPLY NATIVE
            NEGATIVE NEXT NO NOT NUMBER NUMERIC NUMERIC-EDITED OBJECT-COMPUTER OCCURS OF OFF OMITTED ON OPEN OPTIONAL
            OR ORDER ORGANIZATION OTHER OUTPUT OVERFLOW PACKED-DECIMAL PADDING PAGE PERFORM PF PH PIC PICTURE PLUS
            POINTER POSITION POSITIVE PRINTING PROCEDURE PROCEDURES PROCEED PROGRAM PROGRAM-ID PURGE QUEUE QUOTE
            QUOTES RANDOM RD READ RECEIVE RECORD RECORDS REDEFINES REEL REFERENCE REFERENCES RELATIVE RELEASE
            REMAINDER REMOVAL RENAMES REPLACE REPLACING REPORT REPORTING REPORTS RERUN RESERVE RESET RETURN REVERSED
            REWIND REWRITE RF RH RIGHT ROUNDED RUN SAME SD SEARCH SECTION SEGMENT SEGMENT-LIMIT SELECT SEND SENTENCE
            SEPARATE SEQUENCE SEQUENTIAL SET SIGN SIZE SORT SORT-MERGE SOURCE SOURCE-COMPUTER SPACE SPACES
            SPECIAL-NAMES STANDARD STANDARD-1 STANDARD-2 START STATUS STOP STRING SUB-QUEUE-1 SUB-QUEUE-2 SUB-QUEUE-3
            SUBTRACT SUM SUPPRESS SYMBOLIC SYNC SYNCHRONIZED TABLE TALLYING TAPE TERMINAL TERMINATE TEST TEXT THAN
            THEN THROUGH THRU TIME TIMES TO TOP TRAILING TRUE TYPE UNIT UNSTRING UNTIL UP UPON USAGE USE USING VALUE
            VALUES VARYING WHEN WITH WORDS WORKING-STORAGE WRITE ZERO ZEROES ZEROS
            """;

    private static final String IBM = """
            ADDRESS ALLOCATE APPLY BEGINNING CLASS-ID COMP-1 COMP-2 COMP-3 COMP-4 COMP-5 COMPUTATIONAL-1
            COMPUTATIONAL-2 COMPUTATIONAL-3 COMPUTATIONAL-4 COMPUTATIONAL-5 DBCS DEFAULT DISPLAY-1 EGCS EJECT END-EXEC
            END-INVOKE END-JSON END-XML ENTRY EXEC EXECUTE FACTORY FREE FUNCTION-POINTER GOBACK ID INHERITS INVOKE
            JSON KANJI LOCAL-STORAGE METHOD METHOD-ID MORE-LABELS NATIONAL NULL NULLS OBJECT OVERRIDE PARSE PASSWORD
            POINTER-32 PROCEDURE-POINTER PROCESSING READY RECORDING REPOSITORY RETURNING SELF SKIP1 SKIP2 SKIP3 SUPER
            TITLE TRACE VOLATILE WRITE-ONLY XML
            """;

    private static final String GNUCOBOL = """
            ABSENT ADDRESS ALLOCATE AS AUTO-SKIP AUTOMATIC BACKGROUND-COLOUR BACKGROUND-HIGH BACKGROUND-LOW
            BACKGROUND-STANDARD BASED BEEP BINARY-C-LONG BINARY-CHAR BINARY-DOUBLE BINARY-INT BINARY-LONG
            BINARY-LONG-LONG BINARY-SHORT BIT CHAINING COL COLS COLUMNS COMMIT COMP-0 COMP-1 COMP-2 COMP-3 COMP-4
            COMP-5 COMP-6 COMP-N COMP-X COMPUTATIONAL-0 COMPUTATIONAL-1 COMPUTATIONAL-2 COMPUTATIONAL-3
            COMPUTATIONAL-4 COMPUTATIONAL-5 COMPUTATIONAL-6 COMPUTATIONAL-N COMPUTATIONAL-X CONDITION CONSTANT CRT
            CRT-UNDER CURSOR DEFAULT EC EMPTY-CHECK END-ACCEPT END-DISPLAY END-EXEC END-JSON END-XML ENTRY EQUALS
            ESCAPE EXCLUSIVE EXEC EXECUTE FILE-ID FIXED FLOAT FLOAT-DECIMAL-16 FLOAT-DECIMAL-34 FLOAT-LONG FLOAT-SHORT
            FLOATING FOREGROUND-COLOUR FREE FUNCTION-ID GOBACK ID IGNORE INITIALISE INITIALISED JSON LEFTLINE
            LENGTH-CHECK LOCAL-STORAGE LOCALE MANUAL MINUS NATIONAL NATIONAL-EDITED NESTED NEW NO-ECHO NOTHING NULL
            NULLS NUMBERS OBJECT ONLY OPTIONS ORGANISATION OVERLINE POS PRESENT PROCEDURE-POINTER PROGRAM-POINTER
            PROMPT PROPERTY PROTOTYPE RAISE RECORDING REPOSITORY RETRY RETURNING REVERSE ROLLBACK SCREEN SHARING
            SIGNED SIGNED-INT SIGNED-LONG SIGNED-SHORT SYNCHRONISED SYSTEM-DEFAULT THREAD THREADS TIMEOUT TRANSFORM
            UNLOCK UNSIGNED UNSIGNED-INT UNSIGNED-LONG UNSIGNED-SHORT UPDATE USER-DEFAULT VALIDATE VOLATILE WAIT XML
            """;

    private static final int FIRST = CobolTokens.ABSENT;
    private static final String[] TEXTS = new String[CobolTokens.ZERO + 1];
    /** Open addressing by the hash of the upper-case word; a slot is free where it is null. */
    private static final int SLOTS = 4096;

    private static final String[] WORDS = new String[SLOTS];
    private static final short[] KINDS = new short[SLOTS];
    private static final int LONGEST;
    private static final Map<Dialect, BitSet> RESERVED = new EnumMap<>(Dialect.class);

    static {
        Map<String, Integer> kinds = new HashMap<>();
        for (int kind = FIRST; kind < TEXTS.length; kind++) {
            TEXTS[kind] = CobolTokens.VOCABULARY.getSymbolicName(kind).replace('_', '-');
            kinds.put(TEXTS[kind], kind);
        }
        for (String synonym : SYNONYMS.split("\\s+")) {
            int equals = synonym.indexOf('=');
            kinds.put(synonym.substring(0, equals), kinds.get(synonym.substring(equals + 1)));
        }
        int longest = 0;
        for (var entry : kinds.entrySet()) {
            String word = entry.getKey();
            int slot = slot(word.hashCode());
            while (WORDS[slot] != null) {
                slot = slot + 1 & SLOTS - 1;
            }
            WORDS[slot] = word;
            KINDS[slot] = entry.getValue().shortValue();
            longest = Math.max(longest, word.length());
        }
        LONGEST = longest;
        for (Dialect dialect : Dialect.values()) {
            BitSet reserved = new BitSet();
            addAll(reserved, STANDARD, kinds);
            switch (dialect) {
                case IBM -> addAll(reserved, IBM, kinds);
                case GNUCOBOL, MF -> addAll(reserved, GNUCOBOL, kinds);
                case COBOL85 -> {}
            }
            RESERVED.put(dialect, reserved);
        }
    }

    private Keywords() {}

    private static void addAll(BitSet reserved, String words, Map<String, Integer> kinds) {
        for (String word : words.split("\\s+")) {
            reserved.set(kinds.get(word));
        }
    }

    /** Whether a token kind is a keyword, as against a name, literal or separator. */
    public static boolean isKeyword(int kind) {
        return kind >= FIRST && kind < TEXTS.length;
    }

    /** The text of a keyword as the manual spells it, upper case, as in {@code END-IF}. */
    public static String text(int keyword) {
        return TEXTS[keyword];
    }

    /** All keywords and their other spellings, upper case, in no order. */
    public static List<String> words() {
        return Arrays.stream(WORDS).filter(Objects::nonNull).toList();
    }

    /** Whether a keyword may not be used as a name. */
    public static boolean isReserved(int keyword, Dialect dialect) {
        return RESERVED.get(dialect).get(keyword);
    }

    /** The kind of a word in any case, {@link CobolTokens#IDENTIFIER} where it is no keyword. */
    public static int kindOf(String word) {
        return kindOf(word.toCharArray(), 0, word.length());
    }

    /** The kind of the word in {@code text[start, end)}. */
    static int kindOf(char[] text, int start, int end) {
        return kindOf(text, start, end, hash(text, start, end));
    }

    static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + upper(text[i]);
        }
        return hash;
    }

    /** The kind of the word in {@code text[start, end)}, whose {@link #hash} the reader has already. */
    static int kindOf(char[] text, int start, int end, int hash) {
        if (end - start > LONGEST) {
            return CobolTokens.IDENTIFIER;
        }
        int slot = slot(hash);
        String word;
        while ((word = WORDS[slot]) != null) {
            if (equals(word, text, start, end)) {
                return KINDS[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return CobolTokens.IDENTIFIER;
    }

    static int upper(char c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    private static boolean equals(String word, char[] text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != upper(text[start + i])) {
                return false;
            }
        }
        return true;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }
}
