package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.source.SourceText;
import java.util.List;

/** Small programs written for these tests. */
final class Fixtures {
    static final String PAYROLL = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. PAYROLL1.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT EMPLOYEE-FILE ASSIGN TO EMPIN
                           FILE STATUS IS WS-EMP-STATUS.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  EMPLOYEE-FILE.
                   01  EMPLOYEE-RECORD.
                       05  EMP-NUMBER          PIC X(6).
                       05  EMP-SALARY          PIC S9(7)V99 COMP-3.
                   WORKING-STORAGE SECTION.
                   77  WS-EMP-STATUS           PIC XX.
                   77  WS-COUNT                PIC 9(5).
                  * What is printed for each employee.
                   01  WS-PRINT-LINE.
                       05  PRT-NAME            PIC X(30).
                       05  PRT-NET-PAY         PIC Z,ZZZ,ZZ9.99.
                   PROCEDURE DIVISION.
                   0000-MAIN.
                       OPEN INPUT EMPLOYEE-FILE
                       PERFORM 1000-READ-EMPLOYEE
                           UNTIL WS-EMP-STATUS = '10'
                       CLOSE EMPLOYEE-FILE
                       GOBACK.
                  * Reads the next employee and sums up the garnishment.
                   1000-READ-EMPLOYEE.
                       READ EMPLOYEE-FILE
                           AT END MOVE '10' TO WS-EMP-STATUS
                           NOT AT END PERFORM 2000-COMPUTE-NET-PAY
                       END-READ.
                   2000-COMPUTE-NET-PAY.
                       MOVE EMP-SALARY TO PRT-NET-PAY
                       ADD 1 TO WS-COUNT
                       CALL 'TAXCALC' USING EMPLOYEE-RECORD
                       DISPLAY WS-PRINT-LINE.
                   2000-EXIT.
                       EXIT.
            """;

    private Fixtures() {}

    /** A program of the given name with one paragraph that no other program has. */
    static String program(String name, String paragraph, String... statements) {
        StringBuilder text = new StringBuilder();
        text.append("       IDENTIFICATION DIVISION.\n");
        text.append("       PROGRAM-ID. ").append(name).append(".\n");
        text.append("       PROCEDURE DIVISION.\n");
        text.append("       ").append(paragraph).append(".\n");
        for (String statement : statements) {
            text.append("           ").append(statement).append('\n');
        }
        return text.append("           GOBACK.\n").toString();
    }

    static List<Chunk> chunks(String path, String text) {
        return Chunker.chunks(SourceText.of(path, text));
    }

    static void save(CodeIndex index, String path, String text) throws IndexException {
        index.update(IndexedFile.of(path, Chunk.hashOf(text)), chunks(path, text));
    }
}
