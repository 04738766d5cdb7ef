package dev.cobolwright.lsp.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.ListedRequests;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs and a copybook of the sample are edited at random while every request of the page is sent at any place. No answer is an error,
 * except of what was cancelled and of renames refused with a reason; at rest the server says what one says that was started on the same
 * texts; its memory does not grow. {@code -Dfaults.edits=500} edits each file so often, {@code -Dfaults.seed} takes other edits.
 */
class AnyEditsTest {
    private static final Path SAMPLE = Path.of("../samples/bank");
    private static final int EDITS = Integer.getInteger("faults.edits", 8);
    private static final long SEED = Long.getLong("faults.seed", 20261125);
    private static final int REQUESTS_AN_EDIT = 4;
    private static final int UNDER_WAY = 40;
    /** What the caches of the server may still take once all files were edited for a while; a lost snapshot an edit is far more. */
    private static final long GROWTH = 24L << 20;

    private static final Duration REVIEWED = Duration.ofSeconds(3);

    /** A batch program with SQL or files, programs under CICS with maps, a subprogram, a copybook many copy, a copybook of statements. */
    private static final List<String> EDITED = List.of(
            "cobol/CBBAT030.cbl", "cobol/CBONL040.cbl", "cobol/CBSUB010.cbl", "copy/CBACCT.cpy", "copy/CBCICP.cpy");

    /** Open too; copies what is edited. */
    private static final String UNEDITED = "cobol/CBBAT005.cbl";

    private static final List<String> OTHER_DOCUMENTS =
            List.of("cobol/CBSUB020.cbl", "cobol/NEVER.cbl", "untitled:Untitled-1", "::", "");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, EditedText> texts = new LinkedHashMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Deque<CompletableFuture<?>> underWay = new ArrayDeque<>();

    @Test
    void anyEditsAndRequestsLeaveTheServerRight() throws Exception {
        List<String> sources = EDITED.stream().map(AnyEditsTest::sample).toList();
        EDITED.forEach(file -> texts.put(file, new EditedText(sample(file), sources, random)));
        Map<String, String> atRest;
        try (var test = ServerUnderTest.start(folder, workspace())) {
            test.awaitIndexed();
            EDITED.forEach(file -> test.open(file, sample(file)));
            test.open(UNEDITED, sample(UNEDITED));
            AnyRequest requests = new AnyRequest(test, new Random(SEED));
            List<String> methods = ListedRequests.all();
            long memory = 0;
            int version = 1;
            for (int edit = 0; edit < EDITS; edit++) {
                version++;
                for (String file : EDITED) {
                    edit(test, file, version);
                    for (int i = 0; i < REQUESTS_AN_EDIT; i++) {
                        String method = methods.get(random.nextInt(methods.size()));
                        ask(test, requests, method, file);
                    }
                }
                if (edit == EDITS / 3) {
                    awaitAnswers();
                    said(test);
                    memory = memory(test);
                }
            }
            for (String method : methods) {
                ask(test, requests, method, EDITED.getFirst());
            }
            awaitAnswers();
            atRest = said(test);
            long grown = memory(test) - memory;
            assertEquals(List.of(), errors, "seed " + SEED);
            assertTrue(grown < GROWTH, () -> "memory grew by " + grown + " bytes, seed " + SEED);
            System.out.printf(
                    "faults: %d edits a file, %d requests answered %s, memory %+d KB%n",
                    EDITS, answers.values().stream().mapToInt(n -> n).sum(), answers, grown >> 10);
        }
        Map<String, String> fresh = saidWhenFresh();
        for (String what : fresh.keySet()) {
            assertEquals(fresh.get(what), atRest.get(what), what + ", seed " + SEED);
        }
    }

    private void edit(ServerUnderTest test, String file, int version) {
        EditedText text = texts.get(file);
        int odd = random.nextInt(40);
        if (odd == 0) {
            var document = new TextDocumentIdentifier(test.uri(file));
            test.server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document));
            test.change(file, version, text.edit()); // of a document that is closed: to be ignored
            test.open(file, text.text());
        } else if (odd == 1) {
            test.server
                    .getTextDocumentService()
                    .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(test.uri(file))));
        } else if (odd == 2) {
            test.change(file, -version, text.edit(), text.edit()); // a version that goes back
        } else {
            test.change(file, version, text.edit());
        }
    }

    private void ask(ServerUnderTest test, AnyRequest requests, String method, String file) throws Exception {
        String other = OTHER_DOCUMENTS.get(random.nextInt(OTHER_DOCUMENTS.size()));
        String uri = random.nextInt(12) > 0 ? test.uri(file) : other.startsWith("cobol") ? test.uri(other) : other;
        int lines = (int) texts.get(file).text().lines().count();
        boolean rarely = method.startsWith("workspace/executeCommand") || method.equals("workspace/diagnostic");
        CompletableFuture<Object> answer = rarely && random.nextInt(8) > 0 ? null : requests.send(method, uri, lines);
        if (answer == null) {
            return;
        }
        if (random.nextInt(8) == 0) {
            answer.cancel(true);
        }
        underWay.add(answer.handle((value, error) -> note(method, uri, error)));
        while (underWay.size() > UNDER_WAY) {
            ServerUnderTest.get(underWay.remove());
        }
    }

    private synchronized Void note(String method, String uri, Throwable error) {
        answers.merge(method, 1, Integer::sum);
        Throwable cause = error == null || error.getCause() == null ? error : error.getCause();
        boolean cancelled = cause instanceof CancellationException;
        boolean allowed = cause instanceof ResponseErrorException e
                && (e.getResponseError().getCode() == ResponseErrorCode.RequestCancelled.getValue()
                        || e.getResponseError().getCode() == ResponseErrorCode.ContentModified.getValue()
                        || method.toLowerCase().contains("rename")
                                && e.getResponseError().getCode() == ResponseErrorCode.RequestFailed.getValue());
        if (cause != null && !cancelled && !allowed) {
            errors.add(method + " of " + uri + ": " + cause);
        }
        return null;
    }

    private void awaitAnswers() throws Exception {
        while (!underWay.isEmpty()) {
            ServerUnderTest.get(underWay.remove());
        }
    }

    private static long memory(ServerUnderTest test) throws InterruptedException {
        test.client.forget();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /** What the server says of the documents: problems as they were published last, and the answers that need no position. */
    private Map<String, String> said(ServerUnderTest test) throws Exception {
        Map<String, String> said = new LinkedHashMap<>();
        awaitRest(test);
        for (String file : Stream.concat(EDITED.stream(), Stream.of(UNEDITED)).toList()) {
            String uri = test.uri(file);
            Map<String, Object> params = Map.of("textDocument", Map.of("uri", uri));
            String pulled = "";
            String published = "none";
            long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (!pulled.equals(published) && System.nanoTime() < end) {
                Thread.sleep(20); // an answer is at rest where no more keys come
                DocumentDiagnosticReport report = (DocumentDiagnosticReport)
                        ServerUnderTest.get(test.endpoint.request("textDocument/diagnostic", params));
                pulled = shown(report.getLeft().getItems());
                published = published(test, uri);
            }
            assertEquals(pulled, published, "published of " + file + " at rest, seed " + SEED);
            said.put(file + " published", published);
            said.put(file + " pulled", pulled);
            for (String method :
                    List.of("textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/documentLink")) {
                said.put(file + " " + method, "" + ServerUnderTest.get(test.endpoint.request(method, params)));
            }
            SemanticTokens tokens = (SemanticTokens)
                    ServerUnderTest.get(test.endpoint.request("textDocument/semanticTokens/full", params));
            said.put(file + " tokens", tokens.getData().toString());
        }
        return said;
    }

    /** Until nothing more is published: findings of the review come after a pause. */
    private static void awaitRest(ServerUnderTest test) throws InterruptedException {
        int published = -1;
        while (published != test.client.all(PublishDiagnosticsParams.class).size()) {
            published = test.client.all(PublishDiagnosticsParams.class).size();
            Thread.sleep(REVIEWED);
        }
    }

    private static String shown(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(d -> Shown.range(d.getRange()) + " " + d.getCode().getLeft() + " "
                        + d.getMessage().getLeft()
                        + (d.getRelatedInformation() == null
                                ? ""
                                : d.getRelatedInformation().stream()
                                        .map(r -> " "
                                                + Shown.place(
                                                        r.getLocation().getUri(),
                                                        r.getLocation().getRange()))
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining("\n"));
    }

    private static String published(ServerUnderTest test, String uri) {
        return test.client.all(PublishDiagnosticsParams.class).stream()
                .filter(p -> p.getUri().equals(uri))
                .reduce((before, after) -> after)
                .map(p -> shown(p.getDiagnostics()))
                .orElse("none came");
    }

    private Map<String, String> saidWhenFresh() throws Exception {
        try (var test = ServerUnderTest.start(folder, workspace())) {
            test.awaitIndexed();
            texts.forEach((file, text) -> test.open(file, text.text()));
            test.open(UNEDITED, sample(UNEDITED));
            return said(test);
        }
    }

    private static String workspace() {
        // a format that is found out from a text stays while the text is edited, and may be another in a broken text
        // that is new
        StringBuilder files = new StringBuilder("-- cobolwright.json --\n{\"sources\": {\"format\": \"fixed\"}}\n");
        for (String part : List.of("cobol", "copy")) {
            try (Stream<Path> found = Files.list(SAMPLE.resolve(part))) {
                for (Path file : found.sorted().toList()) {
                    String name = part + "/" + file.getFileName();
                    files.append("-- ").append(name).append(" --\n").append(sample(name));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files.toString();
    }

    private static String sample(String file) {
        try {
            return Files.readString(SAMPLE.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
