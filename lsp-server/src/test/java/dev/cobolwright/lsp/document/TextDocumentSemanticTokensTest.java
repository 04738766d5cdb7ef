package dev.cobolwright.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.lsp.Samples;
import dev.cobolwright.lsp.ServerUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDocumentSemanticTokensTest {
    private static final String FILE = "cbl/ORDERS.cbl";

    @TempDir
    Path folder;

    private static SemanticTokens full(ServerUnderTest test) throws Exception {
        return ServerUnderTest.get(
                test.server.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(test.document())));
    }

    /** The tokens as {@code line:character type}, a word each, decoded as a client does. */
    private static List<String> decoded(ServerUnderTest test, List<Integer> data) {
        var legend =
                test.initialized.getCapabilities().getSemanticTokensProvider().getLegend();
        List<String> out = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int i = 0; i < data.size(); i += 5) {
            character = data.get(i) == 0 ? character + data.get(i + 1) : data.get(i + 1);
            line += data.get(i);
            StringBuilder modifiers = new StringBuilder();
            for (int bit = 0; bit < legend.getTokenModifiers().size(); bit++) {
                if ((data.get(i + 4) & 1 << bit) != 0) {
                    modifiers.append('+').append(legend.getTokenModifiers().get(bit));
                }
            }
            out.add(line + ":" + character + " " + legend.getTokenTypes().get(data.get(i + 3)) + modifiers);
        }
        return out;
    }

    @Test
    void wholeCodeBrokenCodeAndACopybook() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            var tokens = decoded(test, full(test).getData());
            assertTrue(
                    tokens.containsAll(List.of(
                            "0:7 keyword+header",
                            "4:12 macro",
                            "6:15 variable+declaration",
                            "8:19 enumMember+declaration+readonly",
                            "11:11 keyword+verb",
                            "11:19 function",
                            "12:16 class",
                            "14:6 comment",
                            "16:26 keyword+clause",
                            "16:29 variable+modification")),
                    tokens::toString);
        }
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.BROKEN))) {
            var tokens = decoded(test, full(test).getData());
            assertTrue(
                    tokens.contains("18:29 variable+modification") && tokens.contains("17:7 function+declaration"),
                    tokens::toString);
        }
        String copybook = Samples.program(Samples.WHOLE).replace("ITEM-RECORD", "ITEM<|>-RECORD");
        try (var test = ServerUnderTest.start(folder, copybook)) {
            var tokens = decoded(test, full(test).getData());
            assertEquals("0:11 variable+declaration", tokens.get(1), tokens::toString);
        }
    }

    @Test
    void theDifferenceGivesWhatTheWholeGives() throws Exception {
        long seed = 20261125;
        Random random = new Random(seed);
        String[] pieces = {"\n", ".", "'", "IF ", "      * A\n", "MOVE ", "EXEC SQL ", "END-EXEC", "é", "\uD83D\uDE00"};
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            SemanticTokens known = full(test);
            for (int version = 2; version < 120; version++) {
                Position from = new Position(random.nextInt(20), random.nextInt(60));
                Position to = random.nextInt(3) > 0
                        ? from
                        : new Position(from.getLine() + random.nextInt(2), random.nextInt(75));
                test.change(
                        FILE,
                        version,
                        new TextDocumentContentChangeEvent(new Range(from, to), pieces[random.nextInt(pieces.length)]));
                var answer = ServerUnderTest.get(test.server
                        .getTextDocumentService()
                        .semanticTokensFullDelta(new SemanticTokensDeltaParams(test.document(), known.getResultId())));
                List<Integer> data = new ArrayList<>(known.getData());
                for (SemanticTokensEdit edit : answer.getRight().getEdits()) {
                    var part = data.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount());
                    part.clear();
                    part.addAll(edit.getData());
                }
                assertEquals(full(test).getData(), data, "version " + version + " seed " + seed);
                known = new SemanticTokens(answer.getRight().getResultId(), data);
            }
        }
    }

    @Test
    void anUnknownResultGivesTheWhole() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            var answer = ServerUnderTest.get(test.server
                    .getTextDocumentService()
                    .semanticTokensFullDelta(new SemanticTokensDeltaParams(test.document(), "no such")));
            assertEquals(full(test).getData(), answer.getLeft().getData());
        }
    }

    @Test
    void rangesOutsideUnknownAndEmptyDocuments() throws Exception {
        try (var test = ServerUnderTest.start(folder, Samples.program(Samples.WHOLE))) {
            test.open("EMPTY.cbl", "");
            for (Range range : List.of(
                    new Range(new Position(900, 0), new Position(901, 5)),
                    new Range(new Position(-5, -5), new Position(-1, 0)),
                    new Range(new Position(9, 0), new Position(2, 0)))) {
                for (String uri : List.of(test.document().getUri(), test.uri("EMPTY.cbl"), "::", "file:///no.cbl")) {
                    ServerUnderTest.get(test.server
                            .getTextDocumentService()
                            .semanticTokensRange(
                                    new SemanticTokensRangeParams(new TextDocumentIdentifier(uri), range)));
                }
            }
            var one = ServerUnderTest.get(test.server
                    .getTextDocumentService()
                    .semanticTokensRange(new SemanticTokensRangeParams(
                            test.document(), new Range(new Position(11, 0), new Position(11, 10)))));
            assertEquals(List.of("11:11 keyword+verb", "11:19 function"), decoded(test, one.getData()));
        }
    }
}
