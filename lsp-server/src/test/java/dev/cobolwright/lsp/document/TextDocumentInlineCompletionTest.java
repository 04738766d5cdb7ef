package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.Status;
import dev.cobolwright.lsp.TestAssistant;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.InlineCompletionContext;
import org.eclipse.lsp4j.InlineCompletionItem;
import org.eclipse.lsp4j.InlineCompletionList;
import org.eclipse.lsp4j.InlineCompletionParams;
import org.eclipse.lsp4j.InlineCompletionTriggerKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentInlineCompletionTest {
    private static final String AT_AMOUNT = Samples.program(Samples.WHOLE.replace("TO WS-AMOUNT.", "TO WS-<|>"));

    @TempDir
    Path folder;

    @Test
    void theRestOfTheLineReplacesWhatWasTyped() throws Exception {
        TestAssistant assistant = TestAssistant.suggesting("WS-AMOUNT.", 3, 0.9);
        try (var test = start(assistant, AT_AMOUNT)) {
            List<InlineCompletionItem> items = ServerUnderTest.get(ask(test)).getLeft();
            assertEquals(1, items.size());
            assertEquals("WS-AMOUNT.", items.getFirst().getInsertText().getLeft());
            assertEquals(test.cursor(), items.getFirst().getRange().getEnd());
            assertEquals(
                    test.cursor().getCharacter() - 3,
                    items.getFirst().getRange().getStart().getCharacter());
            assertEquals(CompletionRequest.Kind.LINE, assistant.asked.getFirst().kind());
            assertTrue(assistant.asked.getFirst().localOnly());
            Status status = test.client.await(Status.class, s -> s.route().equals("local"));
            assertEquals("test", status.model());
            assertEquals(0.9, status.confidence());
            assertEquals(List.of("a note"), status.notes());
        }
        assertTrue(assistant.closed);
    }

    @Test
    void brokenCodeAndCopybooksAreAskedAbout() throws Exception {
        for (String files : List.of(
                Samples.program(Samples.BROKEN.replace("TO WS-AMOUNT.", "TO WS-<|>")),
                Samples.program(Samples.WHOLE).replace("PIC S9(5)V99.", "PI<|>"))) {
            try (var test = start(TestAssistant.suggesting("X.", 0, 0.5), files)) {
                assertEquals(1, ServerUnderTest.get(ask(test)).getLeft().size());
            }
        }
    }

    @Test
    void aNewerRequestEndsAnOlderOne() throws Exception {
        TestAssistant assistant = TestAssistant.neverAnswering();
        try (var test = start(assistant, AT_AMOUNT)) {
            var older = ask(test);
            assistant.busy.await(20, TimeUnit.SECONDS);
            var newer = ask(test);
            assertEquals(List.of(), ServerUnderTest.get(older).getLeft());
            newer.cancel(true);
        }
    }

    @Test
    void aKeystrokeEndsARequest() throws Exception {
        TestAssistant assistant = TestAssistant.neverAnswering();
        try (var test = start(assistant, AT_AMOUNT)) {
            var asked = ask(test);
            assistant.busy.await(20, TimeUnit.SECONDS);
            test.change("cbl/ORDERS.cbl", 2, new TextDocumentContentChangeEvent("       ID DIVISION.\n"));
            assertEquals(List.of(), ServerUnderTest.get(asked).getLeft());
        }
    }

    @Test
    void theClientCancels() throws Exception {
        TestAssistant assistant = TestAssistant.neverAnswering();
        try (var test = start(assistant, AT_AMOUNT)) {
            var asked = ask(test);
            assistant.busy.await(20, TimeUnit.SECONDS);
            asked.cancel(true);
            Exception ended = assertThrows(Exception.class, () -> ServerUnderTest.get(asked));
            // the server's answer may arrive before LSP4J ends its own future
            assertTrue(
                    ended instanceof CancellationException
                            || ended.getCause() instanceof ResponseErrorException answer
                                    && answer.getResponseError().getCode()
                                            == ResponseErrorCode.RequestCancelled.getValue(),
                    ended::toString);
            for (int i = 0; i < 2000 && !assistant.cancelled; i++) {
                Thread.sleep(5);
            }
            assertTrue(assistant.cancelled);
        }
    }

    @Test
    void aModelThatFailsAnswersWithAnErrorAndTheServerLivesOn() throws Exception {
        try (var test = start(TestAssistant.failing(), AT_AMOUNT)) {
            var failure = assertThrows(ExecutionException.class, () -> ServerUnderTest.get(ask(test)));
            assertTrue(
                    failure.getMessage().contains("The request failed (IllegalStateException)"), failure::getMessage);
            assertThrows(ExecutionException.class, () -> ServerUnderTest.get(ask(test)));
        }
    }

    @Test
    void askedForAgainByAKeyItGoesOnOverSeveralLines() throws Exception {
        TestAssistant assistant = TestAssistant.suggesting("WS-AMOUNT.", 3, 0.9);
        try (var test = start(assistant, AT_AMOUNT)) {
            for (var trigger : List.of(
                    InlineCompletionTriggerKind.Invoked,
                    InlineCompletionTriggerKind.Automatic,
                    InlineCompletionTriggerKind.Invoked)) {
                ServerUnderTest.get(ask(test, trigger));
            }
            assertEquals(
                    List.of(CompletionRequest.Kind.LINE, CompletionRequest.Kind.LINE, CompletionRequest.Kind.LINES),
                    assistant.asked.stream().map(CompletionRequest::kind).toList());
        }
    }

    @Test
    void unknownDocumentsHaveNone() throws Exception {
        try (var test = start(TestAssistant.suggesting("X", 0, 1), AT_AMOUNT)) {
            var params = new InlineCompletionParams(
                    new TextDocumentIdentifier("untitled:nothing"), new Position(0, 0), new InlineCompletionContext());
            params.getContext().setTriggerKind(InlineCompletionTriggerKind.Automatic);
            assertEquals(
                    List.of(),
                    ServerUnderTest.get(test.server.getTextDocumentService().inlineCompletion(params))
                            .getLeft());
        }
    }

    private ServerUnderTest start(TestAssistant assistant, String files) throws Exception {
        ServerUnderTest test = ServerUnderTest.start(folder, files, workspace -> assistant, capabilities -> {});
        test.awaitIndexed();
        return test;
    }

    private static CompletableFuture<Either<List<InlineCompletionItem>, InlineCompletionList>> ask(
            ServerUnderTest test) {
        return ask(test, InlineCompletionTriggerKind.Automatic);
    }

    private static CompletableFuture<Either<List<InlineCompletionItem>, InlineCompletionList>> ask(
            ServerUnderTest test, InlineCompletionTriggerKind trigger) {
        InlineCompletionContext context = new InlineCompletionContext();
        context.setTriggerKind(trigger);
        return test.server
                .getTextDocumentService()
                .inlineCompletion(new InlineCompletionParams(test.document(), test.cursor(), context));
    }
}
