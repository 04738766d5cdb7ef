package dev.cobolwright.grammar.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the tree says about statements: their branches, and what they do with the names in them. */
class StatementTreeTest {
    private static final String FRAME = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. P.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01 A PIC 9. 01 B PIC 9. 01 C PIC 9. 01 D PIC 9. 01 I PIC 9. 01 T. 05 E PIC 9 OCCURS 9.
                   01 X PIC X(9). 01 Y PIC X(9).
                   PROCEDURE DIVISION.
            """;

    private static Parse parse(String statements) {
        return Fixture.parse(FRAME + " ".repeat(11) + statements);
    }

    /** Statements in brackets after their phrase, {@code .} where a period follows. */
    private static void checkBranches(String statements, String expected) {
        String found = parse(statements)
                .programs()
                .getFirst()
                .paragraphs()
                .flatMap(p -> p.statements().stream())
                .map(StatementTreeTest::show)
                .collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }

    private static String show(Statement statement) {
        String branches = statement.branches().stream()
                .map(b -> " " + b.phrase() + " {" + b.head().text().replaceAll("\\s+", " ") + "}"
                        + b.statements().stream().map(s -> " " + show(s)).collect(Collectors.joining()))
                .collect(Collectors.joining());
        return (statement.whole() ? "" : "broken ")
                + statement.verb()
                + (branches.isEmpty() ? "" : " [" + branches.strip() + "]")
                + (statement.endsSentence() ? "." : "");
    }

    private static void checkAccess(String statements, String expected) {
        String found = parse(statements).programs().getFirst().references().stream()
                .map(r -> r.name() + ":"
                        + switch (r.access()) {
                            case REFERENCE -> "-";
                            case READ -> "r";
                            case WRITE -> "w";
                            case READ_WRITE -> "rw";
                        })
                .collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }

    @Test
    void branchesKnowTheirPhrase() {
        checkBranches(
                "IF A = 1 THEN MOVE 1 TO A IF B = 2 CONTINUE ELSE STOP RUN ELSE NEXT SENTENCE. STOP RUN.",
                "IF [THEN {IF A = 1 THEN} MOVE IF [THEN {IF B = 2} CONTINUE ELSE {ELSE} STOP] ELSE {ELSE} NEXT SENTENCE.]. STOP.");
        checkBranches(
                "EVALUATE A ALSO B WHEN 1 ALSO 2 WHEN 3 ALSO ANY DISPLAY A WHEN OTHER CONTINUE END-EVALUATE GOBACK.",
                "EVALUATE [WHEN {WHEN 1 ALSO 2} WHEN {WHEN 3 ALSO ANY} DISPLAY WHEN {WHEN OTHER} CONTINUE] GOBACK.");
        checkBranches(
                "PERFORM VARYING I FROM 1 BY 1 UNTIL I > 9 ADD 1 TO A NOT ON SIZE ERROR STOP RUN ON SIZE ERROR CONTINUE END-ADD END-PERFORM.",
                "PERFORM [BODY {PERFORM VARYING I FROM 1 BY 1 UNTIL I > 9} ADD [NOT_ON_SIZE_ERROR {NOT ON SIZE ERROR} STOP ON_SIZE_ERROR"
                        + " {ON SIZE ERROR} CONTINUE]].");
        checkBranches(
                "CALL X ON EXCEPTION STOP RUN NOT EXCEPTION CONTINUE END-CALL STRING X DELIMITED SIZE INTO Y OVERFLOW STOP RUN.",
                "CALL [ON_EXCEPTION {ON EXCEPTION} STOP NOT_ON_EXCEPTION {NOT EXCEPTION} CONTINUE] STRING [ON_OVERFLOW {OVERFLOW} STOP.].");
        checkBranches(
                "SEARCH E AT END STOP RUN WHEN E (I) = 1 CONTINUE WHEN A = 2 GOBACK END-SEARCH.",
                "SEARCH [AT_END {AT END} STOP WHEN {WHEN E (I) = 1} CONTINUE WHEN {WHEN A = 2} GOBACK].");
        checkBranches("PERFORM 3 TIMES CONTINUE END-PERFORM.", "PERFORM [BODY {PERFORM 3 TIMES} CONTINUE].");
    }

    @Test
    void aBrokenStatementIsMarkedAndKeepsWhatWasRead() {
        checkBranches(
                "IF A = 1 MOVE ) TO B ELSE STOP RUN END-IF. GOBACK.",
                "IF [THEN {IF A = 1} broken MOVE ELSE {ELSE} STOP]. GOBACK.");
    }

    @Test
    void accessOfArithmetic() {
        checkAccess("ADD A TO B", "A:r B:rw");
        checkAccess("ADD A B GIVING C ROUNDED D", "A:r B:r C:w D:w");
        checkAccess("ADD A TO B GIVING C", "A:r B:r C:w");
        checkAccess("DIVIDE A INTO B GIVING C REMAINDER D", "A:r B:r C:w D:w");
        checkAccess("SUBTRACT A FROM B E (I)", "A:r B:rw E:rw I:r");
        checkAccess("COMPUTE A B = C * (D + 1)", "A:w B:w C:r D:r");
        checkAccess("MULTIPLY A BY B ON SIZE ERROR MOVE C TO D END-MULTIPLY", "A:r B:rw C:r D:w");
    }

    @Test
    void accessOfOtherStatements() {
        checkAccess("MOVE E (I) TO E (A) X (B:1)", "E:r I:r E:w A:r X:w B:r");
        checkAccess("MOVE LENGTH OF X TO A", "X:- A:w");
        checkAccess("SET I TO 1 SET I UP BY A", "I:w I:rw A:r");
        checkAccess(
                "CALL X USING A BY CONTENT B BY REFERENCE C E (I) BY VALUE D RETURNING A",
                "X:r A:rw B:r C:rw E:rw I:r D:r A:w");
        checkAccess("CALL 'Q' USING BY CONTENT A CALL 'R' USING B", "A:r B:rw");
        checkAccess("STRING X DELIMITED BY Y INTO T WITH POINTER A", "X:r Y:r T:w A:rw");
        checkAccess("UNSTRING X DELIMITED BY Y INTO T COUNT IN A POINTER B TALLYING IN C", "X:r Y:r T:w A:w B:rw C:rw");
        checkAccess("INSPECT X TALLYING A FOR ALL Y REPLACING ALL Y BY T", "X:rw A:rw Y:r Y:r T:r");
        checkAccess("INSPECT X TALLYING A FOR CHARACTERS", "X:r A:rw");
        checkAccess("PERFORM VARYING I FROM A BY B UNTIL I > C CONTINUE END-PERFORM", "I:rw A:r B:r I:r C:r");
        checkAccess("ACCEPT X INITIALIZE T", "X:w T:w");
    }
}
