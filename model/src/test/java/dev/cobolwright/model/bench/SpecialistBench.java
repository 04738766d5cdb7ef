package dev.cobolwright.model.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.PortableSpecialist;
import dev.cobolwright.model.specialist.Precision;
import dev.cobolwright.model.specialist.Size;
import dev.cobolwright.model.specialist.Specialist;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What the shipped sizes cost on each engine: CPU milliseconds of one thread, the mean of some rounds after others that warm up, as a Markdown table. */
public final class SpecialistBench {
    private static final int CONTEXT = 440;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 20;
    private static final int STEPS = 10;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] text = random.ints(CONTEXT, 8, 4_000).toArray();

    private SpecialistBench() {}

    public static void main(String[] args) throws IOException {
        System.out.println(
                "| size | engine | start | first look, " + CONTEXT
                        + " tokens | edit, 5 tokens | 1 branch | 8 branches | 16 branches |\n|---|---|--:|--:|--:|--:|--:|--:|");
        for (Size size : Size.values()) {
            if (size.isBundled()) {
                for (Precision precision : List.of(Precision.INT8, Precision.FLOAT32)) {
                    row(
                            size,
                            "PyTorch, " + precision,
                            () -> Specialist.bundled(size, new Specialist.Options(precision, 1))::open);
                }
                row(size, "Java, FLOAT32", () -> {
                    try (Safetensors file = size.open()) {
                        return PortableSpecialist.load(file, size.file(), Optional.empty())::open;
                    }
                });
            }
        }
    }

    private interface Loading {
        Supplier<TokenModel> load() throws IOException;
    }

    private static void row(Size size, String engine, Loading loading) throws IOException {
        long before = PROCESS.getProcessCpuTime();
        TokenModel model = loading.load().get();
        model.context(new int[] {9}, Cancellation.NEVER);
        double start = millis(before);
        List<Double> costs = new SpecialistBench().costs(model);
        System.out.printf(Locale.ROOT, "| %s | %s | %.0f |", size.id(), engine, start);
        costs.forEach(cost -> System.out.printf(Locale.ROOT, " %.1f |", cost));
        System.out.println();
    }

    private List<Double> costs(TokenModel model) {
        double[] sums = new double[5];
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            if (round == WARM_UP) {
                Arrays.fill(sums, 0);
            }
            text[0] = 8 + round; // all of it is new
            measure(sums, 0, () -> model.context(text, Cancellation.NEVER));
            text[CONTEXT - 5] = 8 + round;
            measure(sums, 1, () -> model.context(text, Cancellation.NEVER));
            branches(model, sums, 2, 1);
            branches(model, sums, 3, 8);
            branches(model, sums, 4, 16);
        }
        return Arrays.stream(sums).map(sum -> sum / ROUNDS).boxed().toList();
    }

    /** Each branch grows by a token, {@value #STEPS} times; the clock ticks too slowly for one. */
    private void branches(TokenModel model, double[] sums, int which, int count) {
        List<int[]> branches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            branches.add(new int[] {random.nextInt(8, 4_000)});
        }
        model.next(branches, Cancellation.NEVER);
        long before = PROCESS.getProcessCpuTime();
        for (int step = 0; step < STEPS; step++) {
            branches.replaceAll(branch -> {
                int[] longer = Arrays.copyOf(branch, branch.length + 1);
                longer[branch.length] = random.nextInt(8, 4_000);
                return longer;
            });
            model.next(branches, Cancellation.NEVER);
        }
        sums[which] += millis(before) / STEPS;
    }

    private static void measure(double[] sums, int which, Runnable work) {
        long before = PROCESS.getProcessCpuTime();
        work.run();
        sums[which] += millis(before);
    }

    private static double millis(long before) {
        return (PROCESS.getProcessCpuTime() - before) / 1e6;
    }
}
