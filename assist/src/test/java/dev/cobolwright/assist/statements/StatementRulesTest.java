package dev.cobolwright.assist.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementRulesTest {
    private static final String HEAD = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. RULES.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT CUST-FILE ASSIGN TO 'cust.dat'.
                       SELECT ACCT-FILE ASSIGN TO 'acct.dat'
                           ORGANIZATION IS INDEXED ACCESS IS RANDOM
                           RECORD KEY IS AR-KEY.
                       SELECT WORK-FILE ASSIGN TO 'work.dat'.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  CUST-FILE.
                   01  CUST-REC              PIC X(80).
                   FD  ACCT-FILE.
                   01  ACCT-REC.
                       05  AR-KEY            PIC X(8).
                   SD  WORK-FILE.
                   01  WORK-REC.
                       05  WR-KEY            PIC X(8).
                   WORKING-STORAGE SECTION.
                   01  WS-NAME               PIC X(20).
                   01  WS-LETTERS            PIC A(20).
                   01  WS-COUNT              PIC 9(4).
                   01  WS-AMOUNT             PIC S9(7)V99 COMP-3.
                   01  WS-EDITED             PIC ZZ9.99.
                   01  WS-FLAG               PIC X.
                       88  WS-DONE           VALUE 'Y'.
                   01  WS-RATE-TABLE.
                       05  WS-RATE OCCURS 3 TIMES INDEXED BY RX PIC 9V99.
                   01  WS-A.
                       05  WS-TWICE          PIC X.
                   01  WS-B.
                       05  WS-TWICE          PIC X.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
            """;

    /** @param statements one a line; {@code ~} breaks a line too */
    private static Optional<String> broken(String statements) {
        StringBuilder text = new StringBuilder(HEAD);
        statements
                .replace(" ~ ", "\n    ")
                .lines()
                .forEach(line -> text.append(" ".repeat(11)).append(line).append('\n'));
        text.append("       LAST-PARA.\n           GOBACK.\n");
        Parse parse = Cobol.parse(SourceText.of("RULES.cbl", text.toString()), Copybooks.NONE, Dialect.IBM);
        boolean otherwiseAccepted = parse.problems().stream()
                .allMatch(p -> p.severity() != Severity.ERROR || p.code().equals("CW0203"));
        assertTrue(otherwiseAccepted, () -> statements + ": " + parse.problems());
        return StatementRules.broken(parse, HEAD.length(), text.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MOVE WS-DONE TO WS-NAME.                | WS-DONE is a condition-name, not a data item
            MOVE CUST-FILE TO WS-NAME.              | CUST-FILE is a file, not a data item
            CLOSE CUST-REC.                         | CUST-REC is a data item, not a file
            MOVE WS-TWICE TO WS-NAME.               | WS-TWICE needs a qualifier
            MOVE WS-RATE TO WS-AMOUNT.              | WS-RATE needs a subscript
            MOVE WS-COUNT (1) TO WS-AMOUNT.         | WS-COUNT takes no subscript
            WRITE WS-NAME.                          | WS-NAME is not a record of a file
            MOVE WS-AMOUNT TO WS-NAME.              | MOVE of fraction to alphanumeric item WS-NAME
            MOVE 12 TO WS-LETTERS.                  | MOVE of integer to alphabetic item WS-LETTERS
            ADD 1 TO WS-NAME.                       | WS-NAME is not numeric
            COMPUTE WS-COUNT = WS-EDITED + 1.       | WS-EDITED is not numeric
            MULTIPLY WS-COUNT BY 2.                 | MULTIPLY needs GIVING here
            PERFORM LAST-PARA UNTIL WS-FLAG.        | WS-FLAG is not a condition
            IF WS-FLAG = 'Y' END-IF.                | IF without a statement
            SET WS-FLAG TO TRUE.                    | WS-FLAG is no condition-name
            WRITE CUST-REC INVALID KEY CONTINUE.    | INVALID KEY with the sequential file CUST-FILE
            SORT WORK-FILE ON ASCENDING KEY WR-KEY. | SORT of a file needs USING or INPUT PROCEDURE
            GO TO.                                  | GO TO needs a paragraph or section
            """)
    void saysWhatACompilerWouldReject(String statement, String reason) {
        assertEquals(Optional.of(reason), broken(statement));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MOVE WS-TWICE OF WS-A TO WS-NAME.
            MOVE WS-RATE (1) TO WS-EDITED WS-AMOUNT.
            MOVE WS-NAME (2:3) TO WS-COUNT.
            MOVE FUNCTION MAX (WS-RATE (1) WS-COUNT) TO WS-AMOUNT.
            COMPUTE WS-COUNT = FUNCTION NUMVAL (WS-NAME) + 1.
            DIVIDE WS-AMOUNT BY 2 GIVING WS-EDITED.
            IF WS-DONE OR WS-FLAG = 'A' OR 'B' CONTINUE END-IF.
            IF FUNCTION MOD (WS-COUNT, 2) = 0 NEXT SENTENCE.
            SET WS-DONE TO TRUE.
            GO TO LAST-PARA.
            SET RX TO 1.
            WRITE ACCT-REC INVALID KEY CONTINUE END-WRITE.
            READ CUST-FILE AT END SET WS-DONE TO TRUE END-READ.
            SORT WORK-FILE ASCENDING WR-KEY ~ USING CUST-FILE GIVING CUST-FILE.
            INSPECT WS-NAME TALLYING WS-COUNT FOR ALL SPACES.
            MOVE LENGTH OF WS-RATE TO WS-COUNT.
            SEARCH WS-RATE WHEN WS-RATE (RX) = 1 CONTINUE END-SEARCH.
            """)
    void letsPassWhatACompilerTakes(String statement) {
        assertEquals(Optional.empty(), broken(statement));
    }

    @Test
    void aPeriodTooEarlyMakesADataNameAParagraph() {
        String text = HEAD + "           MOVE WS-COUNT.\n       WS-AMOUNT.\n           GOBACK.\n";
        Parse parse = Cobol.parse(SourceText.of("RULES.cbl", text), Copybooks.NONE, Dialect.IBM);
        assertEquals(
                Optional.of("WS-AMOUNT cannot name a paragraph here"),
                StatementRules.broken(parse, HEAD.length(), HEAD.length() + 20));
    }

    @Test
    void whenOtherComesLast() {
        assertEquals(
                Optional.of("WHEN after WHEN OTHER"),
                broken("EVALUATE WS-COUNT WHEN OTHER CONTINUE\n    WHEN 1 CONTINUE\nEND-EVALUATE."));
        assertEquals(
                Optional.of("this is not a condition"),
                broken("EVALUATE TRUE WHEN 1 CONTINUE\n    WHEN OTHER CONTINUE\nEND-EVALUATE."));
    }
}
