package dev.cobolwright.grammar.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqlTest {
    private static void check(String sql, String facts) {
        Parse parse = Fixture.parse("       P.\n           EXEC SQL\n" + sql.indent(15) + "           END-EXEC.\n");
        String shown = ShowEmbedded.of(parse);
        assertEquals(facts.stripTrailing(), shown.replaceFirst("^\\d+ SQL ", "").stripTrailing());
        assertEquals("", Fixture.problems(parse));
    }

    @Test
    void selectIntoWithIndicatorsAndStructures() {
        check("""
                SELECT NAME, E.SALARY, 'it''s', COUNT(*)
                  INTO :WS-NAME, :REC.SALARY:IND-1, :X INDICATOR :IND-2, :GRP.SUB.N
                  FROM HR.EMP E -- the staff :NOT
                 WHERE E.ID = :WS-ID /* not :THIS */ AND DEPT <> ':NOR-THIS'
                """, """
                SELECT INTO
                  table HR.EMP as E READ [NAME, SALARY]
                  out WS-NAME
                  out SALARY OF REC indicator IND-1
                  out X indicator IND-2
                  out N OF SUB OF GRP
                  in WS-ID
                  gives 4 columns
                """);
    }

    @Test
    void joinsSubqueriesAndCommonTableExpressions() {
        check("""
                WITH BIG (D, N) AS (SELECT DEPT, COUNT(*) FROM EMP GROUP BY DEPT)
                SELECT A.X, B.Y INTO :X, :Y
                  FROM T1 A LEFT OUTER JOIN S.T2 AS B ON A.ID = B.ID AND B.K IN (1, 2), BIG,
                       (SELECT * FROM T3) AS C, TABLE(FN(:P)) AS F
                 WHERE EXISTS (SELECT 1 FROM T4 WHERE T4.ID = A.ID)
                   AND TRIM(BOTH ' ' FROM A.NAME) IS DISTINCT FROM B.NAME
                 FETCH FIRST 1 ROW ONLY WITH UR
                """, """
                SELECT INTO
                  table EMP READ [DEPT]
                  table T1 as A READ
                  table S.T2 as B READ
                  table T3 READ
                  table T4 READ
                  out X
                  out Y
                  in P
                  gives 2 columns
                """);
    }

    @Test
    void changes() {
        check("INSERT INTO T (A, B) VALUES (:A, CURRENT DATE)", """
                INSERT
                  table T CREATE [A, B]
                  in A
                """);
        check("INSERT INTO T SELECT A, B FROM S WHERE C = :C", """
                INSERT
                  table T CREATE
                  table S READ [A, B]
                  in C
                """);
        check("UPDATE T SET A = :A, (B, C) = (:B, :C), D = D + 1 WHERE CURRENT OF CUST-CSR", """
                UPDATE
                  at cursor CUST-CSR
                  table T UPDATE [A, B, C, D]
                  in A
                  in B
                  in C
                """);
        check("DELETE FROM Q.T X WHERE X.A = :A", """
                DELETE
                  table Q.T as X DELETE
                  in A
                """);
        check("""
                MERGE INTO T AS A USING (VALUES (:K, :V)) AS N (K, V) ON A.K = N.K
                 WHEN MATCHED THEN UPDATE SET V = N.V
                 WHEN NOT MATCHED THEN INSERT (K, V) VALUES (N.K, N.V)
                """, """
                MERGE
                  table T as A CREATE+UPDATE [V, K, V]
                  in K
                  in V
                """);
        check("SELECT ID INTO :ID FROM FINAL TABLE (INSERT INTO T (A) VALUES (:A))", """
                SELECT INTO
                  table T CREATE [A]
                  out ID
                  in A
                  gives 1 column
                """);
        check("LOCK TABLE T IN EXCLUSIVE MODE", """
                LOCK TABLE
                  table T READ
                """);
    }

    @Test
    void cursors() {
        Parse parse = Fixture.parse("""
                       P.
                           EXEC SQL DECLARE C-1 SENSITIVE SCROLL CURSOR WITH HOLD WITH RETURN FOR
                               SELECT A, B FROM T WHERE C > :C FOR UPDATE OF A, B
                           END-EXEC
                           EXEC SQL DECLARE C2 CURSOR FOR STMT-1 END-EXEC
                           EXEC SQL OPEN C-1 END-EXEC
                           EXEC SQL FETCH NEXT FROM C-1 INTO :A, :B :IND-B END-EXEC
                           EXEC SQL FETCH C2 USING DESCRIPTOR :SQLDA END-EXEC
                           EXEC SQL FETCH ABSOLUTE :N C-1 FOR 5 ROWS INTO :TAB END-EXEC
                           EXEC SQL DELETE FROM T WHERE CURRENT OF C-1 END-EXEC
                           EXEC SQL CLOSE C-1 END-EXEC.
                """);
        assertEquals("""
                2 SQL DECLARE CURSOR
                  cursor C-1
                  declared WITH HOLD WITH RETURN SCROLL FOR UPDATE FOR a query
                  table T READ [A, B]
                  in C
                  gives 2 columns
                5 SQL DECLARE CURSOR
                  cursor C2
                  declared FOR STMT-1
                6 SQL OPEN
                  cursor C-1
                7 SQL FETCH
                  cursor C-1
                  out A
                  out B indicator IND-B
                8 SQL FETCH
                  cursor C2
                  out SQLDA
                9 SQL FETCH
                  cursor C-1
                  in N
                  out TAB
                10 SQL DELETE
                  at cursor C-1
                  table T DELETE
                11 SQL CLOSE
                  cursor C-1
                """, ShowEmbedded.of(parse));
        Embedded.Cursor cursor = parse.embedded().cursor("c-1").orElseThrow();
        assertEquals(2, cursor.declaration().orElseThrow().span().startLine() + 1);
        assertEquals(
                List.of("OPEN", "FETCH", "FETCH", "DELETE", "CLOSE"),
                cursor.uses().stream().map(b -> b.statement().title()).toList());
    }

    @Test
    void statementsMadeAtRunTime() {
        check("EXECUTE IMMEDIATE :STMT", """
                EXECUTE IMMEDIATE
                  runs the text in STMT
                  in STMT
                """);
        check("PREPARE S1 INTO :SQLDA FROM :WS-STMT", """
                PREPARE
                  prepared S1
                  runs the text in WS-STMT
                  out SQLDA
                  in WS-STMT
                """);
        check("EXECUTE IMMEDIATE 'DROP TABLE T'", """
                EXECUTE IMMEDIATE
                  runs 'DROP TABLE T'
                """);
        check("EXECUTE S1 USING :A, :B", """
                EXECUTE
                  prepared S1
                  in A
                  in B
                """);
        check("DESCRIBE OUTPUT S1 INTO :SQLDA", """
                DESCRIBE
                  prepared S1
                  out SQLDA
                """);
    }

    @Test
    void whenever() {
        check("WHENEVER NOT FOUND CONTINUE", "WHENEVER\n  on NOT_FOUND CONTINUE");
        Parse parse = Fixture.parse("""
                       0100-ERR.
                           EXEC SQL WHENEVER SQLERROR GO TO 0100-ERR END-EXEC
                           EXEC SQL WHENEVER SQLWARNING GOTO :WARN END-EXEC.
                """);
        assertEquals("""
                2 SQL WHENEVER
                  on SQLERROR GO_TO 0100-ERR
                3 SQL WHENEVER
                  on SQLWARNING GO_TO WARN
                """, ShowEmbedded.of(parse));
        assertEquals(
                "[0100-ERR PROCEDURE, WARN PROCEDURE]",
                parse.programs().getFirst().references().stream()
                        .map(r -> r.name() + " " + r.kind())
                        .toList()
                        .toString());
    }

    @Test
    void otherStatements() {
        check("""
                DECLARE DB.EMP TABLE
                  ( ID INTEGER NOT NULL, NAME VARCHAR(40), PAY DECIMAL(9, 2) NOT NULL WITH DEFAULT, AT TIMESTAMP )
                """, """
                DECLARE TABLE
                  declares table DB.EMP
                    ID INTEGER NOT NULL
                    NAME VARCHAR(40)
                    PAY DECIMAL(9,2) NOT NULL
                    AT TIMESTAMP
                """);
        check("SET :A = CURRENT TIMESTAMP, :B = :A", "SET\n  out A\n  out B\n  in A");
        check("SET (:A, :B) = (SELECT X, Y FROM T WHERE K = F(:K))", """
                SET
                  table T READ [X, Y]
                  out A
                  out B
                  in K
                """);
        check("SET CURRENT SQLID = :ID", "SET\n  in ID");
        check("CALL PAY.RAISE(:EMP, :PCT :IND, 5)", """
                CALL
                  calls PAY.RAISE
                  in-out EMP
                  in-out PCT indicator IND
                """);
        check("GET DIAGNOSTICS :N = ROW_COUNT", "GET DIAGNOSTICS\n  out N");
        check("VALUES (CURRENT DATE, :A) INTO :D, :B", "VALUES INTO\n  in A\n  out D\n  out B");
        check("ASSOCIATE LOCATORS (:L1) WITH PROCEDURE P", "ASSOCIATE LOCATORS\n  out L1");
        check("ALLOCATE C1 CURSOR FOR RESULT SET :L1", "ALLOCATE CURSOR\n  cursor C1\n  in L1");
        check("CONNECT TO :DB USER :U USING :P", "CONNECT\n  in DB\n  in U\n  in P");
        check("COMMIT WORK", "COMMIT");
        check("GRANT SELECT ON T TO PUBLIC", "GRANT");
        check("CREATE TABLE T (A CHAR(4))", "CREATE TABLE");
    }

    @Test
    void whatIsNotKnownKeepsItsNames() {
        check("FROBNICATE T WITH :A", "FROBNICATE (unknown)\n  in A");
    }

    private static String names(Parse parse) {
        return parse.programs().getFirst().references().stream()
                .map(NameReference::span)
                .map(s -> s.source().path() + ":" + (s.startLine() + 1) + " " + s.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void positionsThroughColumnsAndContinuedStrings() {
        Parse parse = Cobol.parse(SourceText.of("main", """
                000100 P.                                                               CHG00001
                000200     EXEC SQL SELECT 'a long string that is continued with a hyphen:NOCHG00001
                000300-            'T ONE' INTO :X1                                     CHG00001
                000310*    :NOT-THIS
                000400         FROM T WHERE A = :Y1 END-EXEC.                           CHG00001
                """, SourceFormat.FIXED), Copybooks.NONE, Dialect.IBM);
        assertEquals("", Fixture.problems(parse));
        assertEquals("main:3 X1\nmain:5 Y1", names(parse));
    }

    @Test
    void positionsInCopybooksAndReplacedText() {
        SourceText copybook = SourceText.of("cpy", """
                           EXEC SQL SELECT A, B INTO :(P)-A, :(P)-B
                      *        comment
                               FROM T WHERE C = :C1 END-EXEC.
                """.replace("(P)", ":P:"), SourceFormat.FIXED);
        Parse parse = Cobol.parse(
                SourceText.of(
                        "main",
                        "       P.\n           COPY CPY REPLACING ==:P:== BY ==WS-REC==.\n",
                        SourceFormat.FIXED),
                (name, library, from) -> Optional.of(copybook),
                Dialect.IBM);
        assertEquals("cpy:1 :P:-A\ncpy:1 :P:-B\ncpy:3 C1", names(parse));
        SqlStatement sql = (SqlStatement) parse.embedded().blocks().getFirst().statement();
        assertEquals("WS-REC-A", sql.hostVariables().getFirst().name());
    }

    @Test
    void hostStructuresStandForTheirItems() {
        Parse parse = Fixture.parse("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P1.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  EMP.
                           05 ID-NO PIC S9(9) COMP-5.
                           05 EMP-NAME.
                              49 NAME-LEN PIC S9(4) COMP-5.
                              49 NAME-TEXT PIC X(40).
                           05 FILLER REDEFINES ID-NO PIC X(4).
                       01  IND PIC S9(4) COMP-5 OCCURS 2.
                       PROCEDURE DIVISION.
                       P.
                           EXEC SQL SELECT ID, NAME INTO :EMP :IND FROM T END-EXEC.
                           EXEC SQL SELECT ID INTO :EMP FROM T END-EXEC.
                           EXEC SQL FETCH NOWHERE INTO :LOST END-EXEC.
                """);
        assertEquals("""
                15: The query gives 1 column, but INTO has room for 2
                16: There is no DECLARE CURSOR for NOWHERE
                16: LOST is not declared""", Fixture.problems(parse));
        EmbeddedBlock block = parse.embedded().blocks().getFirst();
        HostStructures structures = new HostStructures(parse);
        SqlStatement sql = (SqlStatement) block.statement();
        assertEquals(
                List.of("ID-NO", "EMP-NAME"),
                structures
                        .elementary(structures
                                .item(block, sql.hostVariables().getFirst())
                                .orElseThrow())
                        .stream()
                        .map(i -> i.name())
                        .toList());
    }

    @Test
    void brokenText() {
        Parse parse = Fixture.parse("""
                       P.
                           EXEC SQL SELECT A INTO :A FROM T WHERE B = 'open
                               AND C = :C
                           END-EXEC
                           EXEC SQL INSERT INTO T (A VALUES (:A) END-EXEC
                           EXEC SQL SELECT END-EXEC
                           MOVE A TO B.
                """);
        assertEquals("""
                2: This string has no end
                5: This parenthesis is not closed""", Fixture.problems(parse));
        assertTrue(names(parse).contains("fixture.cbl:3 C"));
        assertEquals(List.of("EXEC SQL", "EXEC SQL", "EXEC SQL", "MOVE"), Fixture.verbs(parse));
    }
}
