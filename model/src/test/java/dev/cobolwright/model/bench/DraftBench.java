package dev.cobolwright.model.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.CacheLayer;
import dev.cobolwright.model.cache.CacheModel;
import dev.cobolwright.model.cache.LayerGate;
import dev.cobolwright.model.decode.Constraint;
import dev.cobolwright.model.decode.Continuation;
import dev.cobolwright.model.decode.DecodeLimits;
import dev.cobolwright.model.decode.Decoder;
import dev.cobolwright.model.mixture.Mixture;
import dev.cobolwright.model.mixture.SpecialistGate;
import dev.cobolwright.model.specialist.Specialist;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What speculative drafting would save while lines are decoded: the cache model writes some lines token by token, the specialist looks at all
 * their beginnings in one call, and steps of the search whose branches are all among them cost no call. Argument: a folder of programs of fixed
 * format; each is decoded at the second word of every seventh line with the other programs in the cache.
 */
public final class DraftBench {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int LONGEST = 12;

    private DraftBench() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> programs = read(Path.of(args[0]));
        Tokenizer tokenizer = Tokenizer.bundled();
        System.out.println("| beams | drafts | calls of the search | without a call | ms of CPU a line | same lines |\n"
                + "|--:|--:|--:|--:|--:|--:|");
        try (Specialist specialist = Specialist.bundled(Specialist.Options.usual())) {
            for (int beams : new int[] {1, 4, 8}) {
                List<List<String>> plain = new ArrayList<>();
                for (int drafts : new int[] {0, 1, 4}) {
                    run(programs, tokenizer, specialist, beams, drafts, plain);
                }
            }
        }
    }

    private static void run(
            Map<String, String> programs,
            Tokenizer tokenizer,
            Specialist specialist,
            int beams,
            int drafts,
            List<List<String>> plain) {
        CacheLayer workspace = new CacheLayer(tokenizer.vocabularySize());
        programs.forEach((name, code) -> workspace.add(name, tokenizer.encode(code)));
        CacheModel cache = new CacheModel(workspace, LayerGate.bundled());
        Drafted drafted = new Drafted(specialist.open(), cache, drafts, tokenizer);
        Decoder decoder = new Decoder(tokenizer, new Mixture(Optional.of(drafted), cache, SpecialistGate.bundled()));
        DecodeLimits limits = new DecodeLimits(beams, 4, 40, Duration.ofSeconds(10));
        int places = 0;
        int same = 0;
        double millis = 0;
        for (Map.Entry<String, String> program : programs.entrySet()) {
            String code = program.getValue();
            for (int at : places(code)) {
                String head = code.substring(0, at);
                cache.file(
                        program.getKey(),
                        tokenizer.encode(Decoder.context(head)),
                        tokenizer.encode(code.substring(code.indexOf('\n', at) + 1)));
                drafted.context(tokenizer.encode(Decoder.context(head)), Cancellation.NEVER);
                cache.context(tokenizer.encode(Decoder.context(head)), Cancellation.NEVER);
                long before = PROCESS.getProcessCpuTime();
                List<String> lines = decoder.lines(head, limits, Constraint.NONE, Cancellation.NEVER).stream()
                        .map(Continuation::text)
                        .toList();
                millis += places < 20 ? 0 : (PROCESS.getProcessCpuTime() - before) / 1e6;
                if (drafts == 0) {
                    plain.add(lines);
                }
                same += plain.get(places).equals(lines) ? 1 : 0;
                places++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %.1f | %.0f%% | %.1f | %d of %d |%n",
                beams,
                drafts,
                (double) drafted.calls / places,
                100.0 * drafted.spared / drafted.calls,
                millis / (places - 20),
                same,
                places);
    }

    /** The specialist with what it has looked at ahead. */
    private static final class Drafted implements TokenModel {
        private final TokenModel model;
        private final CacheModel cache;
        private final int drafts;
        private final Tokenizer tokenizer;
        private final Map<List<Integer>, float[]> ahead = new HashMap<>();
        private boolean fresh;
        private int calls;
        private int spared;

        Drafted(TokenModel model, CacheModel cache, int drafts, Tokenizer tokenizer) {
            this.model = model;
            this.cache = cache;
            this.drafts = drafts;
            this.tokenizer = tokenizer;
        }

        @Override
        public void context(int[] tokens, Cancellation cancellation) {
            model.context(tokens, cancellation);
            ahead.clear();
            fresh = true;
        }

        @Override
        public float[][] next(List<int[]> branches, Cancellation cancellation) {
            calls++;
            if (fresh && drafts > 0) {
                fresh = false;
                lookAhead(cancellation);
            }
            List<float[]> known = branches.stream().map(b -> ahead.get(key(b))).toList();
            if (known.stream().allMatch(row -> row != null)) {
                spared++;
                return known.stream().map(float[]::clone).toArray(float[][]::new);
            }
            return model.next(branches, cancellation);
        }

        private void lookAhead(Cancellation cancellation) {
            Map<List<Integer>, int[]> beginnings = new java.util.LinkedHashMap<>();
            beginnings.put(List.of(), new int[0]);
            float[] first = cache.next(List.of(new int[0]), cancellation)[0];
            for (int draft = 0; draft < drafts; draft++) {
                int best = best(first);
                first[best] = 0;
                int[] path = {best};
                beginnings.putIfAbsent(key(path), path);
                while (path.length < LONGEST
                        && !tokenizer.decode(new int[] {path[path.length - 1]}).contains("\n")) {
                    int next = best(cache.next(List.of(path), cancellation)[0]);
                    path = Arrays.copyOf(path, path.length + 1);
                    path[path.length - 1] = next;
                    beginnings.putIfAbsent(key(path), path);
                }
            }
            List<int[]> wanted = List.copyOf(beginnings.values());
            float[][] rows = model.next(wanted, cancellation);
            for (int i = 0; i < rows.length; i++) {
                ahead.put(key(wanted.get(i)), rows[i]);
            }
        }

        private static int best(float[] row) {
            int best = 0;
            for (int t = 1; t < row.length; t++) {
                best = row[t] > row[best] ? t : best;
            }
            return best;
        }

        private static List<Integer> key(int[] tokens) {
            return Arrays.stream(tokens).boxed().toList();
        }
    }

    private static List<Integer> places(String code) {
        List<Integer> places = new ArrayList<>();
        int line = 0;
        for (int start = 0; start < code.length(); start = code.indexOf('\n', start) + 1) {
            int end = code.indexOf('\n', start);
            String text = code.substring(start, end);
            int word = text.length() - text.stripLeading().length();
            int second = text.indexOf(' ', word);
            if (line++ % 7 == 0 && word > 0 && second > 0 && start > 2_000) {
                places.add(start + second + 1);
            }
        }
        return places;
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> programs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".cbl")).sorted().toList()) {
                StringBuilder code = new StringBuilder();
                Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .map(l -> l.length() <= 7 ? "" : l.substring(7, Math.min(72, l.length())))
                        .forEach(l -> code.append(l.stripTrailing().toUpperCase(Locale.ROOT))
                                .append('\n'));
                programs.put(file.toString(), code.toString());
            }
        }
        return programs;
    }
}
