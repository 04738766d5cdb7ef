package dev.cobolwright.spark;

import dev.cobolwright.assist.explain.run.Explanation;
import dev.cobolwright.cli.ExplainShare;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * {@code cobolwright explain} as a Spark job: the arguments of that command, after the master's by {@code spark-submit}. Sources and output folder must
 * be where driver and executors see them under the same path. The pages are those of one machine, byte for byte.
 */
public final class ExplainOnSpark {
    private ExplainOnSpark() {}

    public static void main(String[] args) throws IOException {
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("cobolwright explain"))) {
            Explanation.Report report = run(spark, args);
            report.notes().forEach(note -> System.err.println("note: " + note));
            System.out.printf(
                    "%d programs, %d copybooks, %d jobs: %d pages, %d sentences%n",
                    report.programs(), report.copybooks(), report.jobs(), report.pages(), report.sentences());
        }
    }

    /** As many shares as the cluster works on at once, three for each so that none waits long for a large one. */
    static Explanation.Report run(JavaSparkContext spark, String... args) throws IOException {
        int shares = Math.max(1, spark.defaultParallelism() * 3);
        List<Integer> indices = IntStream.range(0, shares).boxed().toList();
        ExplainShare driver = ExplainShare.of(args);
        List<String> found = spark.parallelize(indices, shares)
                .flatMap(i -> ExplainShare.of(args).analyse(i, shares).iterator())
                .collect();
        driver.merge(found);
        Broadcast<List<String>> known = spark.broadcast(found);
        driver.merge(spark.parallelize(indices, shares)
                .flatMap(i ->
                        ExplainShare.of(args).write(known.value(), i, shares).iterator())
                .collect());
        return driver.finish();
    }
}
