package dev.cobolwright.corpus.eval.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.retrieval.Chunk;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetrievalEvaluationTest {
    private static final Path BANK = Path.of("../samples/bank");

    @Test
    void recallIsOfWhatCouldBeFound() {
        assertArrayEquals(new double[] {0, 0.5, 1, 0.5}, Scores.of(List.of(9, 1, 8, 7, 6, 5, 2), Set.of(1, 2)));
        assertArrayEquals(new double[] {1, 1, 1, 1}, Scores.of(List.of(3), Set.of(3)));
        assertArrayEquals(new double[] {0, 0, 0, 0}, Scores.of(List.of(), Set.of(3)));
    }

    @Test
    void whatIsLookedForIsNotInTheQuery() throws IOException {
        TaskMaker maker = new TaskMaker("bank", CodeBase.read(BANK), 40, 5);
        TaskMaker.Made rest = maker.make(Task.Kind.REST);
        assertEquals(40, rest.tasks().size());
        for (Task task : rest.tasks()) {
            for (int right : task.right()) {
                assertFalse(
                        task.query().contains(rest.corpus().chunks().get(right).text()));
            }
        }
        TaskMaker.Made comments = maker.make(Task.Kind.COMMENT);
        assertFalse(comments.tasks().isEmpty());
        for (Task task : comments.tasks()) {
            for (int right : task.right()) {
                Chunk chunk = comments.corpus().chunks().get(right);
                assertTrue(chunk.text().lines().noneMatch(l -> l.startsWith("*")), chunk.text());
            }
        }
        TaskMaker.Made unnamed = maker.make(Task.Kind.RESOURCE_UNNAMED);
        for (Task task : unnamed.tasks()) {
            Chunk own = unnamed.corpus().chunks().get(task.own());
            own.facts().calls().forEach(name -> assertFalse(task.query().contains("'" + name + "'"), task.query()));
            assertFalse(task.right().contains(task.own()));
        }
    }

    @Test
    void theSameCodeGivesTheSameReport() throws IOException {
        JsonNode report = report();
        assertEquals(report, report());
        double found = report.at("/tasks/rest/retrievers/bm25/mrr/mean").asDouble();
        assertTrue(found > 0.1 && found <= 1, report.toString()); // chance alone would give less than 0.01
        assertTrue(report.at("/tasks/rest/retrievers/bm25+hashed/mrr/gain/low").isNumber(), report.toString());
    }

    private static JsonNode report() throws IOException {
        RetrievalEvaluation evaluation = new RetrievalEvaluation(
                List.of("bm25", "structure", "hashed"), Map.of(), 12, new PrintStream(OutputStream.nullOutputStream()));
        evaluation.add("bank", CodeBase.read(BANK));
        return evaluation.report();
    }
}
