package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class CobolAnalyzerTest {
    @Test
    void givesHyphenatedNamesWholeAndByPart() throws IOException {
        assertEquals(
                List.of("move", "ws-cust-id", "ws", "cust", "id", "to", "x-1"),
                words(Fields.CODE, "MOVE WS-CUST-ID TO X-1."));
    }

    @Test
    void readsWordsOfLiteralsCommentsAndPictures() throws IOException {
        assertEquals(
                List.of("call", "taxcalc", "using", "s9", "v99"),
                words(Fields.CODE, "CALL 'TAXCALC' USING S9(7)V99").stream()
                        .filter(w -> !w.equals("7"))
                        .toList());
        assertEquals(List.of("sum", "of", "größe"), words(Fields.CODE, "*> Sum of Größe --"));
    }

    @Test
    void pairsNeighbouringWholeWords() throws IOException {
        assertEquals(List.of("move ws-id", "ws-id to", "to key"), words(Fields.PAIRS, "MOVE WS-ID\n  TO KEY"));
        assertEquals(List.of(), words(Fields.PAIRS, "GOBACK."));
    }

    @Test
    void learnsShortFormsOfTheCorpus() throws Exception {
        Path folder = Files.createTempDirectory("forms");
        try (LuceneIndex index = CodeIndex.open(folder)) {
            for (int i = 0; i < 30; i++) {
                Fixtures.save(
                        index,
                        "n" + i,
                        Fixtures.program("N" + i, "MAIN-" + i, "ADD 1 TO CTR-" + i, "MOVE ACTIVE TO STATE"));
            }
            for (int i = 0; i < 4; i++) {
                Fixtures.save(
                        index,
                        "c" + i,
                        Fixtures.program("C" + i, "PARA", "MOVE CUST-ID TO CUSTOMER-ID", "ADD ACCT-NO TO ACCOUNT-NO"));
            }
            Fixtures.save(index, "only", Fixtures.program("ONLY", "ONLY-PARA", "READ CUST-FILE", "WRITE ACCT-REC"));
            index.refresh();
            assertEquals(
                    "ONLY-PARA",
                    index.search("customer file", 1, Filter.NONE).getFirst().name());
            assertEquals(5, index.search("the account", 9, Filter.NONE).size());
            assertEquals(
                    4, index.search("account", 9, Filter.NONE, Wording.PLAIN).size());
            assertEquals(5, index.search("customers", 9, Filter.NONE).size());
            assertEquals(
                    0, index.search("customers", 9, Filter.NONE, Wording.PLAIN).size());
            assertEquals(
                    30,
                    index.search("counter", 40, Filter.NONE).size()
                            + index.search("ctr", 40, Filter.NONE).size());
        }
    }

    private static List<String> words(String field, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (CobolAnalyzer analyzer = new CobolAnalyzer();
                TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        }
        return words;
    }
}
