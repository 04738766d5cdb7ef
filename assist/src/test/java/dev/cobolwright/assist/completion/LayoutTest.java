package dev.cobolwright.assist.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static Cursor endOf(String line, SourceFormat format) {
        return Cursor.at(SourceText.of("T.cbl", line, format), line.length());
    }

    @Test
    void whatFitsStays() {
        assertEquals(Optional.of("A TO B"), Layout.fit("A TO B  ", endOf("           MOVE ", SourceFormat.FIXED)));
    }

    @Test
    void whatLeavesColumn72GoesToTheNextLine() {
        Cursor cursor = endOf("           MOVE WS-VERY-LONG-CUSTOMER-NAME-OF-THE-RECORD ", SourceFormat.FIXED);
        assertEquals(
                Optional.of("TO\n               WS-ANOTHER-LONG-NAME"), Layout.fit("TO WS-ANOTHER-LONG-NAME", cursor));
    }

    @Test
    void aLongLiteralIsNotCut() {
        Cursor cursor = endOf("           DISPLAY ", SourceFormat.FIXED);
        assertEquals(Optional.empty(), Layout.fit("'" + "X Y ".repeat(30) + "'", cursor));
    }

    @Test
    void freeFormatHasNoRightEdge() {
        String text = "A TO " + "B".repeat(90);
        assertEquals(Optional.of(text), Layout.fit(text, endOf("move ", SourceFormat.FREE)));
    }
}
