package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Call hierarchy, type hierarchy and document links on one workspace. */
class TextDocumentHierarchiesTest {
    @TempDir
    Path folder;

    @Test
    void callsOfParagraphs() throws Exception {
        calls(NavigationSamples.at("PERFORM ADD-<|>UP"), """
                ADD-UP PAY.cbl:35:7-13
                < MAIN-LINE PERFORM 26
                > ADD-EXIT runs into 37
                """);
        calls(NavigationSamples.at("<|>MAIN-LINE.\n           OPEN"), """
                MAIN-LINE PAY.cbl:24:7-16
                > ADD-UP PERFORM 26
                > ADD-EXIT PERFORM 26
                > FAILED GO TO 34
                > TAXES CALL 29
                > TAXALT CALL 31
                """);
        calls(NavigationSamples.at("GO TO FAI<|>LED"), """
                FAILED PAY.cbl:41:7-13
                < MAIN-LINE GO TO 34
                < ADD-EXIT runs into 39
                """);
    }

    @Test
    void callsOfPrograms() throws Exception {
        calls(NavigationSamples.at("CALL 'TAX<|>ES'"), """
                TAXES TAXES.cbl:2:19-24
                < PAY CALL 29
                > RATES CALL 5
                """);
        calls(NavigationSamples.at("PROGRAM-ID. RA<|>TES."), """
                RATES RATES.cbl:2:19-24
                < TAXES CALL 5
                """);
    }

    @Test
    void callsInBrokenCodeAndCopybooks() throws Exception {
        calls(NavigationSamples.in(NavigationSamples.broken(), "FROB WS-<|>GOOD"), """
                ADD-UP PAY.cbl:36:7-13
                < MAIN-LINE PERFORM 27
                > ADD-EXIT runs into 38
                """);
        calls(
                NavigationSamples.at("COPY NOWHERE.").replace("COPY NOWHERE.", "COPY CLOSING.")
                        + "-- copy/CLOSING.cpy --\n           PERFORM ADD-<|>EXIT.\n",
                """
                ADD-EXIT PAY.cbl:38:7-15
                < MAIN-LINE PERFORM 26
                < ADD-UP runs into 37
                < FAILED PERFORM 42
                > FAILED runs into 39
                """);
    }

    @Test
    void typesOfCopybooksAndItems() throws Exception {
        types(NavigationSamples.at("COPY RA<|>TE.\n       01  WS-PGM"), """
                RATE RATE.cpy:1:0-0
                ^ HEADER HEADER.cpy:1:0-0
                v PAY PAY.cbl:2:19-22
                v RATES RATES.cbl:2:19-24
                """);
        types(NavigationSamples.at("COPY HEA<|>DER."), """
                HEADER HEADER.cpy:1:0-0
                v RATE RATE.cpy:1:0-0
                """);
        types(NavigationSamples.at("01  WS-<|>TABLE."), """
                WS-TABLE PAY.cbl:14:11-19
                v WS-ALIAS PAY.cbl:18:11-19
                """);
        types(NavigationSamples.at("05  RATE-<|>TEXT"), """
                RATE-TEXT RATE.cpy:4:15-24
                ^ RATE-AMOUNT RATE.cpy:3:15-26
                """);
        types(NavigationSamples.in(NavigationSamples.broken(), "01  WS-AL<|>IAS"), """
                WS-ALIAS PAY.cbl:18:11-19
                ^ WS-TABLE PAY.cbl:14:11-19
                """);
    }

    @Test
    void links() throws Exception {
        links(NavigationSamples.at("PROGRAM-ID. P<|>AY."), """
                12:16-20 RATE.cpy Copybook copy/RATE.cpy
                42:16-23 - Copybook NOWHERE was not found; it was looked for in FOLDER and below.
                29:17-22 TAXES.cbl#L2 Program TAXES: cbl/TAXES.cbl
                31:17-23 TAXES.cbl#L6 Program TAXALT: cbl/TAXES.cbl
                33:35-42 - Program MISSING is not in the workspace; it was looked for in FOLDER and below.
                """);
        links(NavigationSamples.at("01  RATE-RE<|>CORD."), """
                1:16-22 HEADER.cpy Copybook copy/HEADER.cpy
                """);
        links(NavigationSamples.in(NavigationSamples.broken(), "PROGRAM-ID. TAX<|>ES."), """
                5:17-22 RATES.cbl#L2 Program RATES: cbl/RATES.cbl
                """);
    }

    @Test
    void outsideOfEverything() throws Exception {
        try (var test = ServerUnderTest.start(folder, NavigationSamples.FILES)) {
            var service = test.server.getTextDocumentService();
            Shown.harmless(test, (d, p) -> service.prepareCallHierarchy(new CallHierarchyPrepareParams(d, p)));
            Shown.harmless(test, (d, p) -> service.prepareTypeHierarchy(new TypeHierarchyPrepareParams(d, p)));
            Shown.harmless(test, (d, p) -> service.documentLink(new DocumentLinkParams(d)));
            Range nowhere = new Range(new Position(0, 0), new Position(0, 0));
            var call = new CallHierarchyItem("X", SymbolKind.Module, "file:///x", nowhere, nowhere);
            var type = new TypeHierarchyItem("X", SymbolKind.Module, "file:///x", nowhere, nowhere);
            JsonObject strange = new JsonObject();
            strange.addProperty("kind", "NO-SUCH");
            for (Object data : new Object[] {null, strange, "text"}) {
                call.setData(data);
                type.setData(data);
                for (CompletableFuture<?> answer : List.<CompletableFuture<?>>of(
                        service.callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(call)),
                        service.callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(call)),
                        service.typeHierarchySupertypes(new TypeHierarchySupertypesParams(type)),
                        service.typeHierarchySubtypes(new TypeHierarchySubtypesParams(type)))) {
                    assertEquals(List.of(), ServerUnderTest.get(answer));
                }
            }
        }
    }

    /** The item at the cursor; incoming calls after {@code <}, outgoing ones after {@code >}, with their lines. */
    private void calls(String files, String expected) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            var service = test.server.getTextDocumentService();
            StringBuilder shown = new StringBuilder();
            for (CallHierarchyItem item : ServerUnderTest.get(
                    service.prepareCallHierarchy(new CallHierarchyPrepareParams(test.document(), test.cursor())))) {
                shown.append(item.getName() + " " + Shown.place(item.getUri(), item.getSelectionRange()) + "\n");
                ServerUnderTest.get(service.callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(item)))
                        .forEach(c -> shown.append("< " + c.getFrom().getName() + " "
                                + c.getFrom().getDetail() + lines(c.getFromRanges())));
                ServerUnderTest.get(service.callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(item)))
                        .forEach(c -> shown.append(
                                "> " + c.getTo().getName() + " " + c.getTo().getDetail() + lines(c.getFromRanges())));
            }
            assertEquals(expected, shown.toString());
        }
    }

    private static String lines(List<Range> ranges) {
        return ranges.stream().map(r -> " " + (r.getStart().getLine() + 1)).collect(Collectors.joining("", "", "\n"));
    }

    /** The item at the cursor; supertypes after {@code ^}, subtypes after {@code v}. */
    private void types(String files, String expected) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            var service = test.server.getTextDocumentService();
            StringBuilder shown = new StringBuilder();
            for (TypeHierarchyItem item : ServerUnderTest.get(
                    service.prepareTypeHierarchy(new TypeHierarchyPrepareParams(test.document(), test.cursor())))) {
                shown.append(shown(item));
                ServerUnderTest.get(service.typeHierarchySupertypes(new TypeHierarchySupertypesParams(item)))
                        .forEach(t -> shown.append("^ " + shown(t)));
                ServerUnderTest.get(service.typeHierarchySubtypes(new TypeHierarchySubtypesParams(item)))
                        .forEach(t -> shown.append("v " + shown(t)));
            }
            assertEquals(expected, shown.toString());
        }
    }

    private static String shown(TypeHierarchyItem item) {
        return item.getName() + " " + Shown.place(item.getUri(), item.getSelectionRange()) + "\n";
    }

    private void links(String files, String expected) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            var service = test.server.getTextDocumentService();
            StringBuilder shown = new StringBuilder();
            for (DocumentLink link :
                    ServerUnderTest.get(service.documentLink(new DocumentLinkParams(test.document())))) {
                DocumentLink whole = ServerUnderTest.get(service.documentLinkResolve(link));
                shown.append(Shown.range(whole.getRange()) + " "
                        + (whole.getTarget() == null ? "-" : Shown.file(whole.getTarget())) + " "
                        + whole.getTooltip().replace(folder.toString(), "FOLDER") + "\n");
            }
            assertEquals(expected, shown.toString());
        }
    }
}
