package dev.cobolwright.assist.colouring;

import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Kind;
import java.util.Set;

/** Which keywords begin statements, and which make headers. */
public final class KeywordRoles {
    private static final Set<String> VERBS = Set.of(
            "ACCEPT",
            "ADD",
            "ALLOCATE",
            "ALTER",
            "CALL",
            "CANCEL",
            "CHAIN",
            "CLOSE",
            "COMMIT",
            "COMPUTE",
            "CONTINUE",
            "COPY",
            "DELETE",
            "DISABLE",
            "DISPLAY",
            "DIVIDE",
            "ELSE",
            "ENABLE",
            "ENTRY",
            "EVALUATE",
            "EXAMINE",
            "EXHIBIT",
            "EXIT",
            "FREE",
            "GENERATE",
            "GO",
            "GOBACK",
            "IF",
            "INITIALIZE",
            "INITIATE",
            "INSPECT",
            "INVOKE",
            "JSON",
            "MERGE",
            "MOVE",
            "MULTIPLY",
            "NEXT",
            "OPEN",
            "PERFORM",
            "PURGE",
            "RAISE",
            "READ",
            "READY",
            "RECEIVE",
            "RELEASE",
            "REPLACE",
            "RESET",
            "RETURN",
            "REWRITE",
            "ROLLBACK",
            "SEARCH",
            "SEND",
            "SET",
            "SORT",
            "START",
            "STOP",
            "STRING",
            "SUBTRACT",
            "SUPPRESS",
            "TERMINATE",
            "THEN",
            "TRANSFORM",
            "UNLOCK",
            "UNSTRING",
            "USE",
            "WHEN",
            "WRITE",
            "XML");

    private static final Set<String> HEADERS = Set.of(
            "PROGRAM-ID",
            "FUNCTION-ID",
            "CLASS-ID",
            "METHOD-ID",
            "AUTHOR",
            "INSTALLATION",
            "DATE-WRITTEN",
            "DATE-COMPILED",
            "SECURITY",
            "REMARKS",
            "SOURCE-COMPUTER",
            "OBJECT-COMPUTER",
            "SPECIAL-NAMES",
            "REPOSITORY",
            "FILE-CONTROL",
            "I-O-CONTROL",
            "DECLARATIVES");

    private static final Set<String> ENDED = Set.of("PROGRAM", "FUNCTION", "CLASS", "METHOD", "DECLARATIVES");

    private static final Set<String> INSIDE_STATEMENTS = Set.of("COPY", "ELSE", "REPLACE", "THEN", "USE", "WHEN");

    private KeywordRoles() {}

    /** Whether a keyword begins a statement, by what stands beside it alone. */
    public static boolean beginsStatement(Lexemes lexemes, int i) {
        String word = lexemes.word(i);
        return lexemes.kind(i) == Kind.KEYWORD
                && VERBS.contains(word)
                && !INSIDE_STATEMENTS.contains(word)
                && !isPhrase(lexemes, i);
    }

    /** The words that begin and end statements, upper case. */
    public static Set<String> verbs() {
        return VERBS;
    }

    static boolean isVerb(String keyword) {
        return VERBS.contains(keyword) || keyword.startsWith("END-") && !keyword.equals("END-OF-PAGE");
    }

    public static boolean isHeader(String keyword) {
        return HEADERS.contains(keyword);
    }

    /** Whether END before it is a header. */
    static boolean isEnded(String keyword) {
        return ENDED.contains(keyword);
    }

    /** A verb's word that is part of another phrase, as USAGE DISPLAY, READ NEXT, FUNCTION ... or INDEXED BY ... SET TO. */
    static boolean isPhrase(Lexemes lexemes, int i) {
        String word = lexemes.word(i);
        String before = i > 0 && lexemes.kind(i - 1) == Kind.KEYWORD ? lexemes.word(i - 1) : "";
        String after = i + 1 < lexemes.size() ? lexemes.word(i + 1) : "";
        return switch (word) {
            case "DISPLAY" ->
                before.equals("USAGE") || before.equals("IS") || i > 0 && lexemes.kind(i - 1) == Kind.PICTURE;
            case "NEXT" -> !after.equals("SENTENCE");
            case "JSON", "XML" -> !after.equals("PARSE") && !after.equals("GENERATE");
            case "SORT", "MERGE" -> before.equals("FOR") || before.equals("SAME");
            case "START" -> before.equals("PROGRAM");
            case "ENTRY" -> before.equals("SET") || before.equals("TO");
            case "INITIALIZE", "DELETE" -> before.equals("THEN") && word.equals("INITIALIZE");
            case "STRING", "SEND", "RECEIVE" -> before.equals("USAGE");
            default -> false;
        };
    }
}
