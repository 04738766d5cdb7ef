package dev.cobolwright.grammar.bench;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.Preprocessed;
import dev.cobolwright.grammar.preprocess.Preprocessor;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.ShowTree;
import java.util.Random;
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

/** Generated programs of three sizes: milliseconds for the whole program, or for one keystroke in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FrontEndBenchmark {
    @Param({"10000", "50000", "100000"})
    int lines;

    private SourceText source;
    private Parse parse;
    private final Random random = new Random(1);

    @Setup
    public void read() {
        source = SourceText.of("big.cbl", BigProgram.of(lines, 0, 1));
        parse = Cobol.parse(source, Copybooks.NONE, Dialect.IBM);
        if (!parse.accepted()) {
            throw new IllegalStateException(parse.problems().getFirst().message());
        }
    }

    @Benchmark
    public Preprocessed preprocess() {
        return Preprocessor.run(source, Copybooks.NONE, Dialect.IBM);
    }

    /** From text to tree and problems. */
    @Benchmark
    public Parse parse() {
        return Cobol.parse(SourceText.of("big.cbl", source.text()), Copybooks.NONE, Dialect.IBM);
    }

    /** A word typed at the end of any line. */
    @Benchmark
    public Parse keystroke() {
        int at = source.lineEnd(random.nextInt(source.lineCount()));
        String text = source.text();
        return Cobol.reparse(parse, source.withText(text.substring(0, at) + " X" + text.substring(at)));
    }

    /** The whole tree looked at, as far as a parse leaves it to be made when asked for. */
    @Benchmark
    public int tree() {
        return ShowTree.of(Cobol.reparse(parse, source)).length();
    }
}
