package dev.cobolwright.assist.colouring;

import dev.cobolwright.assist.colouring.Piece.Role;
import dev.cobolwright.assist.colouring.Piece.Trait;
import dev.cobolwright.assist.navigation.Word;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words inside an EXEC block, one line of it at a time. In CICS and DLI blocks words outside parentheses are commands and options;
 * in SQL the words of the language are told by a list, and names after a colon are host variables.
 */
final class EmbeddedWords {
    private static final Set<String> SQL = Set.of(("""
            ALL ALLOCATE ALTER AND ANY AS ASC ASSOCIATE AT BEGIN BETWEEN BY CALL CASE CAST CLOSE COMMIT CONNECT CONTINUE COUNT
            CREATE CROSS CURRENT CURSOR DECLARE DEFAULT DELETE DESC DESCRIBE DISTINCT DROP ELSE END EXCEPT EXECUTE EXISTS FETCH
            FIRST FOR FOUND FREE FROM FULL FUNCTION GET GLOBAL GO GOTO GRANT GROUP HAVING HOLD IMMEDIATE IN INCLUDE INDEX INNER
            INSENSITIVE INSERT INTERSECT INTO IS ISOLATION JOIN KEY LAST LEFT LIKE LOCK MAX MERGE MIN NEXT NO NOT NULL OF ON ONLY
            OPEN OPTIMIZE OR ORDER OUTER PREPARE PRIMARY PRIOR READ RELATIVE RELEASE RESULT RIGHT ROLLBACK ROW ROWS ROWSET SAVEPOINT
            SECTION SELECT SENSITIVE SET SQLERROR SQLWARNING STATIC SUM TABLE THEN TO UNION UNIQUE UPDATE UR CS RR RS USER USING
            VALUE VALUES VIEW WHEN WHENEVER WHERE WITH WORK AVG CHAR CHARACTER DATE DECIMAL INTEGER SMALLINT TIME TIMESTAMP
            VARCHAR SCROLL DYNAMIC LOCATORS""").strip().split("\\s+"));
    private static final Set<Trait> EMBEDDED = EnumSet.of(Trait.EMBEDDED);

    private EmbeddedWords() {}

    @FunctionalInterface
    interface Sink {
        void add(int start, int end, Role role, Set<Trait> traits);
    }

    static void colour(String text, int from, int to, String kind, Map<Integer, NameRoles.Meaning> names, Sink sink) {
        boolean sql = kind.equals("SQL");
        int depth = 0;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int end = i + 1;
            if (sql && text.startsWith("--", i) || text.startsWith("*>", i)) {
                sink.add(i, to, Role.COMMENT, EMBEDDED);
                return;
            } else if (c == '\'' || c == '"') {
                int close = text.indexOf(c, i + 1);
                end = close < 0 || close >= to ? to : close + 1;
                sink.add(i, end, Role.LITERAL, EMBEDDED);
            } else if (Word.isWord(c)) {
                while (end < to && Word.isWord(text.charAt(end))) {
                    end++;
                }
                word(text, i, end, sql, depth, names, sink);
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            i = end;
        }
    }

    private static void word(
            String text, int from, int to, boolean sql, int depth, Map<Integer, NameRoles.Meaning> names, Sink sink) {
        NameRoles.Meaning meaning = names.get(from);
        if (meaning != null) {
            Set<Trait> traits = EnumSet.of(Trait.EMBEDDED);
            traits.addAll(meaning.traits());
            sink.add(from, to, meaning.role(), traits);
        } else if (Character.isDigit(text.charAt(from))) {
            sink.add(from, to, Role.NUMBER, EMBEDDED);
        } else if (sql ? SQL.contains(text.substring(from, to).toUpperCase(Locale.ROOT)) : depth <= 0) {
            sink.add(from, to, Role.CLAUSE, EMBEDDED);
        } else {
            sink.add(from, to, sql ? Role.OTHER_NAME : Role.DATA_ITEM, EMBEDDED);
        }
    }
}
