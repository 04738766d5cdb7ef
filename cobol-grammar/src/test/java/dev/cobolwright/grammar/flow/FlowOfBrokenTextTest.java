package dev.cobolwright.grammar.flow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Flow and transfers of any text end, without an exception. */
class FlowOfBrokenTextTest {
    private static final String EMBEDDED = """
                   EXEC SQL WHENEVER SQLERROR GO TO START-UP END-EXEC.
                   EXEC CICS HANDLE CONDITION ERROR(READ-BILL) MAPFAIL(START-UP) END-EXEC
                   EXEC CICS LINK PROGRAM(BILL-STATUS) END-EXEC.
                   ALTER READ-BILL TO PROCEED TO START-UP. CALL DONE-SWITCH USING BILL-COUNT.
                   EXEC CICS RETURN TRANSID('X') END-EXEC. EXIT PERFORM. EXIT SECTION. GO TO.
            """;

    @Test
    void damagedPrograms() throws IOException {
        long seed = System.nanoTime();
        System.out.println("FlowOfBrokenTextTest seed " + seed);
        Random random = new Random(seed);
        String program = Files.readString(Path.of("src", "test", "golden", "flow", "billing.cbl")) + EMBEDDED;
        for (int round = 0; round < 150; round++) {
            StringBuilder text = new StringBuilder(program);
            for (int edit = 0; edit < 1 + round % 8; edit++) {
                int at = random.nextInt(text.length());
                text.delete(at, Math.min(text.length(), at + random.nextInt(25)));
                int from = random.nextInt(text.length());
                text.insert(
                        random.nextInt(text.length()),
                        text.substring(from, Math.min(text.length(), from + random.nextInt(40))));
            }
            Parse parse = Cobol.parse(
                    SourceText.of("p.cbl", text.toString(), SourceFormat.FIXED), Copybooks.NONE, Dialect.IBM);
            ShowFlow.of(parse);
            CallGraph.of(List.of(parse), List.of());
        }
    }

    @Test
    void manyRangesThatLeadEverywhereEnd() {
        StringBuilder text = new StringBuilder(
                "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. P.\n       PROCEDURE DIVISION.\n");
        int paragraphs = 3000;
        for (int i = 0; i < paragraphs; i++) {
            text.append("       P%d.\n           IF A = 2 PERFORM P%d THRU P%d.\n           IF A = 1 GO TO P%d.\n"
                    .formatted(i, (i + 7) % paragraphs, (i + 500) % paragraphs, (i * 31) % paragraphs));
        }
        Parse parse = Cobol.parse(SourceText.of("p.cbl", text.toString()), Copybooks.NONE, Dialect.IBM);
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        ProgramFlow flow = Flow.of(parse).getFirst();
        assertTrue(flow.unreachable().isEmpty());
        assertTrue(threads.getCurrentThreadCpuTime() - start < 15_000_000_000L, "ends within seconds");
    }
}
