package dev.cobolwright.grammar;

import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * CPU milliseconds of one keystroke (reparse) and of one question what may stand at the cursor, warm. Run it by hand: {@code
 * EditSpeed FILE...}
 */
public final class EditSpeed {
    private static final int ROUNDS = 300;

    private EditSpeed() {}

    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            String text = Files.readString(Path.of(arg), StandardCharsets.ISO_8859_1);
            Parse parse = Cobol.parse(SourceText.of(arg, text), Copybooks.NONE, Dialect.IBM);
            double[] edits = new double[ROUNDS];
            double[] questions = new double[ROUNDS];
            Random random = new Random(1);
            for (int warm = 0; warm < 3; warm++) {
                for (int i = 0; i < ROUNDS; i++) {
                    int line = random.nextInt(parse.source().lineCount() - 2);
                    int at = parse.source().lineEnd(line);
                    String edited = text.substring(0, at) + " X" + text.substring(at);
                    SourceText source = parse.source().withText(edited);
                    long start = cpu();
                    Parse now = Cobol.reparse(parse, source);
                    edits[i] = (cpu() - start) / 1e6;
                    start = cpu();
                    Cobol.expectedAt(now, at + 2);
                    questions[i] = (cpu() - start) / 1e6;
                }
            }
            Arrays.sort(edits);
            Arrays.sort(questions);
            System.out.printf(
                    "%s: %d lines, reparse p50 %.1f p95 %.1f ms CPU, expected words p50 %.2f p95 %.2f ms CPU%n",
                    arg,
                    parse.source().lineCount(),
                    edits[ROUNDS / 2],
                    edits[ROUNDS * 95 / 100],
                    questions[ROUNDS / 2],
                    questions[ROUNDS * 95 / 100]);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
