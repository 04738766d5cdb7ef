package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
