package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentSignatureHelpTest {
    private static final String CALLED = """
            -- cbl/RATES.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. RATES.
                   DATA DIVISION.
                   LINKAGE SECTION.
                   01  LK-ID PIC 9(6).
                   01  LK-RATE PIC S9(5)V99 COMP-3.
                   PROCEDURE DIVISION USING LK-ID LK-RATE.
                       GOBACK.
            """;

    @TempDir
    Path folder;

    private String help(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files + CALLED)) {
            test.awaitIndexed();
            SignatureHelp help = ServerUnderTest.get(test.server
                    .getTextDocumentService()
                    .signatureHelp(new SignatureHelpParams(test.document(), test.cursor())));
            return help == null
                    ? null
                    : help.getSignatures().getFirst().getLabel() + " at " + help.getActiveParameter();
        }
    }

    private String inWhole(String statement) throws Exception {
        return help(Samples.program(Samples.WHOLE.replace("CALL 'TAXES'", statement)));
    }

    @Test
    void programsAndFunctions() throws Exception {
        assertEquals("CALL 'RATES' USING LK-ID LK-RATE at 0", inWhole("CALL 'RATES' USING <|>"));
        assertEquals("CALL 'RATES' USING LK-ID LK-RATE at 0", inWhole("CALL 'RATES' USING ITEM<|>-NUMBER"));
        assertEquals(
                "CALL 'RATES' USING LK-ID LK-RATE at 1", inWhole("CALL 'RATES' USING BY REFERENCE ITEM-NUMBER <|>"));
        assertEquals("FUNCTION MOD(integer modulus) at 0", inWhole("COMPUTE WS-AMOUNT = FUNCTION MOD(<|>)"));
        assertEquals("FUNCTION MOD(integer modulus) at 1", inWhole("COMPUTE WS-AMOUNT = FUNCTION MOD(5, <|>)"));
        assertEquals("FUNCTION MAX(argument...) at 0", inWhole("COMPUTE WS-AMOUNT = FUNCTION MAX(5, 6, <|>)"));
        assertNull(inWhole("CALL 'NOWHERE' USING <|>"));
        assertNull(inWhole("DISPLAY <|>"));
    }

    @Test
    void brokenCodeAndACopybook() throws Exception {
        assertEquals(
                "CALL 'RATES' USING LK-ID LK-RATE at 1",
                help(Samples.program(Samples.BROKEN.replace("PRFORM ADD-ITEM", "CALL 'RATES' USING WS-STATUS <|>"))));
        String copybook = "-- copy/LOGIC.cpy --\n       CLOSING.\n           CALL 'RATES' USING <|>\n";
        assertEquals("CALL 'RATES' USING LK-ID LK-RATE at 0", help(Samples.program(Samples.WHOLE) + copybook));
    }

    @Test
    void positionsOutsideUnknownAndEmptyDocuments() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.open("EMPTY.cbl", "");
            for (String uri : List.of(test.document().getUri(), test.uri("EMPTY.cbl"), "::", "file:///no.cbl")) {
                for (Position at : List.of(new Position(999, 9), new Position(-4, -2))) {
                    assertNull(ServerUnderTest.get(test.server
                            .getTextDocumentService()
                            .signatureHelp(new SignatureHelpParams(new TextDocumentIdentifier(uri), at))));
                }
            }
        }
    }
}
