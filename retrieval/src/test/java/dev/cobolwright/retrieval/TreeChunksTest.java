package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.DataClauses;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chunks of trees built by hand, so that what a parser may give is under control. */
class TreeChunksTest {
    @Test
    void followsTheTreeAndFillsWhatItLeavesOut() {
        SourceText source = SourceText.of("p.cbl", """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  REC.
                           COPY RECBODY.
                      * Opens everything.
                       PROCEDURE DIVISION.
                       MAIN SECTION.
                       START-UP.
                           DISPLAY 'HELLO'
                           ???? SOMETHING ODD
                           GOBACK.
                      * The end.
                """);
        SourceText copybook = SourceText.of("RECBODY.cpy", "           05  KEY-FIELD PIC X(8).\n");
        Span copied = new Span(copybook, 11, 34, Optional.of(lines(source, 6, 6)));
        DataItem child = item("KEY-FIELD", copied, List.of());
        DataItem rec = item("REC", lines(source, 5, 5), List.of(child));
        Statement display = statement("DISPLAY", lines(source, 11, 11), List.of());
        Paragraph paragraph = new Paragraph("START-UP", List.of(display), lines(source, 10, 13), lines(source, 10, 10));
        Section section = new Section("MAIN", false, List.of(paragraph), lines(source, 9, 13), lines(source, 9, 9));
        Parse parse = parse(source, program("P", List.of(rec), List.of(section), lines(source, 1, 13)));

        List<Chunk> chunks = Chunker.chunks(parse);
        ChunkerTest.assertCovers(source.text(), chunks);
        assertEquals("""
                1-4 HEADER P\s
                5-6 RECORD P REC
                7-14 PARAGRAPH P START-UP
                """, ChunkerTest.rendered(chunks));
    }

    @Test
    void cutsInsideALongStatementAtItsBranches() {
        StringBuilder text = new StringBuilder("       LONG-ONE.\n           EVALUATE X\n");
        for (int i = 0; i < 60; i++) {
            text.append("             WHEN ")
                    .append(i)
                    .append("\n               MOVE ")
                    .append(i)
                    .append(" TO Y\n");
        }
        text.append("           END-EVALUATE.\n");
        SourceText source = SourceText.of("p.cbl", text.toString());
        List<Statement> moves = IntStream.range(0, 60)
                .mapToObj(i -> statement("MOVE", lines(source, 4 + 2 * i, 4 + 2 * i), List.of()))
                .toList();
        Statement evaluate = statement(
                "EVALUATE", lines(source, 2, 123), List.of(new Branch(Branch.Phrase.WHEN, lines(source, 2, 2), moves)));
        Paragraph paragraph = new Paragraph("LONG-ONE", List.of(evaluate), lines(source, 1, 123), lines(source, 1, 1));
        Section section = new Section("", false, List.of(paragraph), lines(source, 1, 123), lines(source, 1, 1));
        List<Chunk> chunks =
                Chunker.chunks(parse(source, program("P", List.of(), List.of(section), lines(source, 1, 123))));
        ChunkerTest.assertCovers(source.text(), chunks);
        assertEquals(3, chunks.size());
        assertTrue(
                chunks.get(1).text().strip().startsWith("MOVE"), chunks.get(1).text());
    }

    @Test
    void readsByLookWhereTheTreeIsEmpty() {
        SourceText source = SourceText.of("payroll.cbl", Fixtures.PAYROLL);
        Parse parse = parse(source, program("", List.of(), List.of(), new Span(source, 0, source.length())));
        assertEquals(
                ChunkerTest.rendered(Chunker.chunks(source)).lines().toList().getLast(),
                ChunkerTest.rendered(Chunker.chunks(parse)).lines().toList().getLast());
    }

    @Test
    void survivesSpansThatOverlapOrRunOver() {
        SourceText source = SourceText.of("p.cbl", "       A.\n           GOBACK.\n       B.\n           STOP RUN.\n");
        Span all = new Span(source, 0, source.length());
        Paragraph a = new Paragraph("A", List.of(), all, lines(source, 1, 1));
        Paragraph b = new Paragraph("B", List.of(), lines(source, 2, 4), lines(source, 3, 3));
        Section section = new Section("", false, List.of(a, b), all, lines(source, 1, 1));
        ChunkerTest.assertCovers(
                source.text(), Chunker.chunks(parse(source, program("P", List.of(), List.of(section), all))));
    }

    /** Lines from 1, both inclusive. */
    private static Span lines(SourceText source, int first, int last) {
        return new Span(source, source.lineStart(first - 1), source.lineEnd(last - 1));
    }

    private static DataItem item(String name, Span span, List<DataItem> children) {
        Optional<String> none = Optional.empty();
        return new DataItem(
                1,
                name,
                none,
                none,
                none,
                Optional.empty(),
                none,
                DataSection.WORKING_STORAGE,
                DataClauses.NONE,
                children,
                span,
                span);
    }

    private static Program program(String name, List<DataItem> data, List<Section> sections, Span span) {
        return new Program(
                name, List.of(), data, sections, List.of(), List.of(), List.of(), List.of(), span, Optional.empty());
    }

    private static Parse parse(SourceText source, Program program) {
        return new Parse() {
            @Override
            public SourceText source() {
                return source;
            }

            @Override
            public Dialect dialect() {
                return Dialect.IBM;
            }

            @Override
            public List<Program> programs() {
                return List.of(program);
            }

            @Override
            public List<Problem> problems() {
                return List.of();
            }

            @Override
            public List<CopyStatement> copies() {
                return List.of();
            }
        };
    }

    private static Statement statement(String verb, Span span, List<Branch> branches) {
        return new Statement(verb, span, branches, 0, true, false);
    }
}
