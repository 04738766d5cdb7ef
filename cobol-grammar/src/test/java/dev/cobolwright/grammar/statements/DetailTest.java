package dev.cobolwright.grammar.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What single statements say. Spans are left out, names written with their qualifiers and access. */
class DetailTest {
    private static void check(String statements, String... expected) {
        Parse parse = Fixture.parse("       PROCEDURE DIVISION.\n       P1.\n           " + statements);
        Details details = Cobol.details(parse);
        List<String> found = new ArrayList<>();
        parse.programs().getFirst().paragraphs().forEach(p -> add(p.statements(), details, found));
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    private static void add(List<Statement> statements, Details details, List<String> found) {
        for (Statement statement : statements) {
            found.add(ShowDetail.of(details.of(statement)));
            add(statement.nested(), details, found);
        }
    }

    @Test
    void moveAndArithmetic() {
        check("MOVE A OF B (I, J + 1) TO C (2:L) D", "Move false A OF B(I, (J + 1)) [C(2:L), D]");
        check("MOVE ALL 'x' TO C", "Move false ALL 'x' [C]");
        check("MOVE FUNCTION MAX (A, B - 1) TO C", "Move false MAX(A, (B - 1)) [C]");
        check("MOVE LENGTH OF A TO B", "Move false LENGTH OF A [B]");
        check("ADD A 1 TO B ROUNDED C", "Arithmetic ADD false [A, 1] [B rounded, C] false");
        check("ADD A TO B GIVING C ROUNDED", "Arithmetic ADD false [A, B] [C rounded] true");
        check("DIVIDE A INTO B GIVING C REMAINDER D", "Arithmetic DIVIDE false [A, B] [C, D] true");
        check("DIVIDE A BY 2 GIVING C", "Arithmetic DIVIDE false [A, 2] [C] true");
        check("SUBTRACT CORRESPONDING A FROM B", "Arithmetic SUBTRACT true [A] [B] false");
        check("COMPUTE A ROUNDED = B + C * -D ** 2 - (E - 1)", "Compute [A rounded] ((B + (C * (-D ** 2))) - (E - 1))");
    }

    @Test
    void conditions() {
        check(
                "IF A = 1 OR 2 AND B NOT < C OR NOT D CONTINUE",
                "If ((A EQUAL 1 or (A EQUAL 2 and B GREATER_OR_EQUAL C)) or not D~(B GREATER_OR_EQUAL D))",
                "Other CONTINUE []");
        check("IF A > B AND < C CONTINUE", "If (A GREATER B and A LESS C)", "Other CONTINUE []");
        check("IF (A + 1) * 2 IS NOT EQUAL TO B CONTINUE", "If ((A + 1) * 2) NOT_EQUAL B", "Other CONTINUE []");
        check(
                "IF NOT (A OR B) AND X IS NOT NUMERIC CONTINUE",
                "If (not (A or B) and X is not NUMERIC)",
                "Other CONTINUE []");
        check("IF A GREATER THAN OR EQUAL TO B CONTINUE", "If A GREATER_OR_EQUAL B", "Other CONTINUE []");
    }

    @Test
    void control() {
        check("PERFORM A THRU B OF S 3 TIMES", "Perform A..B OF S Times 3");
        check("PERFORM A", "Perform A Once");
        check(
                "PERFORM WITH TEST AFTER VARYING I FROM 1 BY 1 UNTIL I > 3 AFTER J FROM 2 BY K UNTIL E CONTINUE END-PERFORM",
                "Perform inline Varying true [I from 1 by 1 until I GREATER 3, J from 2 by K until E]",
                "Other CONTINUE []");
        check("PERFORM UNTIL A = 1 CONTINUE END-PERFORM", "Perform inline Until false A EQUAL 1", "Other CONTINUE []");
        check("GO TO A B DEPENDING ON C", "GoTo [A, B] C");
        check("GO TO.", "GoTo [] -");
        check("ALTER A TO PROCEED TO B C TO D", "Alter A->B C->D");
        check(
                "EVALUATE TRUE ALSO A WHEN B > 1 ALSO 1 THRU 3 CONTINUE WHEN OTHER ALSO NOT 4 CONTINUE END-EVALUATE",
                "Evaluate [TRUE, A] [[B GREATER 1, 1..3], [OTHER, not 4]]",
                "Other CONTINUE []",
                "Other CONTINUE []");
        check(
                "EXIT PERFORM CYCLE EXIT SECTION EXIT STOP RUN",
                "Exit PERFORM_CYCLE",
                "Exit SECTION",
                "Exit PLAIN",
                "Stop true -");
        check("SORT F ON ASCENDING KEY K INPUT PROCEDURE A THRU B GIVING G", "Sort F [] [G] A..B -");
    }

    @Test
    void callsAndFiles() {
        check(
                "CALL 'P' USING A BY CONTENT B BY VALUE 1 OMITTED RETURNING C",
                "Call 'P' [REFERENCE A, CONTENT B, VALUE 1, VALUE -] C");
        check(
                "SET A B TO TRUE SET I UP BY 2 SET ADDRESS OF L TO P",
                "Set [[A, B] TO TRUE]",
                "Set [[I] UP 2]",
                "Set [[ADDRESS OF L] TO P]");
        check("OPEN INPUT A B OUTPUT C CLOSE A WITH LOCK C", "Open INPUT A INPUT B OUTPUT C", "Close [A, C]");
        check("READ F NEXT INTO R AT END CONTINUE END-READ", "Read F true R -", "Other CONTINUE []");
        check("WRITE R FROM A AFTER 2 LINES", "Write WRITE R A");
        check("EXEC SQL SELECT 1 END-EXEC", "Exec SQL SELECT 1");
        check("DISPLAY A 'x' UPON S", "Other DISPLAY [A, 'x', S]");
    }

    @Test
    void aBrokenStatementIsUnknown() {
        check("MOVE A ) B TO C. PERFORM A.", "Unknown MOVE [A, B, C]", "Perform A Once");
    }

    private static final String PROGRAM = """
                   PROCEDURE DIVISION.
                   P1.
                       IF A OF B (I J + 1) (2:L) = 1 OR 2 AND (C NOT < (D + 1) * 2 OR E) MOVE ALL 'x' TO F G ELSE
                           EVALUATE TRUE ALSO A WHEN B > 1 ALSO 1 THRU 3 CONTINUE WHEN OTHER ALSO NOT 4 GO TO P1 END-EVALUATE
                       END-IF.
                       PERFORM P1 THRU P2 VARYING I FROM 1 BY 1 UNTIL I > 3 AFTER J FROM 2 BY K UNTIL E.
                       CALL 'P' USING A BY CONTENT B BY VALUE -1 OMITTED RETURNING C ON EXCEPTION STOP RUN END-CALL
                       SET A B TO TRUE ADD A B GIVING C D ON SIZE ERROR COMPUTE A = - B ** FUNCTION MAX (A (1) B) END-ADD.
                       EXEC CICS LINK PROGRAM ('X') END-EXEC SORT F ASCENDING K USING G OUTPUT PROCEDURE P1.
            """;

    @Test
    void aBrokenStatementHasDetails() {
        for (String broken : List.of(
                "SET A CONTENT B  B TO TRUE ADD A B GIVING CGIVING C D ON  D ON SIZE ERRPUTE A = 1",
                "ADD A B GIVING CGIVING C D ON  D ON SIZE ERRPUTE A = - B ** FUNCTION MAXRETURNING C O (A (1) B) END-ADD",
                "SORT F ASCENDING K USING G OUTPUT PROCEDURE * 2 OR E)  P1",
                "SET A CONTENT B  B TO TRUE")) {
            Parse parse = Fixture.parse("       PROCEDURE DIVISION.\n       P1.\n           " + broken + ".");
            List<String> found = new ArrayList<>();
            parse.programs().getFirst().paragraphs().forEach(p -> add(p.statements(), Cobol.details(parse), found));
            assertFalse(found.isEmpty());
        }
    }

    @Test
    void anyTextHasDetails() {
        long seed = System.nanoTime();
        System.out.println("DetailTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder(PROGRAM);
            for (int edit = 0; edit < 1 + round % 6; edit++) {
                int at = random.nextInt(text.length());
                text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
                int from = random.nextInt(text.length());
                String piece = text.substring(from, Math.min(text.length(), from + random.nextInt(15)));
                text.insert(random.nextInt(text.length()), piece);
            }
            Parse parse = Fixture.parse(text.toString());
            Details details = Cobol.details(parse);
            List<String> found = new ArrayList<>();
            parse.programs().forEach(program -> program.paragraphs().forEach(p -> add(p.statements(), details, found)));
        }
    }
}
