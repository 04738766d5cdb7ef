package dev.cobolwright.assist.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.rules.CopybookMovesFields;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovedFieldTest {
    private static final String RECORD = """
                   05  :T:-NUMBER   PIC X(6).
                   05  :T:-LIMIT    PIC S9(7)V99 COMP-3.
                   05  :T:-NAME     PIC X(30).
            """;

    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. %s.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  CUSTOMER.
                       COPY CUSTOMER REPLACING ==:T:== BY ==CUST==.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       %s.
                       GOBACK.
            """;

    @Test
    void allUsersAreToldAtTheFirstFieldThatMoves() {
        List<Finding> findings = changed(
                RECORD.replace("X(6)", "X(9)"),
                program("ONE", "DISPLAY CUST-NAME"),
                program("TWO", "DISPLAY CUST-LIMIT"));
        assertEquals(
                "CUST-LIMIT of CUSTOMER lies 9 bytes from the start, before 6, and so does one more that is used; ONE, TWO use"
                        + " them: compile again whatever shares the record, and convert what is stored in it",
                findings.getFirst().message());
        assertEquals("copy/CUSTOMER.cpy:2:12", findings.getFirst().place().toString());
        assertEquals(
                List.of("ONE.cbl:9:20", "TWO.cbl:9:20"),
                findings.getFirst().found().related().stream()
                        .map(n -> n.place().toString())
                        .toList());
        assertEquals(1, findings.size());
    }

    @Test
    void anotherLengthIsTold() {
        assertEquals(
                "CUST-NAME of CUSTOMER has 40 bytes, before 30; ONE uses it: compile again whatever shares the record, and"
                        + " convert what is stored in it",
                only(changed(RECORD.replace("X(30)", "X(40)"), program("ONE", "DISPLAY CUST-NAME"))));
    }

    @Test
    void whatNobodyUsesAndWhatKeepsItsPlaceIsNotTold() {
        assertEquals(List.of(), changed(RECORD.replace("X(30)", "X(40)"), program("ONE", "DISPLAY CUST-NUMBER")));
        assertEquals(
                List.of(),
                changed(
                        RECORD + "           05  :T:-MORE     PIC X(9).\n",
                        program("ONE", "DISPLAY CUST-NUMBER CUST-LIMIT CUST-NAME")));
        assertEquals(
                List.of(),
                changed(RECORD.replace("PIC X(6).", "PIC 9(6)."), program("ONE", "DISPLAY CUST-NUMBER CUST-NAME")));
    }

    @Test
    void whatStandsBeforeTheCopyInTheProgramIsNoMatterOfTheCopybook() {
        String now = program("ONE", "DISPLAY CUST-NAME");
        String inserted = now.replace("COPY CUSTOMER", "05  MARK PIC X(4).\n           COPY CUSTOMER");
        String comment = "      * A comment.\n" + RECORD;
        String before = "-- before/ONE.cbl --\n" + now.substring(now.indexOf('\n') + 1);
        assertEquals(List.of(), changed(comment, inserted, before));
        assertTrue(only(changed(RECORD.replace("X(6)", "X(9)"), inserted, before))
                .contains("lies 14 bytes from the start, before 11"));
    }

    @Test
    void brokenAndMissingTextsAreNoReasonToFail() {
        changed("           05  :T:-NUMBER PIC X(.\n       05 05", program("ONE", "DISPLAY CUST-NAME"));
        changed("", program("ONE", "DISPLAY CUST-NAME"));
        changed(RECORD.replace("PIC X(6)", "OCCURS 0 TO N DEPENDING ON N PIC X"), program("ONE", "DISPLAY CUST-NAME"));
    }

    private static String only(List<Finding> findings) {
        assertEquals(1, findings.size(), findings::toString);
        return findings.getFirst().message();
    }

    private static String program(String name, String statement) {
        return "-- " + name + ".cbl --\n" + PROGRAM.formatted(name, statement);
    }

    private static List<Finding> changed(String copybook, String... files) {
        return ReviewFixture.of("-- before/copy/CUSTOMER.cpy --\n" + RECORD + "-- copy/CUSTOMER.cpy --\n" + copybook
                        + String.join("", files))
                .review(new CopybookMovesFields());
    }
}
