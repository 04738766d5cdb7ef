package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChunkerTest {
    @Test
    void cutsAProgramIntoItsParts() {
        assertEquals("""
                1-9 HEADER PAYROLL1\s
                10-13 FILE PAYROLL1 EMPLOYEE-FILE
                14-14 HEADER PAYROLL1\s
                15-20 RECORD PAYROLL1 WS-EMP-STATUS
                21-27 PARAGRAPH PAYROLL1 0000-MAIN
                28-33 PARAGRAPH PAYROLL1 1000-READ-EMPLOYEE
                34-40 PARAGRAPH PAYROLL1 2000-COMPUTE-NET-PAY
                """, rendered(Fixtures.chunks("payroll.cbl", Fixtures.PAYROLL)));
    }

    @Test
    void keepsTheCommentAboveAParagraphWithIt() {
        Chunk read = Fixtures.chunks("payroll.cbl", Fixtures.PAYROLL).stream()
                .filter(c -> c.name().equals("1000-READ-EMPLOYEE"))
                .findFirst()
                .orElseThrow();
        assertTrue(read.text().startsWith("* Reads the next employee"), read.text());
    }

    @Test
    void takesASmallCopybookWhole() {
        String copybook = """
                       01  CUSTOMER-RECORD.
                           05  CUST-ID       PIC 9(8).
                           05  CUST-NAME     PIC X(40).
                       01  CUSTOMER-KEY      PIC 9(8).
                """;
        assertEquals("1-4 COPYBOOK  CUSTOMER-RECORD\n", rendered(Fixtures.chunks("CUSTREC.cpy", copybook)));
    }

    @Test
    void splitsALargeParagraphBetweenStatements() {
        StringBuilder text = new StringBuilder("       PROCEDURE DIVISION.\n       9000-LONG.\n");
        for (int i = 0; i < 100; i++) {
            text.append("           MOVE FIELD-" + i + "\n             TO OTHER-" + i + "\n");
        }
        List<Chunk> chunks = Fixtures.chunks("long.cbl", text.toString());
        assertCovers(text.toString(), chunks);
        assertTrue(chunks.size() >= 4, rendered(chunks));
        for (Chunk chunk : chunks.subList(1, chunks.size())) {
            assertEquals(Chunk.Kind.STATEMENTS, chunk.kind());
            assertEquals("9000-LONG", chunk.name());
            assertTrue(chunk.text().strip().startsWith("MOVE"), chunk.text());
        }
    }

    @Test
    void readsFreeFormat() {
        String text = """
                >>SOURCE FORMAT FREE
                identification division.
                program-id. hello.
                data division.
                working-storage section.
                01 greeting pic x(10).
                procedure division.
                main-para.
                  display greeting
                  exit
                  .
                say-bye.
                  display "bye"
                  display "bye"
                  goback.
                """;
        List<Chunk> chunks = Fixtures.chunks("hello.cob", text);
        assertCovers(text, chunks);
        assertEquals(
                List.of("MAIN-PARA", "SAY-BYE"),
                chunks.stream()
                        .filter(c -> c.kind() == Chunk.Kind.PARAGRAPH)
                        .map(Chunk::name)
                        .filter(n -> !n.isEmpty())
                        .toList());
        assertTrue(chunks.stream().allMatch(c -> c.programId().equals("HELLO")), rendered(chunks));
    }

    @Test
    void losesNoLineOfGarbledText() {
        long seed = 20261;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder(Fixtures.PAYROLL.repeat(1 + random.nextInt(4)));
            for (int i = random.nextInt(40); i > 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
                    case 1 -> text.insert(at, (char) random.nextInt(0x300));
                    default -> text.insert(at, "\n");
                }
            }
            assertCovers(text.toString(), Fixtures.chunks("seed" + seed + "-" + round, text.toString()));
        }
    }

    @Test
    void emptyTextHasNoChunks() {
        assertEquals(List.of(), Fixtures.chunks("empty.cbl", ""));
        assertEquals(1, Fixtures.chunks("blank.cbl", "\n\n\n").size());
    }

    static void assertCovers(String text, List<Chunk> chunks) {
        SourceText source = SourceText.of("x", text);
        int next = 1;
        StringBuilder all = new StringBuilder();
        for (Chunk chunk : chunks) {
            assertEquals(next, chunk.startLine(), () -> rendered(chunks));
            assertTrue(chunk.endLine() >= chunk.startLine(), () -> rendered(chunks));
            assertTrue(chunk.lines() <= Chunker.MAXIMUM_LINES, () -> rendered(chunks));
            next = chunk.endLine() + 1;
            all.append(chunk.text());
        }
        assertEquals(CodeText.of(source, 0, next - 1), all.toString());
        assertTrue(next - 1 >= source.lineCount() - 1, () -> rendered(chunks) + source.lineCount());
    }

    static String rendered(List<Chunk> chunks) {
        return chunks.stream()
                .map(c -> "%d-%d %s %s %s\n".formatted(c.startLine(), c.endLine(), c.kind(), c.programId(), c.name()))
                .collect(Collectors.joining());
    }
}
