package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.lsp.ServerUnderTest;
import dev.cobolwright.lsp.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code textDocument/definition}, {@code declaration}, {@code typeDefinition} and {@code implementation} on one workspace. */
class TextDocumentPlacesTest {
    private static final Request DEFINITION = (s, d, p) -> s.definition(new DefinitionParams(d, p));
    private static final Request DECLARATION = (s, d, p) -> s.declaration(new DeclarationParams(d, p));
    private static final Request TYPE = (s, d, p) -> s.typeDefinition(new TypeDefinitionParams(d, p));
    private static final Request IMPLEMENTATION = (s, d, p) -> s.implementation(new ImplementationParams(d, p));

    @TempDir
    Path folder;

    /** One of the four requests. */
    @FunctionalInterface
    private interface Request {
        CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> ask(
                TextDocumentService service, TextDocumentIdentifier document, Position position);
    }

    @Test
    void definition() throws Exception {
        check(DEFINITION, "SET WS-<|>IX TO", "PAY.cbl:15:51-56");
        check(DEFINITION, "SQL OPEN CU<|>R1", "PAY.cbl:19:28-32");
        check(DEFINITION, "ERROR(FAI<|>LED)", "PAY.cbl:41:7-13");
        check(DEFINITION, "SELECT IN-<|>FILE", "PAY.cbl:9:11-18");
        check(DEFINITION, "IF WS-<|>GOOD", "PAY.cbl:17:23-30");
        check(DEFINITION, "'TAX<|>ALT'.\n           MOVE", "TAXES.cbl:6:18-24");
        check(DEFINITION, "COPY HEA<|>DER.", "HEADER.cpy:1:0-0");
        check(DEFINITION, "MOVE 1 TO RATE-<|>AMOUNT", "RATE.cpy:3:15-26");
        check(DEFINITION, "COPY NO<|>WHERE", "");
    }

    @Test
    void declaration() throws Exception {
        check(DECLARATION, "OPEN INPUT IN-<|>FILE", "PAY.cbl:6:18-25");
        check(DECLARATION, "USING RATE-<|>AMOUNT", "PAY.cbl:12:16-20");
        check(DECLARATION, "IF WS-<|>GOOD", "PAY.cbl:17:23-30");
    }

    @Test
    void typeDefinition() throws Exception {
        check(TYPE, "IF WS-<|>GOOD", "PAY.cbl:16:19-26");
        check(TYPE, "SET WS-<|>IX TO", "PAY.cbl:15:15-21");
        check(TYPE, "10  WS-<|>KIND", "PAY.cbl:14:11-19");
        check(TYPE, "USING RATE-<|>AMOUNT", "RATE.cpy:2:11-22");
        check(TYPE, "GO TO FAIL<|>ED", "PAY.cbl:40:7-16");
        check(TYPE, "05  RATE-<|>TEXT", "RATE.cpy:2:11-22");
    }

    @Test
    void implementation() throws Exception {
        check(IMPLEMENTATION, "CALL 'TAX<|>ES'", "TAXES.cbl:2:19-24");
        check(IMPLEMENTATION, "CALL WS-<|>PGM", "RATES.cbl:2:19-24 TAXES.cbl:2:19-24");
        check(IMPLEMENTATION, "CALL 'TAX<|>ALT'", "TAXES.cbl:6:18-24");
        check(IMPLEMENTATION, "PROGRAM('MISS<|>ING')", "");
    }

    @Test
    void brokenCode() throws Exception {
        String broken = NavigationSamples.broken();
        assertEquals("PAY.cbl:15:51-56", ask(DEFINITION, NavigationSamples.in(broken, "SET ( WS-<|>IX")));
        assertEquals("PAY.cbl:17:23-30", ask(DEFINITION, NavigationSamples.in(broken, "FROB WS-<|>GOOD")));
        assertEquals("PAY.cbl:6:18-25", ask(DECLARATION, NavigationSamples.in(broken, "OPEN INPUT IN-<|>FILE")));
        assertEquals("PAY.cbl:16:19-26", ask(TYPE, NavigationSamples.in(broken, "FROB WS-<|>GOOD")));
        assertEquals("TAXES.cbl:2:19-24", ask(IMPLEMENTATION, NavigationSamples.in(broken, "CALL 'TAX<|>ES'")));
    }

    @Test
    void insideACopybook() throws Exception {
        check(DEFINITION, "REDEFINES RATE-<|>AMOUNT", "RATE.cpy:3:15-26");
        check(DECLARATION, "REDEFINES RATE-<|>AMOUNT", "RATE.cpy:3:15-26");
        check(IMPLEMENTATION, "REDEFINES RATE-<|>AMOUNT", "");
    }

    @Test
    void outsideOfEverything() throws Exception {
        try (var test = ServerUnderTest.start(folder, NavigationSamples.FILES)) {
            for (Request request : List.of(DEFINITION, DECLARATION, TYPE, IMPLEMENTATION)) {
                Shown.harmless(
                        test,
                        (document, position) -> request.ask(test.server.getTextDocumentService(), document, position));
            }
        }
    }

    private void check(Request request, String cursor, String expected) throws Exception {
        assertEquals(expected, ask(request, NavigationSamples.at(cursor)), cursor);
    }

    private String ask(Request request, String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            return Shown.locations(ServerUnderTest.get(
                            request.ask(test.server.getTextDocumentService(), test.document(), test.cursor()))
                    .getLeft());
        }
    }
}
