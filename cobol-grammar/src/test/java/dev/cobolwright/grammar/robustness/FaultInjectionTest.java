package dev.cobolwright.grammar.robustness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.robustness.Facts.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A fault costs its own statement or entry: of all else nearly nothing is lost. {@code -Dfault.folder=DIR} breaks the programs
 * of another folder.
 */
class FaultInjectionTest {
    private static final double LEAST = 0.99;

    @Test
    void whatIsNotBrokenStays() {
        String folder = System.getProperty("fault.folder");
        SampleTexts texts = folder == null ? SampleTexts.bank() : SampleTexts.of(Path.of(folder));
        FaultInjection run = new FaultInjection(texts.finder());
        run.breakSome(texts.programs(), 200);
        System.out.println(run.table());
        assertTrue(run.programs > 20, run.programs + " programs without errors");
        for (String fault : run.faults()) {
            for (Kind kind : Kind.values()) {
                assertTrue(run.share(kind, fault) >= LEAST, fault + " " + kind + "\n" + run.table());
            }
            assertTrue(run.medianErrors(fault) <= 2, fault + "\n" + run.table());
        }
    }
}
