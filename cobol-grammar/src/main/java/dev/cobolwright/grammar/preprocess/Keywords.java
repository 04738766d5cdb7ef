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

    /** Reserved in all dialects. */
    private static final String EVERYWHERE = """
            ACCEPT ACCESS ADD ADVANCING AFTER ALL ALPHABET ALPHABETIC ALPHABETIC-LOWER ALPHABETIC-UPPER ALPHANUMERIC
            ALPHANUMERIC-EDITED ALSO ALTER ALTERNATE AND ANY ARE AREA AREAS ASCENDING ASSIGN AT BEFORE BINARY BLANK
            BLOCK BOTTOM BY CALL CANCEL CD CF CH CHARACTER CHARACTERS CLASS CLOSE CODE CODE-SET COLLATING COLUMN COMMA
            COMMON COMMUNICATION COMP COMPUTATIONAL COMPUTE CONFIGURATION CONTAINS CONTENT CONTINUE CONTROL CONTROLS
            CONVERTING COPY CORR CORRESPONDING COUNT CURRENCY DATA DATE DAY DAY-OF-WEEK DE DEBUGGING DECIMAL-POINT
            DECLARATIVES DELETE DELIMITED DELIMITER DEPENDING DESCENDING DESTINATION DETAIL DISABLE DISPLAY DIVIDE
            DIVISION DOWN DUPLICATES DYNAMIC EGI ELSE EMI ENABLE END END-ADD END-CALL END-COMPUTE END-DELETE
            END-DIVIDE END-EVALUATE END-IF END-MULTIPLY END-OF-PAGE END-PERFORM END-READ END-RECEIVE END-RETURN
            END-REWRITE END-SEARCH END-START END-STRING END-SUBTRACT END-UNSTRING END-WRITE ENVIRONMENT EOP EQUAL
            ERROR ESI EVALUATE EXCEPTION EXIT EXTEND EXTERNAL FALSE FD FILE FILE-CONTROL FILLER FINAL FIRST FOOTING
            FOR FROM FUNCTION GENERATE GIVING GLOBAL GO GREATER GROUP HEADING HIGH-VALUE HIGH-VALUES I-O I-O-CONTROL
            IDENTIFICATION IF IN INDEX INDEXED INDICATE INITIAL INITIALIZE INITIATE INPUT INPUT-OUTPUT INSPECT INTO
            INVALID IS JUST JUSTIFIED KEY LABEL LAST LEADING LEFT LENGTH LESS LIMIT LIMITS LINAGE LINE LINES LINKAGE
            LOCK LOW-VALUE LOW-VALUES MERGE MESSAGE MODE MOVE MULTIPLE MULTIPLY NATIVE NEGATIVE NEXT NO NOT NUMBER
            NUMERIC NUMERIC-EDITED OBJECT-COMPUTER OCCURS OF OFF OMITTED ON OPEN OPTIONAL OR ORDER ORGANIZATION OTHER
            OUTPUT OVERFLOW PACKED-DECIMAL PADDING PAGE PERFORM PF PH PIC PICTURE PLUS POINTER POSITION POSITIVE
            PRINTING PROCEDURE PROCEDURES PROCEED PROGRAM PROGRAM-ID PURGE QUEUE QUOTE QUOTES RANDOM RD READ RECEIVE
            RECORD RECORDS REDEFINES REEL REFERENCE REFERENCES RELATIVE RELEASE REMAINDER REMOVAL RENAMES REPLACE
            REPLACING REPORT REPORTING REPORTS RESERVE RESET RETURN REVERSED REWIND REWRITE RF RH RIGHT ROUNDED RUN
            SAME SD SEARCH SECTION SEGMENT SEGMENT-LIMIT SELECT SEND SENTENCE SEPARATE SEQUENCE SEQUENTIAL SET SIGN
            SIZE SORT SORT-MERGE SOURCE SOURCE-COMPUTER SPACE SPACES SPECIAL-NAMES STANDARD STANDARD-1 STANDARD-2
            START STATUS STOP STRING SUB-QUEUE-1 SUB-QUEUE-2 SUB-QUEUE-3 SUBTRACT SUM SUPPRESS SYMBOLIC SYNC
            SYNCHRONIZED TABLE TALLYING TERMINATE TEST TEXT THAN THEN THROUGH THRU TIME TIMES TO TOP TRAILING TRUE
            TYPE UNIT UNSTRING UNTIL UP UPON USAGE USE USING VALUE VALUES VARYING WHEN WITH WORDS WORKING-STORAGE
            WRITE ZERO ZEROES ZEROS
            """;

    /** Reserved in the 1985 standard (ANSI X3.23-1985, IV 4.2.2.1), but not everywhere. */
    private static final String COBOL85 = """
            AUTHOR COBOL DATE-COMPILED DATE-WRITTEN ENTER EVERY INSTALLATION MEMORY MODULES RERUN SECURITY TAPE
            TERMINAL
            """;

    /** Reserved by Enterprise COBOL 6.5 (Language Reference, appendix "Reserved words"). */
    private static final String IBM = """
            ADDRESS ALLOCATE APPLY AUTHOR BEGINNING CLASS-ID COBOL COMP-1 COMP-2 COMP-3 COMP-4 COMP-5 COMPUTATIONAL-1
            COMPUTATIONAL-2 COMPUTATIONAL-3 COMPUTATIONAL-4 COMPUTATIONAL-5 DATE-COMPILED DATE-WRITTEN DBCS DEFAULT
            DISPLAY-1 EGCS EJECT END-EXEC END-INVOKE END-JSON END-XML ENTER ENTRY EVERY EXEC EXECUTE FACTORY FREE
            FUNCTION-POINTER GOBACK GROUP-USAGE ID INHERITS INSTALLATION INVOKE JSON KANJI LOCAL-STORAGE MEMORY METHOD
            METHOD-ID MODULES MORE-LABELS NATIONAL NULL NULLS OBJECT OVERRIDE PARSE PASSWORD POINTER-32
            PROCEDURE-POINTER PROCESSING READY RECORDING REPOSITORY RERUN RETURNING SECURITY SELF SERVICE SKIP1 SKIP2
            SKIP3 SUPER TAPE TERMINAL TITLE TRACE VOLATILE WRITE-ONLY XML XML-SCHEMA
            """;

    /** Reserved by GnuCOBOL 3 ({@code cobc --list-reserved}). */
    private static final String GNUCOBOL = """
            ABSENT ADDRESS ALIGNED ALLOCATE AS AUTO-SKIP AUTOMATIC B-AND B-NOT B-OR B-XOR BACKGROUND-COLOUR
            BACKGROUND-HIGH BACKGROUND-LOW BACKGROUND-STANDARD BASED BEEP BINARY-C-LONG BINARY-CHAR BINARY-DOUBLE
            BINARY-INT BINARY-LONG BINARY-LONG-LONG BINARY-SHORT BIT BOOLEAN CHAIN CHAINING CLASS-ID COL COLOR COLS
            COLUMNS COMMIT COMP-0 COMP-1 COMP-2 COMP-3 COMP-4 COMP-5 COMP-6 COMP-N COMP-X COMPUTATIONAL-0
            COMPUTATIONAL-1 COMPUTATIONAL-2 COMPUTATIONAL-3 COMPUTATIONAL-4 COMPUTATIONAL-5 COMPUTATIONAL-6
            COMPUTATIONAL-N COMPUTATIONAL-X CONDITION CONSTANT CRT CRT-UNDER CURSOR DEFAULT EC ECHO EMPTY-CHECK
            END-ACCEPT END-CHAIN END-DISPLAY END-EXEC END-JSON END-XML ENTRY EQUALS ESCAPE EXCLUSIVE EXEC EXECUTE
            EXHIBIT FACTORY FILE-ID FIXED FLOAT FLOAT-BINARY-128 FLOAT-BINARY-32 FLOAT-BINARY-64 FLOAT-DECIMAL-16
            FLOAT-DECIMAL-34 FLOAT-EXTENDED FLOAT-LONG FLOAT-SHORT FLOATING FOREGROUND-COLOUR FORMAT FREE FUNCTION-ID
            FUNCTION-POINTER GOBACK GROUP-USAGE HANDLE ID IGNORE INHERITS INITIALISE INITIALISED INTERFACE
            INTERFACE-ID INVOKE JSON KEPT LEFT-JUSTIFY LEFTLINE LENGTH-CHECK LIKE LOCAL-STORAGE LOCALE MANUAL METHOD
            METHOD-ID MINUS NATIONAL NATIONAL-EDITED NESTED NEW NO-ECHO NOTHING NULL NULLS NUMBERS OBJECT ONLY OPTIONS
            ORGANISATION OVERLINE OVERRIDE POS PRESENT PROCEDURE-POINTER PROGRAM-POINTER PROMPT PROPERTY PROTOTYPE
            RAISE RAISING RECORDING REPOSITORY RESUME RETRY RETURNING REVERSE ROLLBACK SCREEN SELF SHARING SIGNED
            SIGNED-INT SIGNED-LONG SIGNED-SHORT SUPER SYNCHRONISED SYSTEM-DEFAULT THREAD THREADS TIMEOUT TRANSFORM
            TYPEDEF UNLOCK UNSIGNED UNSIGNED-INT UNSIGNED-LONG UNSIGNED-SHORT UPDATE USER-DEFAULT VALIDATE VOLATILE
            WAIT XML
            """;

    /** Reserved by Micro Focus COBOL ({@code cobc -std=mf-strict --list-reserved}). */
    private static final String MF = """
            ADDRESS ALLOCATE AS ATTRIBUTE ATTRIBUTES AUTHOR AUTO-SKIP AUTOMATIC B-AND B-NOT B-OR B-XOR
            BACKGROUND-COLOUR BEEP BELL BINARY-CHAR BINARY-DOUBLE BINARY-LONG BINARY-SHORT BIT BLINK BOOLEAN CHAIN
            CHAINING CHANGED CLASS-ID COBOL COL COMMIT COMMITMENT COMP-0 COMP-1 COMP-2 COMP-3 COMP-4 COMP-5 COMP-6
            COMP-X COMPUTATIONAL-0 COMPUTATIONAL-1 COMPUTATIONAL-2 COMPUTATIONAL-3 COMPUTATIONAL-4 COMPUTATIONAL-5
            COMPUTATIONAL-6 COMPUTATIONAL-X CRT CRT-UNDER CURSOR DATE-COMPILED DATE-WRITTEN DBCS DEFAULT DISK
            DISPLAY-1 EJECT EMPTY-CHECK ENCODING END-ACCEPT END-CHAIN END-DISPLAY END-EXEC END-INVOKE END-JSON
            END-WAIT END-XML ENTER ENTRY EQUALS ESCAPE EVERY EXCEEDS EXCLUSIVE EXEC EXECUTE EXHIBIT FACTORY FILE-ID
            FIXED FLOAT-EXTENDED FLOAT-LONG FLOAT-SHORT FOREGROUND-COLOUR FREE FUNCTION-ID FUNCTION-POINTER GOBACK
            GRID GROUP-USAGE ID IGNORE IMPLEMENTS INHERITS INSTALLATION INTERFACE INTERFACE-ID INTRINSIC INVOKE JSON
            KANJI KEPT KEYBOARD LEFT-JUSTIFY LEFTLINE LENGTH-CHECK LOCAL-STORAGE LOWER MANUAL MEMORY METHOD METHOD-ID
            MODULES NAMED NAMESPACE NAMESPACE-PREFIX NATIONAL NATIONAL-EDITED NESTED NO-ECHO NULL NULLS OBJECT ONLY
            OVERLINE OVERRIDE PARSE PRINTER PRINTER-1 PROCEDURE-POINTER PROCESSING PROGRAM-POINTER PROMPT PROPERTY
            PROTOTYPE READY RECORDING REPOSITORY RERUN RETURNING ROLLBACK SCREEN SECURITY SELF SHARING SIGNED SKIP1
            SKIP2 SKIP3 SUPER TAPE TERMINAL TIME-OUT TIMEOUT TITLE TRACE TYPEDEF UNEQUAL UNLOCK UNSIGNED UPDATE UPPER
            USER VALIDATING VARIABLE WAIT XML XML-DECLARATION XML-SCHEMA
            """;

    private static final int FIRST = CobolTokens.ABSENT;
    private static final String[] TEXTS = new String[CobolTokens.ZERO + 1];
    /** Open addressing by the hash of the upper-case word; a slot is free where it is null. */
    private static final int SLOTS = 4096;

    private static final String[] WORDS = new String[SLOTS];
    private static final short[] KINDS = new short[SLOTS];
    private static final int LONGEST;
    private static final Map<Dialect, BitSet> RESERVED = new EnumMap<>(Dialect.class);
    private static final BitSet RESERVED_EVERYWHERE = new BitSet();

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
            addAll(reserved, EVERYWHERE, kinds);
            addAll(
                    reserved,
                    switch (dialect) {
                        case IBM -> IBM;
                        case GNUCOBOL -> GNUCOBOL;
                        case MF -> MF;
                        case COBOL85 -> COBOL85;
                    },
                    kinds);
            RESERVED.put(dialect, reserved);
        }
        addAll(RESERVED_EVERYWHERE, EVERYWHERE, kinds);
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

    /** Whether no dialect lets a keyword be a name. */
    public static boolean isReservedEverywhere(int keyword) {
        return RESERVED_EVERYWHERE.get(keyword);
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
