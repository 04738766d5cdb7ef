package dev.cobolwright.corpus.dedupe;

import static dev.cobolwright.corpus.Fixtures.document;
import static dev.cobolwright.corpus.Fixtures.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeduplicationTest {
    @Test
    void keepsTheLongestVersionAndWeighsTheOthersByWhatIsNew() {
        List<Document> result = Deduplication.apply(List.of(
                document("shop/pricer", "PRICE19.cbl", Split.TRAIN, program(0, 50)),
                document("shop/pricer", "PRICE20.cbl", Split.TRAIN, program(0, 100)),
                document("shop/pricer", "PRICE21.cbl", Split.TRAIN, program(50, 90) + program(200, 230)),
                document("other/copy", "PRICE20.cbl", Split.TRAIN, program(0, 100))));
        assertFalse(result.get(0).isKept(), "all of it is in the longer version");
        assertEquals(1, result.get(1).curation().weight());
        assertEquals(0.45, result.get(2).curation().weight(), 0.05);
        assertEquals(
                "dropped: copy of shop/pricer:PRICE20.cbl",
                result.get(3).curation().decision());
    }

    @Test
    void comparesCodeWithoutCommentsAndSpacing() {
        String spaced = program(0, 40)
                .replace(" TO ", "   TO  ")
                .replace("    MOVE FIELD-7 ", "* a remark\n\n      MOVE FIELD-7 ");
        List<Document> result = Deduplication.apply(List.of(
                document("shop/a", "A.cbl", Split.TRAIN, spaced),
                document("shop/b", "B.cbl", Split.TRAIN, program(0, 40))));
        assertTrue(result.get(0).isKept());
        assertFalse(result.get(1).isKept());
    }

    @Test
    void doesNotWeighTrainingByWhatIsHeldOut() {
        List<Document> result = Deduplication.apply(List.of(
                document("shop/a", "A.cbl", Split.VALIDATION, program(0, 40)),
                document("shop/b", "B.cbl", Split.TRAIN, program(0, 40))));
        assertTrue(result.stream().allMatch(Document::isKept));
    }

    @Test
    void cutsTablesOfDataButNotCode() {
        String table = IntStream.range(0, 500)
                .mapToObj("    05  FILLER PIC X(12) VALUE 'RATE %05d'.\n"::formatted)
                .collect(Collectors.joining());
        String code = "    ADD 1 TO WS-COUNT\n".repeat(200);
        Document result = Deduplication.apply(
                        List.of(document("shop/a", "T.cpy", Split.TRAIN, "01  RATES.\n" + table + code)))
                .getFirst();
        assertEquals(1 + DataTables.CAP + 200, result.keptLines());
        assertEquals("trimmed: data table", result.curation().decision());
    }

    @Test
    void takesOffBannersAndMailAddresses() {
        List<Document> shop = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String banner = "*  Copyright Ledger Shop Ltd\n*  What program %d does\n".formatted(i);
            shop.add(document(
                    "shop/a",
                    i + ".cbl",
                    Split.TRAIN,
                    banner + program(i * 100, i * 100 + 20) + "*  Ask jo.doe@shop.test\n"));
        }
        List<Document> result = Deduplication.apply(shop);
        assertTrue(result.stream()
                .noneMatch(d -> d.text().contains("Copyright") || d.text().contains("jo.doe")));
        assertTrue(result.get(3).text().startsWith("*  What program 3 does\n"));
        assertEquals(
                "trimmed: licence header, mail address",
                result.get(3).curation().decision());
    }
}
