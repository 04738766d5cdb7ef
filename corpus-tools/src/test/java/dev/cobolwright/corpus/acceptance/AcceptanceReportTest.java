package dev.cobolwright.corpus.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.acceptance.Judgement.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptanceReportTest {
    @TempDir
    Path folder;

    @Test
    void aProgramIsJudgedWithTheCopybooksOfItsRepository() throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.createDirectories(folder.resolve("copy"));
        Files.writeString(folder.resolve("copy/REC.cpy"), "       01 A PIC X.\n");
        Files.writeString(folder.resolve("src/GOOD.cbl"), program("COPY REC. COPY ELSEWHERE.", "DISPLAY A"));
        Files.writeString(folder.resolve("src/BAD.cbl"), program("COPY REC.", "DISPLAY B"));
        Judge judge = new Judge("owner/name", folder, Optional.empty(), Verdicts.read(folder.resolve("none.tsv")));
        Judgement good = judge.judge("src/GOOD.cbl");
        assertTrue(good.accepted());
        assertEquals(List.of("ELSEWHERE"), good.unresolved());
        Judgement bad = judge.judge("src/BAD.cbl");
        assertFalse(bad.accepted());
        assertEquals(List.of("CW0201"), bad.codes());
        assertEquals(Compiler.CANNOT_JUDGE, bad.compiler());
    }

    private static String program(String data, String statement) {
        return """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. FIXTURE.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       %s
                       PROCEDURE DIVISION.
                           %s.
                """.formatted(data, statement);
    }

    @Test
    void whatHasNoReasonIsNotExplained() throws IOException {
        Path file = Files.writeString(
                folder.resolve("reasons.tsv"),
                "# a comment\nowner/name\tsrc/OLD*\tno COBOL\nowner/name\tsrc/X.cbl\twrong\n");
        Reasons reasons = Reasons.read(file);
        List<Judgement> programs =
                List.of(rejected("src/OLD1.cbl"), rejected("src/X.cbl"), rejected("src/X.cbl2"), rejected("src/Y.cbl"));
        assertEquals(
                List.of("src/X.cbl2", "src/Y.cbl"),
                AcceptanceReport.unexplained(programs, reasons).stream()
                        .map(Judgement::path)
                        .toList());
        String page = AcceptanceReport.of(programs, reasons, "command");
        assertTrue(page.contains("| owner/name: src/OLD1.cbl | 2 | CW0101 CW0201 | rejects | no COBOL |"), page);
        assertTrue(page.contains("| rejected here | 0 | 4 | 0 |"), page);
        assertTrue(page.contains("| owner/name | 4 | 0 | 8 | 0 |"), page);
    }

    private static Judgement rejected(String path) {
        return new Judgement(
                "owner/name", path, 10, false, List.of("CW0101", "CW0201"), 2, List.of(), Compiler.REJECTS);
    }

    @Test
    void verdictsAreKept() throws IOException {
        Path file = folder.resolve("verdicts.tsv");
        Verdicts verdicts = Verdicts.read(file);
        verdicts.add("owner/name", "src/A B.cbl", Compiler.ACCEPTS);
        verdicts.write(file);
        assertEquals(Optional.of(Compiler.ACCEPTS), Verdicts.read(file).of("owner/name", "src/A B.cbl"));
        assertEquals(Optional.empty(), Verdicts.read(file).of("owner/name", "src/C.cbl"));
    }
}
