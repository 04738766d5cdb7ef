package dev.cobolwright.assist.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadyWordsTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. READY.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-FIRST    PIC 9(4).
                   01  WS-SECOND   PIC 9(4).
                   PROCEDURE DIVISION.
                   MAIN-LINE.
                       MOVE 1 TO WS-FIRST.
                       MOVE 2 TO WS-SECOND.
                       MOVE 3 TO <|>
                       GOBACK.
            """;

    @Test
    void whatTheModelsSaidHoldsWhileTheWordIsTypedOn() throws Exception {
        try (CompletionEngine engine = new CompletionEngine(Models.cacheOnly(List.of()), Optional.empty())) {
            ReadyWords first = engine.ready(at(""));
            assertFalse(first.complete());
            assertTrue(
                    texts(first.words()).contains("WS-SECOND"),
                    () -> texts(first.words()).toString());
            List<Suggestion> asked = engine.complete(at(""), Cancellation.NEVER).suggestions();
            ReadyWords again = engine.ready(at(""));
            assertTrue(again.complete());
            assertEquals(texts(asked), texts(again.words()));
            ReadyWords typedOn = engine.ready(at("WS-S"));
            assertTrue(typedOn.complete());
            assertEquals("WS-SECOND", typedOn.words().getFirst().text());
            assertEquals(4, typedOn.words().getFirst().replaces());
            assertFalse(engine.ready(at("WS-FIRST ")).complete(), "another word");
        }
    }

    @Test
    void doesNotWaitForARequestUnderWay() throws Exception {
        try (CompletionEngine engine = new CompletionEngine(Models.cacheOnly(List.of()), Optional.empty())) {
            synchronized (engine) {
                assertFalse(CompletableFuture.supplyAsync(() -> engine.ready(at("WS-")))
                        .get(30, TimeUnit.SECONDS)
                        .words()
                        .isEmpty());
            }
        }
    }

    @Test
    void nothingInAComment() throws Exception {
        try (CompletionEngine engine = new CompletionEngine(Models.cacheOnly(List.of()), Optional.empty())) {
            assertEquals(ReadyWords.NONE, engine.ready(at("WS-FIRST *> ")));
        }
    }

    private static CompletionRequest at(String typed) {
        String text = PROGRAM.replace("<|>", typed + "<|>");
        SourceText source = SourceText.of("READY.cbl", text.replace("<|>", ""));
        return new CompletionRequest(
                Cobol.parse(source, Copybooks.NONE, Dialect.IBM), text.indexOf("<|>"), Kind.WORD, 20, true);
    }

    private static List<String> texts(List<Suggestion> words) {
        return words.stream().map(Suggestion::text).toList();
    }
}
