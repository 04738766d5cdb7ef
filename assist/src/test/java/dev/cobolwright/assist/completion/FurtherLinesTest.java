package dev.cobolwright.assist.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.publiccode.PublicCode;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FurtherLinesTest {
    private static final String HEAD = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. LINES.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-A                PIC 9(7).
                   01  WS-B                PIC 9(7).
                   PROCEDURE DIVISION.
                   MAIN.
                       IF
            """.stripTrailing() + " ";
    private static final String TAIL = """

                       GOBACK.
            """;

    private final List<CompletionRequest> asked = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Tokenizer tokenizer = Tokenizer.bundled();
    private Verbatim verbatim = new Verbatim(PublicCode.NONE, tokenizer);

    FurtherLinesTest() throws IOException {}

    @Test
    void closersStandWhereTheirBlockBegins() {
        assertEquals(Optional.of("""
                        WS-A > WS-B
                                       MOVE WS-A TO WS-B
                                   ELSE
                                       MOVE WS-B TO WS-A
                                   END-IF"""), after(0.25, "MOVE WS-A TO WS-B", "ELSE", "MOVE WS-B TO WS-A", "END-IF"));
        assertTrue(asked.stream().allMatch(r -> r.localOnly() && r.kind() == Kind.LINE));
        assertEquals(5, asked.size(), "also after END-IF it was asked");
    }

    @Test
    void endsBeforeItIsLessProbableThanWhatIsShown() {
        assertEquals(
                Optional.of("WS-A > WS-B\n" + " ".repeat(15) + "MOVE WS-A TO WS-B"),
                after(0.7, "MOVE WS-A TO WS-B", "ELSE", "MOVE WS-B TO WS-A"));
    }

    @Test
    void saysNothingTwice() {
        assertEquals(
                Optional.of("WS-A > WS-B\n" + " ".repeat(15) + "ADD 1 TO WS-A"),
                after(0.1, "ADD 1 TO WS-A", "ADD 1 TO WS-A", "ADD 1 TO WS-B"));
    }

    @Test
    void endsBeforeWhatTheFileSaysNext() {
        assertEquals(
                Optional.of("WS-A > WS-B\n" + " ".repeat(15) + "CONTINUE\n" + " ".repeat(11) + "END-IF"),
                after(0.1, "CONTINUE", "END-IF", "GOBACK."));
        assertEquals(Optional.empty(), after(0.1, "GOBACK."));
    }

    @Test
    void endsSomewhere() {
        String[] many = new String[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = "ADD " + (i + 2) + " TO WS-A";
        }
        assertEquals(FurtherLines.MOST, after(0.0, many).orElseThrow().lines().count());
    }

    @Test
    void longRunsOfPublicCodeAreRepeatedOnlyWhereTheWorkspaceHasThem() {
        String[] lines = {
            "MOVE WS-A TO WS-B",
            "ADD 17 TO WS-A GIVING WS-B",
            "COMPUTE WS-A = WS-B * 33 / 7",
            "DISPLAY 'THE REST IS ' WS-A ' OF ' WS-B",
            "SUBTRACT WS-B FROM WS-A GIVING WS-B",
            "MULTIPLY 3 BY WS-A GIVING WS-B ROUNDED"
        };
        String all = after(0.0, lines).orElseThrow();
        var published = new PublicCode.Builder();
        int[] code = tokenizer.encode(CodeText.of(SourceText.of("PUBLIC.cbl", HEAD + all + TAIL)));
        published.add(code, "MIT");
        verbatim = new Verbatim(published.build(tokenizer.hash()), tokenizer);
        String cut = after(0.0, lines).orElseThrow();
        assertTrue(
                all.startsWith(cut)
                        && cut.length() < all.length()
                        && cut.lines().count() > 2,
                cut);
        assertEquals(List.of(), notes);
        verbatim.learn("OWN.cbl", code);
        assertEquals(Optional.of(all), after(0.0, lines));
        assertEquals(List.of("these lines of your workspace stand in public code too, under MIT"), notes);
        verbatim.forget("OWN.cbl");
        assertEquals(Optional.of(cut), after(0.0, lines));
    }

    /** What comes out where these lines are said in order, each with confidence 0.8, after a first line of confidence 0.95. */
    private Optional<String> after(double least, String... lines) {
        asked.clear();
        var parse = Cobol.parse(SourceText.of("LINES.cbl", HEAD + TAIL), Copybooks.NONE, Dialect.IBM);
        var request = new CompletionRequest(parse, HEAD.length(), Kind.LINES, 1, false);
        var first = new Suggestion("WS-A > WS-B", 0, 0.95, "test", List.of());
        return new FurtherLines(request, r -> line(r, lines), verbatim, Cancellation.NEVER)
                .after(first, least, notes)
                .map(Suggestion::text);
    }

    private Judgement line(CompletionRequest request, String... lines) {
        asked.add(request);
        if (asked.size() > lines.length) {
            return new Judgement(
                    List.of(), List.of(), Map.of(), new Route(Route.Decision.SILENT, "", "nothing", 0), List.of());
        }
        var next = new Suggestion(lines[asked.size() - 1], 0, 0.8, "test", List.of());
        return new Judgement(
                List.of(next), List.of(), Map.of(), new Route(Route.Decision.LOCAL, "test", "sure", 0), List.of());
    }
}
