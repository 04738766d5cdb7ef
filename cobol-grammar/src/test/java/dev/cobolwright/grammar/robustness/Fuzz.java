package dev.cobolwright.grammar.robustness;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.ShowTokens;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.symbols.ShowSymbols;
import dev.cobolwright.grammar.syntax.ShowTree;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Feeds mutated programs and copybooks to every stage: nothing may be thrown, each input has a bound of time, and reading an
 * edited text again gives what reading it afresh gives. By hand: {@code Fuzz SEED INPUTS [FOLDER]}; a failing input is written to
 * {@code target/fuzz}. An input that does not end ends the run.
 */
public final class Fuzz {
    /** Far above what an input of this size takes, so that a busy machine does not fail it. */
    private static final Duration BOUND = Duration.ofSeconds(3);

    /** After which an input counts as endless; of the clock, as nothing else can be seen from outside. */
    private static final Duration ENDLESS = Duration.ofMinutes(2);

    private static final int EDITS = 8;
    private static final int LONGEST = 60_000;
    /** One input in so many is also read afresh and compared in full. */
    private static final int COMPARED = 10;

    private final List<String> texts;
    private final long seed;
    private long inputs;
    private long slowestNanos;
    private String slowest = "";
    private volatile Input current;

    private record Input(long round, int edit, SourceText source, SourceText copybook, long since) {}

    Fuzz(SampleTexts samples, long seed) {
        this.seed = seed;
        this.texts = new ArrayList<>();
        samples.programs().forEach(program -> texts.add(program.text()));
        samples.copybooks().values().stream().map(SourceText::text).sorted().forEach(texts::add);
        texts.add(SmallProgram.TEXT);
    }

    public static void main(String[] args) throws IOException {
        long seed = Long.parseLong(args[0]);
        long most = Long.parseLong(args[1]);
        Fuzz fuzz = new Fuzz(args.length > 2 ? SampleTexts.of(Path.of(args[2])) : SampleTexts.bank(), seed);
        Thread watch = new Thread(fuzz::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        long start = System.nanoTime();
        long failures = 0;
        for (long round = 0; fuzz.inputs < most; round++) {
            Optional<String> failure = fuzz.round(round);
            if (failure.isPresent()) {
                failures++;
                System.out.println(failure.get());
            }
            if (round % 12_500 == 12_499) {
                fuzz.report(start, failures);
            }
        }
        fuzz.report(start, failures);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(1000);
                Input input = current;
                if (input != null && System.nanoTime() - input.since > ENDLESS.toNanos()) {
                    System.out.println(failed(input.round, input.edit, input.source, input.copybook, "does not end"));
                    Runtime.getRuntime().halt(1);
                }
            }
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(long start, long failures) {
        System.gc();
        System.out.printf(
                "seed %d: %,d inputs in %s, CPU %s, %d failures, slowest %.0f ms (%s), heap used %d MB%n",
                seed,
                inputs,
                Duration.ofNanos(System.nanoTime() - start).truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                Duration.ofNanos(cpu()).truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                failures,
                slowestNanos / 1e6,
                slowest,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    long inputs() {
        return inputs;
    }

    /** A text, then some changes of it one after the other; a report of the first failure with what repeats it. */
    Optional<String> round(long number) throws IOException {
        Random random = new Random(seed * 1_000_003 + number);
        Mutator mutator = new Mutator(random);
        String text = beginning(random);
        SourceFormat format = SourceFormat.values()[random.nextInt(SourceFormat.values().length)];
        Dialect dialect = Dialect.values()[random.nextInt(Dialect.values().length)];
        SourceText copybook = SourceText.of("X.cpy", mutator.change(excerpt(random), texts));
        SourceText self = SourceText.of("P.cbl", text, format);
        Copybooks copybooks = (name, library, from) -> switch (name.charAt(0)) {
            case 'X', 'C' -> Optional.of(copybook);
            case 'S' -> Optional.of(self);
            default -> Optional.empty();
        };
        Parse parse = null;
        for (int edit = 0; edit < EDITS; edit++) {
            text = mutator.change(text, texts);
            text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            SourceText source = SourceText.of("P.cbl", text, format);
            inputs++;
            current = new Input(number, edit, source, copybook, System.nanoTime());
            long start = cpu();
            try {
                boolean afresh = parse == null || edit == EDITS / 2;
                parse = afresh ? Cobol.parse(source, copybooks, dialect) : Cobol.reparse(parse, source);
                look(parse, random);
                if (!afresh && random.nextInt(COMPARED) == 0) {
                    compare(parse, copybooks);
                }
            } catch (Throwable e) {
                return Optional.of(failed(number, edit, source, copybook, e.toString() + at(e)));
            }
            long nanos = cpu() - start;
            if (nanos > slowestNanos) {
                slowestNanos = nanos;
                slowest = "round " + number + " edit " + edit + ", " + text.length() + " characters";
            }
            if (nanos > BOUND.toNanos()) {
                return Optional.of(failed(number, edit, source, copybook, "took " + nanos / 1_000_000 + " ms"));
            }
        }
        return Optional.empty();
    }

    private String beginning(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> SmallProgram.TEXT;
            case 1 -> texts.get(random.nextInt(texts.size()));
            default -> excerpt(random);
        };
    }

    /** Some lines, so that most inputs are small and many can be tried. */
    private String excerpt(Random random) {
        List<String> lines = texts.get(random.nextInt(texts.size())).lines().toList();
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 5 + random.nextInt(60));
        return String.join("\n", lines.subList(from, to)) + "\n";
    }

    private static void look(Parse parse, Random random) {
        ShowTree.of(parse);
        int length = parse.source().length();
        for (int i = 0; i < 3; i++) {
            Cobol.expectedAt(parse, random.nextInt(length + 1));
        }
        if (random.nextInt(4) == 0) {
            ShowTokens.tokens(parse.source());
            ShowSymbols.of(parse);
        }
        parse.problems().forEach(problem -> problem.span().toString());
    }

    private static void compare(Parse parse, Copybooks copybooks) {
        String fresh = Fixture.everything(Cobol.parse(parse.source(), copybooks, parse.dialect()));
        if (!Fixture.everything(parse).equals(fresh)) {
            throw new IllegalStateException("reparse differs from parse");
        }
    }

    private static String at(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(6, trace.length); i++) {
            out.append("\n    at ").append(trace[i]);
        }
        return out.toString();
    }

    private String failed(long round, int edit, SourceText source, SourceText copybook, String what)
            throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "fuzz"));
        String name = seed + "-" + round + "-" + edit;
        Files.writeString(folder.resolve(name + ".cbl"), source.text());
        Files.writeString(folder.resolve(name + ".cpy"), copybook.text());
        return "seed " + seed + " round " + round + " edit " + edit + " (" + folder.resolve(name) + ".cbl, "
                + source.format() + "): " + what;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
