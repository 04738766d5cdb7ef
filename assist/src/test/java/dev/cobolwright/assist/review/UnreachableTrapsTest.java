package dev.cobolwright.assist.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.assist.review.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that other tools call unreachable and that is not. */
class UnreachableTrapsTest {
    private static final Map<String, String> TRAPS = new LinkedHashMap<>();

    static {
        TRAPS.put("SQL WHENEVER", """
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           EXEC SQL WHENEVER SQLERROR GO TO FAILED END-EXEC.
                           EXEC SQL DELETE FROM T END-EXEC.
                           GOBACK.
                       FAILED.
                           DISPLAY SQLCODE.
                           GOBACK.
                """);
        TRAPS.put("CICS HANDLE", """
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           EXEC CICS HANDLE CONDITION NOTFND(NOT-THERE) ERROR(FAILED)
                           END-EXEC.
                           EXEC CICS HANDLE ABEND LABEL(ABENDED) END-EXEC.
                           EXEC CICS DELETE FILE('ACCT') END-EXEC.
                           EXEC CICS RETURN END-EXEC.
                       NOT-THERE.
                           EXEC CICS RETURN END-EXEC.
                       FAILED.
                           EXEC CICS RETURN END-EXEC.
                       ABENDED.
                           EXEC CICS RETURN END-EXEC.
                """);
        TRAPS.put("CICS RETURN that fails with RESP", """
                       WORKING-STORAGE SECTION.
                       01  WS-RESP PIC S9(8) COMP.
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           EXEC CICS XCTL PROGRAM('NEXT') RESP(WS-RESP) END-EXEC.
                           DISPLAY WS-RESP.
                           GOBACK.
                """);
        TRAPS.put("PERFORM THRU of sections", """
                       PROCEDURE DIVISION.
                       MAIN SECTION.
                           PERFORM FIRST-PART THRU LAST-PART.
                           GOBACK.
                       FIRST-PART SECTION.
                       FIRST-PARA.
                           DISPLAY "1".
                       MIDDLE-PART SECTION.
                       MIDDLE-PARA.
                           DISPLAY "2".
                       LAST-PART SECTION.
                       LAST-PARA.
                           DISPLAY "3".
                """);
        TRAPS.put("cursor declarations", """
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           GOBACK.
                       CURSORS.
                           EXEC SQL DECLARE C1 CURSOR FOR SELECT A FROM T END-EXEC.
                """);
        TRAPS.put("repeated names in sections", """
                       PROCEDURE DIVISION.
                       MAIN SECTION.
                       START-PARA.
                           PERFORM WORK-A.
                           PERFORM WORK-B.
                           GOBACK.
                       WORK-A SECTION.
                       BEGIN-PARA.
                           IF RETURN-CODE = 1 GO TO END-PARA.
                           DISPLAY "A".
                       END-PARA.
                           EXIT.
                       WORK-B SECTION.
                       BEGIN-PARA.
                           IF RETURN-CODE = 1 GO TO END-PARA.
                           DISPLAY "B".
                       END-PARA.
                           EXIT.
                """);
        TRAPS.put("IF ... GO TO", """
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           IF RETURN-CODE = 0
                               GO TO NEXT-PARA
                           ELSE
                               GO TO LAST-PARA
                           END-IF.
                       NEXT-PARA.
                           DISPLAY "0".
                       LAST-PARA.
                           GOBACK.
                """);
        TRAPS.put("DECLARATIVES", """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. EXAMPLE.
                       ENVIRONMENT DIVISION.
                       INPUT-OUTPUT SECTION.
                       FILE-CONTROL.
                           SELECT F ASSIGN TO "F".
                       DATA DIVISION.
                       FILE SECTION.
                       FD  F.
                       01  R PIC X(80).
                       PROCEDURE DIVISION.
                       DECLARATIVES.
                       F-ERROR SECTION.
                           USE AFTER STANDARD ERROR PROCEDURE ON F.
                       F-PARA.
                           DISPLAY "ERROR".
                           PERFORM F-MORE.
                       F-MORE.
                           DISPLAY "MORE".
                       END DECLARATIVES.
                       MAIN SECTION.
                       MAIN-PARA.
                           OPEN INPUT F.
                           CLOSE F.
                           GOBACK.
                """);
        TRAPS.put("STOP with a literal goes on", """
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           STOP "MOUNT THE TAPE".
                           DISPLAY "MOUNTED".
                           STOP RUN.
                """);
        TRAPS.put("ENTRY", """
                       WORKING-STORAGE SECTION.
                       01  WS-A PIC X.
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           DISPLAY "MAIN".
                           GOBACK.
                       OTHER-PARA.
                           ENTRY "OTHER".
                           DISPLAY "OTHER".
                           GOBACK.
                """);
        TRAPS.put("ALTER", """
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           ALTER SWITCH-PARA TO PROCEED TO SECOND-PARA.
                       SWITCH-PARA.
                           GO TO FIRST-PARA.
                       FIRST-PARA.
                           GOBACK.
                       SECOND-PARA.
                           GOBACK.
                """);
    }

    static Stream<String> traps() {
        return TRAPS.keySet().stream();
    }

    private static List<String> found(String program) {
        ReviewFixture fixture = ReviewFixture.of(program);
        assertEquals("", fixture.errors());
        List<String> found = new ArrayList<>();
        for (String code : List.of("CW1106", "CW1107")) {
            fixture.review(Rules.of(code).orElseThrow())
                    .forEach(f -> found.add(f.code() + ":" + f.place().code()));
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("traps")
    void isReachable(String trap) {
        assertEquals(List.of(), found(TRAPS.get(trap)));
    }

    @Test
    void whatNoWayLeadsToIsFoundAllTheSame() {
        assertEquals(List.of("CW1106:DISPLAY \"NEVER\".", "CW1107:LOST-PARA."), found("""
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           GOBACK.
                           DISPLAY "NEVER".
                       LOST-PARA.
                           DISPLAY "LOST".
                """));
    }
}
