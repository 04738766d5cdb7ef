package dev.cobolwright.corpus.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.CompletionTask;
import dev.cobolwright.corpus.eval.Position;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeChangeTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. CHANGED.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-QUANTITY         PIC 9(4).
                   01  WS-BALANCE          PIC 9(7).
                       88  ALL-SPENT       VALUE 0.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       PERFORM ADD-UP.
                       IF ALL-SPENT DISPLAY 'SPENT' END-IF.
                       STOP RUN.
                   ADD-UP.
                       MOVE WS-QUANTITY TO WS-BALANCE.
            """;

    private static CompletionTask task() {
        SourceText source = SourceText.of("CHANGED.cbl", PROGRAM);
        int line = source.lineOf(PROGRAM.indexOf("TO WS-BALANCE"));
        int character = PROGRAM.indexOf("TO WS-BALANCE") - source.lineStart(line);
        Position position = new Position("CHANGED.cbl", line, character, "", "TO", "TO WS-BALANCE.", "");
        CodeBase base = new CodeBase(Path.of(""), Map.of("CHANGED.cbl", source));
        return CompletionTask.of(base, position).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void theCodeMeansTheSameAndTheCursorStaysWhereItWas(CodeChange change) {
        CompletionTask before = task();
        CompletionTask after = change.of(before);
        assertEquals(
                change == CodeChange.UNCHANGED,
                after.edited().text().equals(before.edited().text()));
        String line = after.edited()
                .text()
                .substring(after.edited().lineStart(after.edited().lineOf(after.offset())), after.offset());
        assertTrue(line.matches(" +MOVE [A-Z-]+ "), line);
        assertEquals(errors(before.edited()), errors(after.edited()));
        if (change == CodeChange.NAMES) {
            assertFalse(after.edited().text().contains("WS-QUANTITY"));
            assertEquals(before.offset(), after.offset());
        }
    }

    private static long errors(SourceText text) {
        return Cobol.parse(text, Copybooks.NONE, Dialect.IBM).problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .count();
    }
}
