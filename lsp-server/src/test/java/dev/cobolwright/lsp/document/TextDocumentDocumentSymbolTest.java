package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentDocumentSymbolTest {
    @TempDir
    Path folder;

    @Test
    void aProgram() throws Exception {
        assertEquals("""
                Module ORDERS PROGRAM-ID
                  Namespace WORKING-STORAGE SECTION
                    Package ITEM COPY
                      Struct ITEM-RECORD 01
                    Struct WS-TOTALS 01
                      Field WS-AMOUNT 05 PIC S9(7)V99 COMP-3
                      Field WS-STATUS 05 PIC X
                        EnumMember WS-DONE 88 'D'
                  Namespace PROCEDURE DIVISION
                    Function MAIN-LINE
                    Function ADD-ITEM
                """, outline(Samples.program(Samples.WHOLE)));
    }

    @Test
    void brokenCodeKeepsItsOutline() throws Exception {
        String outline = outline(Samples.program(Samples.BROKEN));
        assertTrue(outline.contains("Function MAIN-LINE"), outline);
        assertTrue(outline.contains("Function ADD-ITEM"), outline);
        assertTrue(outline.contains("Field WS-STATUS"), outline);
    }

    @Test
    void aCopybook() throws Exception {
        assertEquals("""
                Namespace WORKING-STORAGE SECTION
                  Struct ITEM-RECORD 01
                    Field ITEM-NUMBER 05 PIC 9(6)
                    Field ITEM-PRICE 05 PIC S9(5)V99
                """, outline(Samples.program(Samples.WHOLE).replace("PIC 9(6)", "PIC <|>9(6)")));
    }

    @Test
    void copyStatementsWithWhatTheyBring() throws Exception {
        String files = Samples.program(
                        Samples.WHOLE.replace("       CALL 'TAXES'.", "       COPY INSIDE.\n           COPY GONE.")
                                + "       COPY STEPS.\n")
                + "-- copy/INSIDE.cpy --\n           CONTINUE.\n-- copy/STEPS.cpy --\n       STEP-ONE.\n           CONTINUE.\n";
        String outline = outline(files);
        assertTrue(outline.contains("""
                    Function MAIN-LINE
                      Package INSIDE COPY
                      Package GONE COPY
                    Function ADD-ITEM
                    Package STEPS COPY
                      Function STEP-ONE
                """), outline);
    }

    @Test
    void cursorsAndProgramsInPrograms() throws Exception {
        String cursor = "           EXEC SQL DECLARE %s CURSOR FOR SELECT A FROM B END-EXEC.\n";
        assertEquals("""
                Module ORDERS PROGRAM-ID
                  Object CUR-1 CURSOR
                  Namespace PROCEDURE DIVISION
                    Function MAIN-LINE
                  Module INNER PROGRAM-ID
                    Object CUR-2 CURSOR
                    Namespace PROCEDURE DIVISION
                      Function INSIDE
                """, outline("""
                -- MAIN.cbl --
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. ORDERS.
                       PROCEDURE DIVISION.
                       MAIN-LINE.
                """ + cursor.formatted("CUR-1") + """
                           GOBACK.
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. INNER.
                       PROCEDURE DIVISION.
                       INSIDE.
                """ + cursor.formatted("CUR-2") + """
                           GOBACK.
                       END PROGRAM INNER.
                       END PROGRAM ORDERS.
                """));
        assertEquals(
                "Object CUR-1 CURSOR\nFunction STEP-ONE\n",
                outline("-- copy/STEPS.cpy --\n       STEP-ONE.\n" + cursor.formatted("CUR-1")));
    }

    private String outline(String files) throws Exception {
        try (var test = ServerUnderTest.start(folder, files)) {
            test.awaitIndexed();
            var answer = ServerUnderTest.get(
                    test.server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(test.document())));
            StringBuilder out = new StringBuilder();
            render(answer.stream().map(e -> e.getRight()).toList(), "", out);
            return out.toString();
        }
    }

    private static void render(List<DocumentSymbol> symbols, String indent, StringBuilder out) {
        for (DocumentSymbol symbol : symbols) {
            assertTrue(contains(symbol.getRange(), symbol.getSelectionRange()), symbol::toString);
            symbol.getChildren()
                    .forEach(child -> assertTrue(contains(symbol.getRange(), child.getRange()), symbol::toString));
            out.append((indent + symbol.getKind() + " " + symbol.getName() + " " + symbol.getDetail()).stripTrailing())
                    .append('\n');
            render(symbol.getChildren(), indent + "  ", out);
        }
    }

    private static boolean contains(Range outer, Range inner) {
        return !before(inner.getStart(), outer.getStart()) && !before(outer.getEnd(), inner.getEnd());
    }

    private static boolean before(Position a, Position b) {
        return a.getLine() < b.getLine() || (a.getLine() == b.getLine() && a.getCharacter() < b.getCharacter());
    }
}
