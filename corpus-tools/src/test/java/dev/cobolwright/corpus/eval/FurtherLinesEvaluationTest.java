package dev.cobolwright.corpus.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.completion.Suggestion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurtherLinesEvaluationTest {
    private static final String HEAD = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. TOTALS.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  DAY-TOTAL        PIC 9(5).
                   01  WEEK-TOTAL       PIC 9(5).
                   01  MONTH-TOTAL      PIC 9(5).
                   PROCEDURE DIVISION.
                   MAIN-LINE.
                       STOP RUN.
            """;
    private static final String BLOCK = """
                       MOVE ZERO TO DAY-TOTAL
                       ADD 1 TO WEEK-TOTAL
                       ADD WEEK-TOTAL TO MONTH-TOTAL
                       DISPLAY MONTH-TOTAL.
            """;

    @TempDir
    Path root;

    @Test
    void countsLinesThatStoodThere() throws IOException {
        String program = HEAD + "       PART-1.\n" + BLOCK + "       PART-2.\n" + BLOCK;
        Files.writeString(root.resolve("TOTALS.cbl"), program);
        int line = program.lines().toList().lastIndexOf("           MOVE ZERO TO DAY-TOTAL");
        Position position = new Position("TOTALS.cbl", line, 16, "", "ZERO", "ZERO TO DAY-TOTAL", "");
        var evaluation = new FurtherLinesEvaluation(new PrintStream(OutputStream.nullOutputStream()));
        evaluation.add(
                CodeBase.read(root),
                List.of(position, position, position, position, new Position("NONE.cbl", 1, 1, "", "X", "X", "")));
        assertEquals(4, evaluation.positions());
        List<String> said = new ArrayList<>(List.of(
                "ZERO TO DAY-TOTAL\n           ADD  1 TO WEEK-TOTAL",
                "ZERO TO DAY-TOTAL\n           ADD 1 TO MONTH-TOTAL\n           DISPLAY MONTH-TOTAL.",
                "ZERO TO DAY-TOTAL",
                ""));
        evaluation.run(task -> {
            assertEquals(1, task.edited().text().split("ADD 1 TO WEEK-TOTAL", -1).length - 1, "taken out");
            String text = said.removeFirst();
            return text.isEmpty() ? List.of() : List.of(new Suggestion(text, 0, 0.5, "test", List.of()));
        });
        ObjectNode report = evaluation.report();
        assertEquals(4, report.get("positions").asInt());
        assertEquals(3, report.get("shown").asInt());
        assertEquals(2, report.get("several").asInt());
        assertEquals(5, report.get("lines").asInt());
        assertEquals(3, report.get("linesRight").asInt());
        assertEquals(1, report.get("allRight").asInt());
        assertEquals(0.5, report.get("meanConfidence").asDouble());
    }
}
