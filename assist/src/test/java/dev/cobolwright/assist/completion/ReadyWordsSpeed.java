package dev.cobolwright.assist.completion;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.assist.words.MoreWords;
import dev.cobolwright.model.Cancellation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * CPU time of what a list of words is answered from at once, at words anywhere in the PROCEDURE DIVISION, warm. Arguments: the folder of a
 * workspace, which is learned, and a program in it.
 */
final class ReadyWordsSpeed {
    private static final int WARM_UP = 100;
    private static final int ASKED = 150;

    private ReadyWordsSpeed() {}

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]).toAbsolutePath().normalize();
        Workspace workspace = new Workspace(List.of(root), Settings.DEFAULTS);
        workspace.scan(Progress.NONE, Cancellation.NEVER);
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        long[] words = new long[ASKED];
        long[] offers = new long[ASKED];
        try (CompletionEngine engine = new CompletionEngine(Models.cacheOnly(List.of()), Optional.empty())) {
            for (Path file : SourceFiles.find(List.of(root), true)) {
                engine.learn(workspace.read(file));
            }
            Snapshot snapshot =
                    workspace.snapshot(root.resolve(args[1]).toString()).orElseThrow();
            Random random = new Random(1);
            for (int i = -WARM_UP; i < ASKED; i++) {
                int offset = anyWord(snapshot.source().text(), random);
                CompletionRequest request = new CompletionRequest(snapshot.parse(), offset, Kind.WORD, 20, true);
                long start = cpu.getCurrentThreadCpuTime();
                engine.ready(request);
                long ranked = cpu.getCurrentThreadCpuTime();
                MoreWords.withWords(snapshot, offset, 500);
                if (i >= 0) {
                    words[i] = ranked - start;
                    offers[i] = cpu.getCurrentThreadCpuTime() - ranked;
                }
            }
        }
        print("ranked words", words);
        print("what grammar and declarations allow", offers);
    }

    private static int anyWord(String text, Random random) {
        int from = text.indexOf("PROCEDURE DIVISION");
        int at;
        do {
            at = from + random.nextInt(text.length() - from);
        } while (Character.isWhitespace(text.charAt(at)));
        return at;
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-36s p50 %5.1f ms  p95 %5.1f ms  CPU%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6);
    }
}
