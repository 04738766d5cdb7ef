package dev.cobolwright.assist.codebase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.run.SourceAccess;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeBaseTest {
    private static final Path ROOT = Path.of("/app");
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. %s.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   COPY %s.
                   PROCEDURE DIVISION.
                       GOBACK.
            """;

    private final Map<Path, String> files = new HashMap<>(Map.of(
            ROOT.resolve("A.cbl"),
            PROGRAM.formatted("A", "OUTER"),
            ROOT.resolve("B.cbl"),
            PROGRAM.formatted("B", "OTHER"),
            ROOT.resolve("C.cbl"),
            PROGRAM.formatted("C", "MISSING"),
            ROOT.resolve("OUTER.cpy"),
            "       COPY INNER.\n",
            ROOT.resolve("INNER.cpy"),
            "       01  INNER-ITEM PIC X(4).\n",
            ROOT.resolve("OTHER.cpy"),
            "       01  OTHER-ITEM PIC X(4).\n"));

    private SourceText text(Path path) throws IOException {
        String text = files.get(path);
        if (text == null) {
            throw new IOException("gone");
        }
        return SourceText.of(path.toString(), text);
    }

    private List<SourceFile> sources() {
        return files.keySet().stream().sorted().map(SourceFile::of).toList();
    }

    private SourceAccess access() {
        return new SourceAccess(
                this::text,
                of -> (name, library, from) -> Optional.ofNullable(files.get(ROOT.resolve(name + ".cpy")))
                        .map(t -> SourceText.of(ROOT.resolve(name + ".cpy").toString(), t)),
                of -> Dialect.IBM);
    }

    private static ProgramFacts program(CodeBase code, String name) {
        return code.program(name).orElseThrow();
    }

    @Test
    void whatHasNothingToDoWithAChangeIsNotReadAgain() {
        CodeBase before = new CodeBase(ROOT, sources(), access());
        assertEquals(4, program(before, "A").data().getFirst().length());
        files.put(ROOT.resolve("INNER.cpy"), "       01  INNER-ITEM PIC X(9).\n");
        CodeBase after = before.after(sources(), access(), Set.of("INNER.cpy"));
        assertEquals(9, program(after, "A").data().getFirst().length(), "through another copybook");
        assertSame(program(before, "B"), program(after, "B"));
        assertSame(before.parse("B.cbl").orElseThrow(), after.parse("B.cbl").orElseThrow());
    }

    @Test
    void programsThatCameWentAndFoundTheirCopybookAreRead() {
        CodeBase before = new CodeBase(ROOT, sources(), access());
        assertEquals(3, before.programs().size());
        files.remove(ROOT.resolve("B.cbl"));
        files.put(ROOT.resolve("D.cbl"), PROGRAM.formatted("D", "OTHER"));
        files.put(ROOT.resolve("MISSING.cpy"), "       01  FOUND-ITEM PIC X(4).\n");
        CodeBase after = before.after(sources(), access(), Set.of("B.cbl", "D.cbl", "MISSING.cpy"));
        assertEquals(
                List.of("A", "C", "D"),
                after.programs().stream().map(ProgramFacts::name).toList());
        assertNotSame(program(before, "C"), program(after, "C"));
        assertEquals(List.of(), program(after, "C").unresolved());
        assertSame(program(before, "A"), program(after, "A"));
    }
}
