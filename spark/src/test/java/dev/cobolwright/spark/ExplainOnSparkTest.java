package dev.cobolwright.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.explain.run.Explanation;
import dev.cobolwright.cli.ExplainShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In Spark's local mode, with the real engine. */
class ExplainOnSparkTest {
    @TempDir
    Path folder;

    @Test
    void thePagesAreThoseOfOneMachine() throws IOException {
        String bank = Path.of("..", "samples", "bank").toRealPath().toString();
        Path one = folder.resolve("one");
        Path many = folder.resolve("many");
        Explanation.Report alone =
                ExplainShare.of(bank, "--out", one.toString(), "--threads", "1").finish();
        SparkConf conf = new SparkConf()
                .setAppName("test")
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.local.dir", folder.resolve("spark").toString());
        Explanation.Report together;
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            together = ExplainOnSpark.run(spark, bank, "--out", many.toString(), "--threads", "1");
        }
        assertEquals(alone.sentences(), together.sentences());
        assertTrue(alone.pages() > 20);
        assertEquals(0, together.analysed(), "the driver had to read again what the shares had read");
        Map<String, byte[]> expected = files(one);
        Map<String, byte[]> found = files(many);
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((path, bytes) -> assertArrayEquals(bytes, found.get(path), path));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
