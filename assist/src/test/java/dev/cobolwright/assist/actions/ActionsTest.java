package dev.cobolwright.assist.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Fixture;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsTest {
    private static final String HEAD = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. ORDERS.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT ORDER-FILE ASSIGN TO ORDERS.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  ORDER-FILE.
                   01  ORDER-RECORD PIC X(80).
                   WORKING-STORAGE SECTION.
                   01  WS-AMOUNT PIC 9(5).
                   01  REC-A.
                       05  TOWN PIC X.
                   01  REC-B.
                       05  TOWN PIC X.
                   PROCEDURE DIVISION.
                   MAIN-LINE.
            """;

    @TempDir
    Path folder;

    @Test
    void allThatLeavesNoChoiceIsFixedAtOnce() {
        String procedures = """
                           MOVE 1 TO WS-AMOUMT
                           DISPLAY WS-AMOUN.
                           MOVE 1 TO TOWN.
                           GOBACK.
                """;
        Fixture fixture = Fixture.of(folder, HEAD + procedures);
        Action all = AllFixes.of(fixture.snapshot(), Cancellation.NEVER).orElseThrow();
        assertEquals("Fix all that leaves no choice (2)", all.title());
        assertEquals(
                HEAD + procedures.replace("AMOUMT", "AMOUNT").replace("AMOUN.", "AMOUNT."),
                Edit.apply(HEAD + procedures, all.edits()));
        assertTrue(AllFixes.of(Fixture.of(folder, HEAD + "           GOBACK.\n").snapshot(), Cancellation.NEVER)
                .isEmpty());
    }

    private List<Action> actions(String procedures) {
        String[] selected = procedures.split("\\[\\[|]]", -1);
        String text = selected.length == 3 ? selected[0] + Fixture.CURSOR + selected[1] + selected[2] : procedures;
        Fixture fixture = Fixture.of(folder, HEAD + text);
        int end = fixture.cursor() + (selected.length == 3 ? selected[1].length() : 0);
        return Actions.at(fixture.snapshot(), fixture.cursor(), end, Cancellation.NEVER);
    }

    /** The text after an action, without what precedes the first paragraph. */
    private void check(String title, String procedures, String expected) {
        List<Action> actions = actions(procedures);
        Action action = actions.stream()
                .filter(a -> a.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("only " + titles(actions)));
        String text =
                HEAD + procedures.replace(Fixture.CURSOR, "").replace("[[", "").replace("]]", "");
        String changed = Edit.apply(text, action.edits());
        assertEquals(expected, changed.startsWith(HEAD) ? changed.substring(HEAD.length()) : changed);
    }

    private static List<String> titles(List<Action> actions) {
        return actions.stream().map(Action::title).collect(Collectors.toList());
    }

    @Test
    void spellingByRole() {
        check("Change to WS-AMOUNT", "           ADD 1 TO WS-AMUO<|>NT.\n", "           ADD 1 TO WS-AMOUNT.\n");
        check("Change to MAIN-LINE", "           PERFORM MAIN-LIN<|>.\n", "           PERFORM MAIN-LINE.\n");
        check("Change to PERFORM", "           PRFO<|>RM MAIN-LINE.\n", "           PERFORM MAIN-LINE.\n");
    }

    @Test
    void aNameThatIsNotUnique() {
        check("Change to TOWN OF REC-B", "           DISPLAY TOW<|>N.\n", "           DISPLAY TOWN OF REC-B.\n");
        assertFalse(titles(actions("           DISPLAY TOW<|>N OF REC-A.\n"))
                .toString()
                .contains("Change to TOWN"));
    }

    @Test
    void declarations() {
        List<Action> actions = actions("           MOVE WS-AMOUNT TO UNHEARD-<|>OF.\n");
        Action declare = actions.stream()
                .filter(a -> a.title().startsWith("Declare"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "\n       01  UNHEARD-OF PIC 9(5).", declare.edits().getFirst().text());
        check(
                "Write paragraph CLOSING",
                "           PERFORM CLO<|>SING.\n           GOBACK.\n",
                "           PERFORM CLOSING.\n           GOBACK.\n       CLOSING.\n           CONTINUE.\n");
    }

    @Test
    void scopeEnds() {
        check("Add END-IF", """
                           IF WS-AMOUNT = 1
                               DIS<|>PLAY 'ONE'.
                """, """
                           IF WS-AMOUNT = 1
                               DISPLAY 'ONE'
                           END-IF.
                """);
        check("Add END-READ", """
                           REA<|>D ORDER-FILE
                               AT END DISPLAY 'END'.
                """, """
                           READ ORDER-FILE
                               AT END DISPLAY 'END'
                           END-READ.
                """);
        assertFalse(titles(actions("           IF WS-AMOUNT = 1 DISPL<|>AY 'A' END-IF.\n"))
                .contains("Add END-IF"));
    }

    @Test
    void whenOther() {
        check("Add WHEN OTHER", """
                           EVALU<|>ATE WS-AMOUNT
                               WHEN 1
                                   DISPLAY 'ONE'
                           END-EVALUATE.
                """, """
                           EVALUATE WS-AMOUNT
                               WHEN 1
                                   DISPLAY 'ONE'
                               WHEN OTHER
                                   CONTINUE
                           END-EVALUATE.
                """);
        assertFalse(titles(actions("           EVALU<|>ATE WS-AMOUNT WHEN OTHER CONTINUE END-EVALUATE.\n"))
                .contains("Add WHEN OTHER"));
    }

    @Test
    void nextSentenceOnlyWhereItMeansTheSame() {
        check(
                "Change to CONTINUE",
                "           IF WS-AMOUNT = 1 NEXT SENT<|>ENCE ELSE DISPLAY 'A'.\n",
                "           IF WS-AMOUNT = 1 CONTINUE ELSE DISPLAY 'A'.\n");
        assertFalse(titles(actions("           IF WS-AMOUNT = 1 NEXT SENT<|>ENCE END-IF DISPLAY 'A'.\n"))
                .contains("Change to CONTINUE"));
    }

    @Test
    void missingPeriod() {
        check(
                "Add the missing period",
                "           GOBACK.\n       OTHER-PA<|>RA\n           DISPLAY 'A'.\n",
                "           GOBACK.\n       OTHER-PARA.\n           DISPLAY 'A'.\n");
    }

    @Test
    void fileStatus() {
        Action add = actions("           OPE<|>N INPUT ORDER-FILE.\n").stream()
                .filter(a -> a.title().equals("Add FILE STATUS to ORDER-FILE"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        "\n               FILE STATUS IS ORDER-FILE-STATUS",
                        "\n       01  ORDER-FILE-STATUS PIC X(2)."),
                add.edits().stream().map(Edit::text).toList());
        String changed = Edit.apply(HEAD + "           OPEN INPUT ORDER-FILE.\n", add.edits());
        Fixture fixture = Fixture.of(folder, changed.replace("OPEN INPUT", "OP<|>EN INPUT"));
        Action check = Actions.at(fixture.snapshot(), fixture.cursor(), fixture.cursor(), Cancellation.NEVER).stream()
                .filter(a -> a.title().equals("Check ORDER-FILE-STATUS after OPEN"))
                .findFirst()
                .orElseThrow();
        assertTrue(check.edits().getFirst().text().contains("IF ORDER-FILE-STATUS NOT = '00'"));
    }

    @Test
    void extractAndInline() {
        check("Extract to paragraph MAIN-LINE-PART", """
                           DISPLAY 'A'
                           IF WS-AMOUNT = 1
                               [[DISPLAY 'B'
                               DISPLAY 'C']]
                           END-IF
                           GOBACK.
                       LAST-PARA.
                           DISPLAY 'D'.
                """, """
                           DISPLAY 'A'
                           IF WS-AMOUNT = 1
                               PERFORM MAIN-LINE-PART
                           END-IF
                           GOBACK.
                       MAIN-LINE-PART.
                           DISPLAY 'B'
                           DISPLAY 'C'.
                       LAST-PARA.
                           DISPLAY 'D'.
                """);
        check("Put the statements of LAST-PARA here", """
                           IF WS-AMOUNT = 1
                               PERFORM LAST-<|>PARA
                           END-IF
                           GOBACK.
                       LAST-PARA.
                           DISPLAY 'D'
                              'E'.
                           DISPLAY 'F'.
                """, """
                           IF WS-AMOUNT = 1
                               DISPLAY 'D'
                                  'E'
                               DISPLAY 'F'
                           END-IF
                           GOBACK.
                       LAST-PARA.
                           DISPLAY 'D'
                              'E'.
                           DISPLAY 'F'.
                """);
        assertEquals(
                List.of(),
                actions("           [[DISPLAY 'A'\n           GO TO MAIN-LINE]].\n").stream()
                        .filter(a -> a.kind() == Action.Kind.EXTRACT)
                        .toList());
    }

    @Test
    void nothingInEmptyAndBrokenTexts() {
        for (String text : List.of("<|>", "       MOVE<|> (", "           05  A<|> PIC X.\n")) {
            Fixture fixture = Fixture.of(folder, text);
            Actions.at(fixture.snapshot(), fixture.cursor(), fixture.cursor() + 99, Cancellation.NEVER);
        }
    }
}
