package dev.cobolwright.grammar.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts made to hurt: each is read within a bound of CPU time, nothing is thrown, and what is wrong is said with its place. */
class HostileTextTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String HEAD = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. P1.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  A PIC 9.
            """;

    private static Parse parse(String text) {
        return parse(text, Copybooks.NONE);
    }

    private static Parse parse(String text, Copybooks copybooks) {
        SourceText source = SourceText.of("x.cbl", text, SourceFormat.VARIABLE);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Parse parse = Cobol.parse(source, copybooks, Dialect.IBM);
        parse.programs().forEach(p -> p.paragraphs().forEach(q -> q.statements().size()));
        Cobol.expectedAt(parse, text.length() / 2);
        Cobol.reparse(parse, source.withText(text + " "));
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        assertTrue(taken.compareTo(BOUND) < 0, "took " + taken);
        return parse;
    }

    private static String firstError(Parse parse) {
        Problem first = parse.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        Span span = first.span().inMain();
        return (span.startLine() + 1) + " " + first.code() + " " + first.message();
    }

    @Test
    void binary() {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertEquals(
                "1 CW0001 This looks like a binary file, not like COBOL text; is it compiled or packed?",
                firstError(parse(text)));
    }

    @Test
    void nothingOrBlanks() {
        parse("");
        parse("\n\n\n");
        parse(" ".repeat(1_000_000));
        parse("\u001a");
    }

    @Test
    void aLineOf20Megabytes() {
        assertFalse(parse("A".repeat(20_000_000)).accepted());
        parse(HEAD + "       PROCEDURE DIVISION.\n           DISPLAY " + "A ".repeat(2_500_000) + ".\n");
        assertFalse(parse(HEAD + "       01  B PIC X VALUE '" + "X".repeat(20_000_000))
                .accepted());
    }

    @Test
    void copybooksThatCopyThemselves() {
        Map<String, SourceText> library = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 50; k++) {
                text.append("           COPY C").append(k).append(".\n");
            }
            library.put("C" + i, SourceText.of("C" + i + ".cpy", text.toString(), SourceFormat.VARIABLE));
        }
        Parse parse = parse(HEAD + "           COPY C0.\n", (name, in, from) -> Optional.ofNullable(library.get(name)));
        assertEquals("6 CW0012 Copybook C0 copies itself", firstError(parse));
    }

    @Test
    void nestedIfs() {
        String ifs = "           IF A = 1\n".repeat(10_000) + "           DISPLAY A\n"
                + "           END-IF\n".repeat(10_000);
        Parse parse = parse(HEAD + "       PROCEDURE DIVISION.\n       P.\n" + ifs
                + "           .\n       Q.\n           GOBACK.\n");
        assertTrue(firstError(parse).contains("nested"), firstError(parse));
        assertEquals(2, parse.programs().getFirst().paragraphs().count());
    }

    @Test
    void nestedParentheses() {
        String sum = "(".repeat(10_000) + "1" + ")".repeat(10_000);
        Parse parse = parse(HEAD + "       PROCEDURE DIVISION.\n       P.\n           COMPUTE A = " + sum
                + ".\n       Q.\n           GOBACK.\n");
        assertFalse(parse.accepted());
        assertEquals(2, parse.programs().getFirst().paragraphs().count());
        parse(HEAD + "       PROCEDURE DIVISION.\n       P.\n           IF " + "NOT ( ".repeat(10_000) + "A = 1.\n");
        parse(HEAD + "       PROCEDURE DIVISION.\n       P.\n           MOVE A" + "(A".repeat(10_000) + " TO A.\n");
    }

    @Test
    void nestedPrograms() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append("       IDENTIFICATION DIVISION.\n       PROGRAM-ID. P")
                    .append(i)
                    .append(".\n");
        }
        for (int i = 2_999; i >= 0; i--) {
            text.append("       END PROGRAM P").append(i).append(".\n");
        }
        parse(text.toString());
    }

    @Test
    void periods() {
        parse(".".repeat(1_000_000));
        parse(HEAD + "       PROCEDURE DIVISION.\n           " + ". ".repeat(1_000_000));
    }

    @Test
    void paragraphs() {
        StringBuilder text = new StringBuilder(HEAD + "       PROCEDURE DIVISION.\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("       P-")
                    .append(i)
                    .append(".\n           PERFORM P-")
                    .append(i / 2)
                    .append(".\n");
        }
        Parse parse = parse(text.toString());
        assertTrue(parse.accepted());
        assertEquals(100_000, parse.programs().getFirst().paragraphs().count());
    }

    @Test
    void longNames() {
        String name = "N".repeat(1_000_000);
        parse(HEAD + "       01  " + name + " PIC X.\n       PROCEDURE DIVISION.\n           DISPLAY " + name + ".\n");
        parse("       IDENTIFICATION DIVISION.\n       PROGRAM-ID. " + name + ".\n");
        parse(HEAD + "           COPY " + name + ".\n");
    }

    @Test
    void manyErrors() {
        Parse parse = parse(HEAD + "       PROCEDURE DIVISION.\n" + "           MOVE TO.\n".repeat(200_000));
        assertTrue(parse.problems().size() <= 1000);
    }

    @Test
    void manyReplacements() {
        StringBuilder text = new StringBuilder(HEAD + "           REPLACE\n");
        for (int i = 0; i < 2_000; i++) {
            text.append("               ==A")
                    .append(i)
                    .append(" B== BY ==A")
                    .append(i + 1)
                    .append("==\n");
        }
        text.append("               .\n       PROCEDURE DIVISION.\n")
                .append("           DISPLAY A1 A2 A3.\n".repeat(10_000));
        parse(text.toString());
    }
}
