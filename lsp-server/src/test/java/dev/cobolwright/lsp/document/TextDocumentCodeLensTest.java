package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentCodeLensTest {
    @TempDir
    Path folder;

    private static List<? extends CodeLens> lenses(ServerUnderTest test, String uri) throws Exception {
        return ServerUnderTest.get(
                test.server.getTextDocumentService().codeLens(new CodeLensParams(new TextDocumentIdentifier(uri))));
    }

    private List<String> shown(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            List<String> out = new ArrayList<>();
            for (CodeLens lens : lenses(test, test.document().getUri())) {
                CodeLens resolved =
                        ServerUnderTest.get(test.server.getTextDocumentService().resolveCodeLens(lens));
                out.add(lens.getRange().getStart().getLine() + " "
                        + resolved.getCommand().getTitle());
            }
            return out;
        }
    }

    @Test
    void wholeCodeBrokenCodeAndACopybook() throws Exception {
        assertEquals(
                List.of("5 0 uses, 2 of its items", "10 performed 0 times", "15 performed 1 time"),
                shown(Samples.program(Samples.WHOLE)));
        assertTrue(shown(Samples.program(Samples.BROKEN)).contains("17 performed 1 time"));
        assertEquals(
                List.of("0 copied by 1 program", "0 0 uses"),
                shown(Samples.program(Samples.WHOLE).replace("ITEM-RECORD", "ITEM<|>-RECORD")));
    }

    @Test
    void aLensAboutANameShowsItsPlacesInClientsThatCan() throws Exception {
        try (var test =
                ServerUnderTest.startSaying(Map.of("showReferences", true), folder, Samples.program(Samples.WHOLE))) {
            test.awaitIndexed();
            CodeLens lens = ServerUnderTest.get(test.server
                    .getTextDocumentService()
                    .resolveCodeLens(lenses(test, test.document().getUri()).getLast()));
            assertEquals("performed 1 time", lens.getCommand().getTitle());
            assertEquals("cobolwright.showReferences", lens.getCommand().getCommand());
            assertEquals(
                    "[\"" + test.document().getUri() + "\", {\"line\":15,\"character\":7}]",
                    lens.getCommand().getArguments().toString());
            CodeLens copied = ServerUnderTest.get(test.server
                    .getTextDocumentService()
                    .resolveCodeLens(lenses(test, test.uri("copy/ITEM.cpy")).getFirst()));
            assertEquals("copied by 1 program", copied.getCommand().getTitle());
            assertEquals("", copied.getCommand().getCommand());
        }
    }

    @Test
    void programsAndParagraphsAreExplainedInClientsThatShowIt() throws Exception {
        for (String procedures : List.of(Samples.WHOLE, Samples.BROKEN)) {
            try (var test =
                    ServerUnderTest.startSaying(Map.of("showExplanation", true), folder, Samples.program(procedures))) {
                List<String> explained = new ArrayList<>();
                for (CodeLens lens : lenses(test, test.document().getUri())) {
                    if (lens.getCommand() != null) {
                        assertEquals("explain", lens.getCommand().getTitle());
                        assertEquals(
                                "cobolwright.showExplanation", lens.getCommand().getCommand());
                        explained.add(titleOf(test, lens));
                    }
                }
                assertEquals(List.of("ORDERS", "MAIN-LINE of ORDERS", "ADD-ITEM of ORDERS"), explained);
            }
        }
    }

    /** Of the explanation that a click on a lens asks for, as the extension asks. */
    private static String titleOf(ServerUnderTest test, CodeLens lens) throws Exception {
        List<Object> arguments = lens.getCommand().getArguments();
        JsonObject document = new JsonObject();
        document.add("uri", (JsonElement) arguments.getFirst());
        JsonObject params = new JsonObject();
        params.add("textDocument", document);
        params.add("position", (JsonElement) arguments.getLast());
        return ((JsonObject) ServerUnderTest.get(test.endpoint.request("cobolwright/explain", params)))
                .get("title")
                .getAsString();
    }

    @Test
    void unknownAndEmptyDocuments() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.open("EMPTY.cbl", "");
            for (String uri : List.of(test.uri("EMPTY.cbl"), "::", "file:///no.cbl")) {
                assertEquals(List.of(), lenses(test, uri));
            }
        }
    }
}
