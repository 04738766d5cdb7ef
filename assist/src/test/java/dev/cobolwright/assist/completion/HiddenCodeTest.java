package dev.cobolwright.assist.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.IndexedFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a group may not see has no influence on what its people are suggested, how sure that is and what is shown as evidence. */
class HiddenCodeTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. %s.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-TREASURE         PIC 9(7).
                   01  WS-VAULT            PIC 9(7).
                   01  WS-CHEST            PIC 9(7).
                   PROCEDURE DIVISION.
                   FILL-IT.
                       ADD 1 TO WS-CHEST
                       MOVE ZERO TO WS-VAULT
                       MOVE WS-TREASURE TO %s
                       GOBACK.
            """;

    @TempDir
    Path folder;

    @Test
    void hasNoInfluenceOnCompletion() throws Exception {
        try (CodeIndex all = CodeIndex.open(folder.resolve("all"));
                CodeIndex open = CodeIndex.open(folder.resolve("open"))) {
            add(all, "OPEN", "WS-CHEST", Set.of());
            add(open, "OPEN", "WS-CHEST", Set.of());
            for (int i = 0; i < 8; i++) {
                add(all, "SECRET" + i, "WS-VAULT", Set.of("treasury"));
            }
            all.refresh();
            open.refresh();
            for (Kind kind : Kind.values()) {
                for (String typed : List.of("", "MOVE ", "MOVE WS-TREASURE TO ", "MOVE WS-TREASURE TO WS-")) {
                    String expected = shown(judge(open, Filter.NONE, kind, typed));
                    for (Set<String> groups : List.of(Set.<String>of(), Set.of("sales"))) {
                        assertEquals(
                                expected, shown(judge(all, Filter.NONE.visibleTo(groups), kind, typed)), kind + typed);
                    }
                }
            }
            Judgement treasurer =
                    judge(all, Filter.NONE.visibleTo(Set.of("treasury")), Kind.LINE, "MOVE WS-TREASURE TO ");
            assertTrue(
                    treasurer.candidates().stream()
                            .flatMap(s -> s.evidence().stream())
                            .anyMatch(e -> e.path().startsWith("SECRET")),
                    "who may see it is shown it");
        }
    }

    private static void add(CodeIndex index, String name, String target, Set<String> groups) throws Exception {
        SourceText source = SourceText.of(name + ".cbl", PROGRAM.formatted(name, target));
        index.update(IndexedFile.of(source.path(), "1").visibleTo(groups), Chunker.read(source));
    }

    private static Judgement judge(CodeIndex index, Filter visible, Kind kind, String typed)
            throws java.io.IOException {
        String text = PROGRAM.formatted("TYPED", "WS-CHEST");
        int at = text.indexOf("MOVE WS-TREASURE");
        String edited = text.substring(0, at) + typed + text.substring(text.indexOf('\n', at));
        var parse = Cobol.parse(SourceText.of("TYPED.cbl", edited), Copybooks.NONE, Dialect.IBM);
        try (CompletionEngine engine = new CompletionEngine(Models.cacheOnly(List.of()), Optional.of(index), visible)) {
            return engine.judge(
                    new CompletionRequest(parse, at + typed.length(), kind, 20, true, java.time.Duration.ofSeconds(20)),
                    Cancellation.NEVER);
        }
    }

    /** All of an answer but how long it took. */
    private static String shown(Judgement judged) {
        Route route = judged.route();
        List<String> signals = judged.signals().stream()
                .map(s -> Arrays.toString(s.tokenProbabilities()) + s.toString().replaceFirst("\\[D@\\w+", ""))
                .toList();
        return String.join(
                "\n",
                judged.candidates().toString(),
                signals.toString(),
                new TreeMap<>(judged.features()).toString(),
                route.decision() + " " + route.model() + " " + route.reason(),
                judged.notes().toString());
    }
}
