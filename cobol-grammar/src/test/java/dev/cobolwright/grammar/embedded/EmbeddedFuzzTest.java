package dev.cobolwright.grammar.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.embedded.sql.HostVariable;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in a block: it is read to an end, what is said of it lies in it, and the blocks around it stay. */
class EmbeddedFuzzTest {
    private static final String[] PIECES = {
        "SELECT ",
        "A.B, ",
        "INTO ",
        ":X",
        ":G.X",
        " :I",
        "FROM T ",
        "WHERE ",
        "(",
        ")",
        "'",
        "\"",
        ", ",
        "=",
        "*",
        "--",
        "/*",
        "*/",
        "*>",
        "INSERT INTO T ",
        "UPDATE T SET ",
        "DELETE FROM T ",
        "MERGE INTO T USING ",
        "DECLARE C CURSOR FOR ",
        "FETCH C ",
        "WITH X AS (",
        "CURRENT OF C-1 ",
        "WHENEVER ",
        "GO TO ",
        "SQLERROR ",
        "DECLARE T TABLE (",
        "SET ",
        "CALL P",
        "::",
        ":",
        ".",
        "-",
        "JOIN ",
        "ON ",
        "READ ",
        "FILE('F') ",
        "RIDFLD(K OF R) ",
        "SEND MAP('M') ",
        "HANDLE CONDITION ",
        "NOTFND(P) ",
        "LENGTH(LENGTH OF ",
        "DFHRESP(",
        "GU ",
        "SEGMENT(S) ",
        "WHERE(A=B) ",
        "1.5E+",
        "é",
        "\n",
        "\n      *",
        "\n      -    '",
        "  ",
        "PREPARE S FROM ",
        "VALUES ",
        ":TAG:-N "
    };

    @Test
    void randomTextEndsAndStaysInItsBlock() {
        long seed = 20261125;
        Random random = new Random(seed);
        SourceText[] brought = new SourceText[1];
        Copybooks copybooks = (name, library, from) -> Optional.of(brought[0]);
        for (int round = 0; round < 4_000; round++) {
            String language = new String[] {"SQL", "CICS", "DLI", "OTHER"}[random.nextInt(4)];
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                body.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String block = "           EXEC " + language + " " + body + "\n           END-EXEC.\n";
            SourceFormat format = random.nextBoolean() ? SourceFormat.FIXED : SourceFormat.VARIABLE;
            brought[0] = SourceText.of("cpy", block, format);
            boolean copied = random.nextInt(4) == 0;
            String text = "       P.\n"
                    + (copied ? "           COPY C REPLACING ==:TAG:== BY ==VERY-LONG-NAME==.\n" : block)
                    + "           EXEC CICS RETURN END-EXEC.\n";
            check(
                    SourceText.of("main", text, format),
                    copybooks,
                    "seed " + seed + " round " + round + "\n" + text + block);
        }
    }

    private static void check(SourceText text, Copybooks copybooks, String what) {
        Parse parse = Cobol.parse(text, copybooks, Dialect.IBM);
        var blocks = parse.embedded().blocks();
        assertEquals("RETURN", blocks.getLast().statement().title(), what);
        for (EmbeddedBlock block : blocks) {
            Span whole = block.span();
            for (NameUse use : block.statement().names()) {
                inside(whole, block.span(use.range()), what);
            }
            for (BlockProblem problem : block.statement().problems()) {
                inside(whole, block.span(problem.range()), what);
            }
            if (block.statement() instanceof SqlStatement sql) {
                sql.tables().forEach(t -> inside(whole, block.span(t.range()), what));
                for (HostVariable host : sql.hostVariables()) {
                    assertEquals(host.name(), block.text(host.range()).toUpperCase(java.util.Locale.ROOT), what);
                }
            }
        }
        for (Problem problem : parse.problems()) {
            assertTrue(problem.span().start() <= problem.span().end(), what);
        }
        assertTrue(ShowEmbedded.of(parse).contains("CICS RETURN"), what);
    }

    private static void inside(Span whole, Span part, String what) {
        Span in = part.source() == whole.source() ? part : part.inMain();
        assertTrue(
                in.start() >= whole.inMain().start()
                                && in.end() <= whole.inMain().end()
                        || part.source() == whole.source()
                                && part.start() >= whole.start()
                                && part.end() <= whole.end(),
                what);
    }
}
