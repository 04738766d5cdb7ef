package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code textDocument/completion} and {@code signatureHelp} in EXEC CICS and EXEC SQL blocks, and in copybooks. */
class EmbeddedCompletionTest {
    private static final String SQL = """
                   DECLARING.
                       EXEC SQL DECLARE ORDERS CURSOR FOR SELECT ITEM_NO FROM ITEMS END-EXEC.
                       EXEC SQL DECLARE ITEMS TABLE (ITEM_NO CHAR(6) NOT NULL) END-EXEC.
            """;

    @TempDir
    Path folder;

    @Test
    void commandsThenTheOptionsThatAreNotWritten() throws Exception {
        List<String> commands = labels(whole("EXEC CICS <|>\n           END-EXEC"));
        assertTrue(commands.containsAll(List.of("READ", "SEND MAP", "LINK PROGRAM")), commands::toString);
        assertEquals(
                List.of("LINK PROGRAM", "LINK ACTIVITY", "LINK ACQACTIVITY"),
                labels(whole("EXEC CICS LIN<|> END-EXEC")).subList(0, 3));
        List<String> read = labels(whole("EXEC CICS READ FILE('F') <|> UPDATE END-EXEC"));
        assertEquals(List.of("INTO", "SET", "RIDFLD"), read.subList(0, 3), read::toString);
        assertFalse(read.contains("FILE") || read.contains("DATASET") || read.contains("UPDATE"), read::toString);
        assertTrue(read.containsAll(List.of("LENGTH", "RESP")), read::toString);
        assertEquals(List.of("ridfld"), labels(whole("exec cics read file('F') rid<|> end-exec")));
    }

    @Test
    void argumentsAreNamesThatFit() throws Exception {
        assertEquals(List.of("WS-STATUS"), labels(whole("EXEC CICS READ FILE(WS-<|>) END-EXEC")));
        List<String> receivers = labels(whole("EXEC CICS READ FILE('F') INTO(<|>) END-EXEC"));
        assertTrue(receivers.containsAll(List.of("ITEM-RECORD", "WS-TOTALS")), receivers::toString);
        assertFalse(receivers.contains("WS-DONE"), receivers::toString);
        assertEquals(
                List.of("ADD-ITEM", "MAIN-LINE"),
                labels(whole("EXEC CICS HANDLE ABEND LABEL(<|>) END-EXEC")).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void keysOfHandleAid() throws Exception {
        List<String> keys = labels(whole("EXEC CICS HANDLE AID ENTER(MAIN-LINE) <|> END-EXEC"));
        assertTrue(keys.containsAll(List.of("ANYKEY", "CLEAR", "PA3", "PF1", "PF24")), keys::toString);
        assertFalse(keys.contains("ENTER"), keys::toString);
        assertEquals(
                List.of("ADD-ITEM", "MAIN-LINE"),
                labels(whole("EXEC CICS HANDLE AID PF3(<|>) END-EXEC")).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void whereEndExecIsMissing() throws Exception {
        List<String> read =
                labels(Samples.program(Samples.BROKEN.replace("PRFORM ADD-ITEM.", "EXEC CICS READ FILE('F') <|>")));
        assertEquals(List.of("INTO", "SET", "RIDFLD"), read.subList(0, 3), read::toString);
        assertTrue(read.contains("END-EXEC"), read::toString);
        List<String> map = labels(Samples.program(Samples.BROKEN.replace("PRFORM ADD-ITEM.", "EXEC CICS SEND MA<|>")));
        assertEquals("MAP", map.getFirst(), map::toString);
    }

    @Test
    void cursorsTablesAndHostVariables() throws Exception {
        assertEquals("ORDERS", labels(sql("EXEC SQL OPEN <|> END-EXEC")).getFirst());
        assertEquals(List.of("ORDERS"), labels(sql("EXEC SQL FETCH FROM O<|> END-EXEC")));
        assertEquals(
                List.of("ITEMS", "ITEM_NO"),
                labels(sql("EXEC SQL SELECT ITEM<|> END-EXEC")).subList(0, 2));
        List<String> hosts = labels(sql("EXEC SQL FETCH ORDERS INTO :<|> END-EXEC"));
        assertTrue(hosts.containsAll(List.of("WS-STATUS", "ITEM-NUMBER")), hosts::toString);
        assertEquals(
                "ORDERS",
                labels(Samples.program(SQL + Samples.BROKEN.replace("PRFORM ADD-ITEM.", "EXEC SQL CLOSE <|>")))
                        .getFirst());
    }

    @Test
    void copybooksOfferWhatTheirUsersDeclare() throws Exception {
        String copied = Samples.program(Samples.WHOLE + "           COPY STEPS.\n")
                + "-- copy/STEPS.cpy --\n       STEP-ONE.\n";
        assertEquals(
                List.of("WS-AMOUNT", "WS-DONE", "WS-STATUS", "WS-TOTALS"),
                labels(copied + "           MOVE 1 TO WS-<|>.\n"));
        List<String> procedures = labels(copied + "           PERFORM <|>.\n");
        assertTrue(procedures.containsAll(List.of("STEP-ONE", "ADD-ITEM", "MAIN-LINE")), procedures::toString);
        assertEquals(List.of("WS-STATUS"), labels(copied + "           EXEC CICS READ FILE(WS-<|>) END-EXEC.\n"));
        assertEquals(
                List.of("WS-AMOUNT", "WS-STATUS", "WS-TOTALS"),
                labels(copied + "           EXEC SQL FETCH C INTO :WS-<|> END-EXEC.\n"));
        assertEquals(
                "WS-STATUS",
                labels(copied + "           MOVE ( TO .\n           MOVE 1 TO WS-S<|>.\n")
                        .getFirst());
    }

    @Test
    void optionsOfTheCommandAsSignature() throws Exception {
        String label =
                "EXEC CICS READ FILE() | DATASET() INTO() | SET() RIDFLD() [UNCOMMITTED | CONSISTENT | REPEATABLE] [UPDATE]";
        assertTrue(help(whole("EXEC CICS READ <|> END-EXEC")).startsWith("0 " + label));
        assertTrue(help(whole("EXEC CICS READ FILE('F') <|> END-EXEC")).startsWith("1 " + label));
        assertTrue(help(whole("EXEC CICS READ FILE('F') RIDFLD(<|>) END-EXEC")).startsWith("2 " + label));
        assertTrue(help(Samples.program(Samples.BROKEN.replace("PRFORM ADD-ITEM.", "EXEC CICS READ SET(WS-<|>")))
                .startsWith("1 " + label));
        assertTrue(help(Samples.program(Samples.WHOLE)
                        + "-- copy/STEPS.cpy --\n       STEP-ONE.\n           EXEC CICS READ <|>\n")
                .startsWith("0 " + label));
    }

    private static String whole(String statement) {
        return Samples.program(Samples.WHOLE.replace("CALL 'TAXES'", statement));
    }

    private static String sql(String statement) {
        return Samples.program(SQL + Samples.WHOLE.replace("CALL 'TAXES'", statement));
    }

    private List<String> labels(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            return ServerUnderTest.get(test.server
                            .getTextDocumentService()
                            .completion(new CompletionParams(test.document(), test.cursor())))
                    .getRight()
                    .getItems()
                    .stream()
                    .sorted(Comparator.comparing(CompletionItem::getSortText))
                    .map(CompletionItem::getLabel)
                    .toList();
        }
    }

    private String help(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            SignatureHelp help = ServerUnderTest.get(test.server
                    .getTextDocumentService()
                    .signatureHelp(new SignatureHelpParams(test.document(), test.cursor())));
            return help.getActiveParameter() + " "
                    + help.getSignatures().getFirst().getLabel();
        }
    }
}
