package dev.cobolwright.corpus.split;

import static dev.cobolwright.corpus.Fixtures.document;
import static dev.cobolwright.corpus.Fixtures.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Split;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepositoriesTest {
    @Test
    void givesSplitAndWeight() throws IOException {
        Document document =
                Repositories.bundled().assign(document("krisds/koopa", "A.cbl", Split.VALIDATION, program(0, 9)));
        assertEquals(Split.TRAIN, document.curation().split());
        assertEquals(0.3, document.curation().weight());
    }

    @Test
    void trainsOnNothingWithoutADecision() throws IOException {
        Repositories repositories = Repositories.bundled();
        Document unknown = document("someone/else", "A.cbl", Split.TRAIN, program(0, 9));
        assertTrue(assertThrows(IOException.class, () -> repositories.assign(unknown))
                .getMessage()
                .contains("repositories.tsv"));
    }

    @Test
    void neverDividesAFamily() {
        List<Repositories.Row> rows = List.of(
                new Repositories.Row("shop/a", "shop", Split.TRAIN, 1),
                new Repositories.Row("shop/b", "shop", Split.TEST, 1));
        assertThrows(IOException.class, () -> Repositories.of(rows));
    }

    @Test
    void dropsTrainingDocumentsThatCopyHeldOutOnes() {
        List<Document> result = Leakage.dropped(List.of(
                document("shop/held", "A.cbl", Split.VALIDATION, program(0, 50)),
                document("shop/copy", "A.cbl", Split.TRAIN, program(0, 30) + program(300, 330)),
                document("shop/own", "B.cbl", Split.TRAIN, program(500, 600) + program(0, 10))));
        assertTrue(result.get(0).isKept());
        assertFalse(result.get(1).isKept());
        assertTrue(result.get(2).isKept(), "a few common lines are chance");
        Map<String, Double> shares = Leakage.shares(result);
        assertEquals(0.18, shares.get("shop/held"), 0.03);
    }
}
