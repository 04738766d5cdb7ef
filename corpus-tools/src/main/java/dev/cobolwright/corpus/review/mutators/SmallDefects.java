package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import java.util.List;
import java.util.function.Predicate;

/** Defects that are a few statements or an entry with items of their own, put into a program; in order of the rules' codes. */
public final class SmallDefects {
    private static final String SQL = "EXEC SQL";
    private static final String CICS = "EXEC CICS";

    public static final List<Mutator> ALL = List.of(
            seeded("CW1009", "", """
                           01  ZZ-DONE PIC 9(5) VALUE 30.
                           01  ZZ-ALL  PIC 9(5) VALUE 40.
                           01  ZZ-PART PIC 9(3).""", """
                               COMPUTE ZZ-PART = ZZ-DONE / ZZ-ALL * 100
                               DISPLAY ZZ-PART"""),
            seeded("CW1013", "", """
                           01  ZZ-ONE  PIC 9(5) VALUE 1.
                           01  ZZ-TWO  PIC 9(5) VALUE 2.
                           01  ZZ-SUM  PIC 9(5).""", """
                               MOVE ZZ-ONE TO ZZ-SUM
                               MOVE ZZ-TWO TO ZZ-SUM
                               DISPLAY ZZ-SUM"""),
            seeded("CW1015", "", """
                           01  ZZ-DAY  PIC X(8) VALUE "20260101".""", """
                               DISPLAY ZZ-DAY (7:4)"""),
            entry("CW1016", """
                           01  ZZ-DAY  PIC X(6).
                           01  ZZ-DAY-PARTS REDEFINES ZZ-DAY.
                               05  ZZ-YEAR PIC 9(4).
                               05  ZZ-REST PIC 9(4)."""),
            seeded("CW1017", "", """
                           01  ZZ-MONTH PIC X(2) VALUE "05".""", """
                               IF ZZ-MONTH = 5 CONTINUE END-IF"""),
            entry("CW1019", """
                           01  ZZ-STATE PIC X.
                               88  ZZ-CLOSED VALUE "CL"."""),
            seeded("CW1021", "", """
                           01  ZZ-NAME PIC X(10) VALUE "A".
                           01  ZZ-LINE PIC X(40).""", """
                               STRING "NAME " ZZ-NAME DELIMITED BY SIZE
                                   INTO ZZ-LINE
                               END-STRING
                               DISPLAY ZZ-LINE"""),
            seeded("CW1022", "", """
                           01  ZZ-NAME PIC X(10) VALUE "A".
                           01  ZZ-LINE PIC X(12) VALUE SPACES.""", """
                               STRING "NAME " ZZ-NAME DELIMITED BY SIZE
                                   INTO ZZ-LINE
                               END-STRING
                               DISPLAY ZZ-LINE"""),
            seeded("CW1113", "", """
                           01  ZZ-CODE PIC X VALUE "A".""", """
                               IF ZZ-CODE = "A"
                                   DISPLAY "1"
                               ELSE
                                   IF ZZ-CODE = "A"
                                       DISPLAY "2"
                                   END-IF
                               END-IF"""),
            seeded("CW1253", SQL, "", """
                               EXEC SQL
                                   DECLARE ZZCURSOR CURSOR FOR SELECT ID FROM ORDERS
                               END-EXEC"""),
            seeded("CW1256", SQL, """
                           01  ZZ-LAST PIC X(8).""", """
                               EXEC SQL
                                   SELECT MAX(ID) INTO :ZZ-LAST FROM ORDERS
                               END-EXEC"""),
            seeded("CW1257", SQL, """
                           01  ZZ-NAME PIC X(30).""", """
                               EXEC SQL
                                   DECLARE ZZTABLE TABLE (NAME CHAR(40) NOT NULL)
                               END-EXEC
                               EXEC SQL
                                   SELECT NAME INTO :ZZ-NAME FROM ZZTABLE
                               END-EXEC"""),
            new OnlyWhere(SmallDefects::isMainWithoutCommit, seeded("CW1258", SQL, """
                           01  ZZ-ID   PIC X(8).""", """
                               EXEC SQL
                                   DECLARE ZZCURSOR CURSOR FOR SELECT ID FROM ORDERS
                               END-EXEC
                               EXEC SQL OPEN ZZCURSOR END-EXEC
                               PERFORM UNTIL SQLCODE NOT = 0
                                   EXEC SQL FETCH ZZCURSOR INTO :ZZ-ID END-EXEC
                                   EXEC SQL
                                       UPDATE ITEMS SET DONE = 'Y' WHERE ID = :ZZ-ID
                                   END-EXEC
                               END-PERFORM
                               EXEC SQL CLOSE ZZCURSOR END-EXEC""")),
            seeded("CW1259", SQL, """
                           01  ZZ-ID   PIC X(8).""", """
                               EXEC SQL
                                   DECLARE ZZCURSOR CURSOR FOR SELECT ID FROM ORDERS
                                   FOR UPDATE OF DONE
                               END-EXEC
                               EXEC SQL OPEN ZZCURSOR END-EXEC
                               EXEC SQL FETCH ZZCURSOR INTO :ZZ-ID END-EXEC
                               EXEC SQL CLOSE ZZCURSOR END-EXEC"""),
            seeded("CW1301", CICS, """
                           01  ZZ-RESP   PIC S9(8) COMP.
                           01  ZZ-RECORD PIC X(80).
                           01  ZZ-KEY    PIC X(8) VALUE "A".""", """
                               EXEC CICS READ FILE('ZZFILE') INTO(ZZ-RECORD)
                                   RIDFLD(ZZ-KEY) RESP(ZZ-RESP)
                               END-EXEC"""),
            seeded("CW1312", CICS, """
                           01  ZZ-RECORD PIC X(80) VALUE SPACES.""", """
                               EXEC CICS REWRITE FILE('ZZFILE') FROM(ZZ-RECORD)
                               END-EXEC"""),
            seeded("CW1352", "", """
                           01  ZZ-PROGRAM PIC X(8).""", """
                               CALL ZZ-PROGRAM"""),
            seeded("CW1504", "", """
                           01  ZZ-A    PIC 9 VALUE 1.""", """
                               IF ZZ-A = 1
                               IF ZZ-A NOT = 2
                               IF ZZ-A NOT = 3
                               IF ZZ-A NOT = 4
                               IF ZZ-A NOT = 5
                               IF ZZ-A NOT = 6
                               IF ZZ-A NOT = 7
                               IF ZZ-A NOT = 8
                               IF ZZ-A NOT = 9
                               IF ZZ-A NOT = 0
                                   DISPLAY ZZ-A
                               END-IF END-IF END-IF END-IF END-IF
                               END-IF END-IF END-IF END-IF END-IF"""),
            seeded("CW1505", "", """
                           01  ZZ-A    PIC 9(9) VALUE 0.""", ("ADD 1 TO ZZ-A ADD 2 TO ZZ-A\n").repeat(80)),
            seeded("CW1506", "", """
                           01  ZZ-A    PIC 9 VALUE 1.""", """
                               IF ZZ-A = 1
                               IF ZZ-A NOT = 2
                               IF ZZ-A NOT = 3
                               IF ZZ-A NOT = 4
                               IF ZZ-A NOT = 5
                               IF ZZ-A NOT = 6
                               IF ZZ-A NOT = 7
                                   DISPLAY ZZ-A
                               END-IF END-IF END-IF END-IF
                               END-IF END-IF END-IF"""),
            seeded("CW1602", "", """
                           01  ZZ-CODE PIC X(4) VALUE "A".
                           01  ZZ-TABLE.
                               05  ZZ-ENTRY OCCURS 1000 TIMES INDEXED BY ZZ-IX.
                                   10  ZZ-KEY PIC X(4).""", """
                               SET ZZ-IX TO 1
                               SEARCH ZZ-ENTRY
                                   WHEN ZZ-KEY(ZZ-IX) = ZZ-CODE DISPLAY "FOUND"
                               END-SEARCH"""),
            seeded("CW1604", SQL, """
                           01  ZZ-ID   PIC X(8).
                           01  ZZ-NAME PIC X(30).""", """
                               EXEC SQL
                                   DECLARE ZZCURSOR CURSOR FOR SELECT ID FROM ORDERS
                               END-EXEC
                               EXEC SQL OPEN ZZCURSOR END-EXEC
                               PERFORM UNTIL SQLCODE NOT = 0
                                   EXEC SQL FETCH ZZCURSOR INTO :ZZ-ID END-EXEC
                                   EXEC SQL
                                       SELECT NAME INTO :ZZ-NAME FROM CUSTOMER
                                       WHERE ID = :ZZ-ID
                                   END-EXEC
                               END-PERFORM
                               EXEC SQL CLOSE ZZCURSOR END-EXEC"""),
            seeded("CW1605", SQL, """
                           01  ZZ-ROW  PIC X(80).""", """
                               EXEC SQL SELECT * INTO :ZZ-ROW FROM ORDERS
                               END-EXEC"""),
            seeded("CW1606", "", """
                           01  ZZ-I    PIC 9(4) COMP.
                           01  ZZ-TABLE.
                               05  ZZ-ENTRY PIC X(20) OCCURS 1000 TIMES.""", """
                               PERFORM VARYING ZZ-I FROM 1 BY 1 UNTIL ZZ-I > 500
                                   INITIALIZE ZZ-TABLE
                                   MOVE "A" TO ZZ-ENTRY(ZZ-I)
                               END-PERFORM"""),
            seeded("CW1608", SQL, """
                           01  ZZ-ID   PIC X(8).""", """
                               EXEC SQL
                                   SELECT ID INTO :ZZ-ID FROM CUSTOMER
                                   WHERE NAME LIKE '%SMITH'
                               END-EXEC"""));

    private SmallDefects() {}

    /** In programs alone where it is a defect. */
    private record OnlyWhere(Predicate<ReviewedProgram> isOne, Mutator mutator) implements Mutator {
        @Override
        public String code() {
            return mutator.code();
        }

        @Override
        public List<Mutant> mutants(ReviewedFile file) {
            return file.programs().stream().allMatch(isOne) ? mutator.mutants(file) : List.of();
        }
    }

    private static boolean isMainWithoutCommit(ReviewedProgram program) {
        return program.program().using().isEmpty()
                && program.statements("CALL", "EXEC CICS").findAny().isEmpty()
                && SqlUses.of(program).all().stream().noneMatch(u -> u.is(SqlKind.COMMIT) || u.is(SqlKind.ROLLBACK));
    }

    private static Mutator seeded(String code, String verb, String entries, String statements) {
        return new StatementSeeded(code, verb, atColumn(8, entries), atColumn(12, statements));
    }

    private static Mutator entry(String code, String entry) {
        return new EntrySeeded(code, atColumn(8, entry));
    }

    /** @param column of the least indented line, from 1 */
    private static String atColumn(int column, String text) {
        return text.indent(column - 1).stripTrailing();
    }
}
