package dev.cobolwright.grammar.bench;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.robustness.SampleTexts;
import dev.cobolwright.grammar.source.SourceText;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All programs of a folder one after the other, copybooks included: {@code -p folder=DIR}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class FolderBenchmark {
    @Param("../samples/bank")
    String folder;

    private SampleTexts texts;
    private Copybooks finder;

    @Setup
    public void read() {
        texts = SampleTexts.of(Path.of(folder));
        finder = texts.finder();
        long lines = texts.programs().stream().mapToLong(SourceText::lineCount).sum();
        System.out.println(folder + ": " + texts.programs().size() + " programs, " + lines + " lines");
    }

    @Benchmark
    public int parseAll() {
        int accepted = 0;
        for (SourceText program : texts.programs()) {
            accepted += Cobol.parse(program, finder, Dialect.IBM).accepted() ? 1 : 0;
        }
        return accepted;
    }
}
