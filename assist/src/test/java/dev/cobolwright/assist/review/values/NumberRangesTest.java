package dev.cobolwright.assist.review.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.operands.Operands;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.statements.Detail;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberRangesTest {
    private static ReviewedProgram program(String statements) {
        return new ReviewedFile(
                        Cobol.parse(SourceText.of("A.cbl", """
                                       IDENTIFICATION DIVISION.
                                       PROGRAM-ID. EXAMPLE.
                                       DATA DIVISION.
                                       WORKING-STORAGE SECTION.
                                       01  A  PIC 9(2).
                                       01  B  PIC S9(3)V9 COMP-3.
                                       01  C  PIC S9(4) COMP-5.
                                       01  D  PIC 9(4) COMP.
                                       01  X  PIC X(4).
                                       01  T.
                                           05  E  PIC 9 OCCURS 5.
                                       PROCEDURE DIVISION.
                                       MAIN-PARA.
                                """ + statements.indent(11)), Copybooks.NONE, Dialect.IBM))
                .programs()
                .getFirst();
    }

    /** The range of what is computed: its bounds and most decimal places, or nothing where it is not known. */
    private static void check(String expression, String expected) {
        ReviewedProgram program = program("COMPUTE A = " + expression + ".");
        Detail.Compute compute = program.details(Detail.Compute.class, "COMPUTE")
                .findFirst()
                .orElseThrow()
                .detail();
        Optional<Interval> range = NumberRanges.of(program).of(compute.value());
        assertEquals(
                expected,
                range.map(r -> r.low().toPlainString() + " to " + r.high().toPlainString() + " scale " + r.scale())
                        .orElse("unknown"));
    }

    @Test
    void itemsHoldWhatTheirPicturesSay() {
        check("A", "0 to 99 scale 0");
        check("B", "-999.9 to 999.9 scale 1");
        check("C", "-32768 to 32767 scale 0");
        check("D", "0 to 9999 scale 0");
        check("X", "unknown");
    }

    @Test
    void expressionsHoldWhatTheirOperandsAllow() {
        check("A + 1", "1 to 100 scale 0");
        check("A - B", "-999.9 to 1098.9 scale 1");
        check("- A", "-99 to 0 scale 0");
        check("A * B", "-98990.1 to 98990.1 scale 1");
        check("A ** 2", "0 to 9801 scale 0");
        check("A / 0", "unknown");
        check("A / D", "unknown");
        check("A + X", "unknown");
    }

    @Test
    void binaryItemsMayHoldAllThatTheirBytesCan() {
        ReviewedProgram program = program("DISPLAY D.");
        Operands.Named d = Operands.in(program).getFirst();
        Interval widest =
                program.stored(d.identifier()).flatMap(NumberRanges::widest).orElseThrow();
        assertTrue(widest.contains(BigDecimal.valueOf(65535)));
        assertFalse(widest.contains(BigDecimal.valueOf(-1)));
    }

    @Test
    void aLoopAloneDecidesOnWhatItVaries() {
        assertEquals(List.of("1 to 6"), loops("DISPLAY E (A)"));
        assertEquals(List.of(), loops("DISPLAY E (A) ADD 1 TO A"));
        assertEquals(List.of(), loops("IF X = 'A' EXIT PERFORM END-IF DISPLAY E (A)"));
    }

    private static List<String> loops(String body) {
        ReviewedProgram program =
                program("PERFORM VARYING A FROM 1 BY 1 UNTIL A > 6\n    " + body + "\nEND-PERFORM.\n");
        return Operands.in(program).stream()
                .filter(n -> !n.identifier().subscripts().isEmpty())
                .flatMap(n -> Loops.of(program)
                        .around(n.statement(), n.identifier().subscripts().getFirst())
                        .stream())
                .map(l -> l.range().low() + " to " + l.range().high())
                .toList();
    }

    @Test
    void anItemIsNegativeOnlyWhereAStatementMakesItSo() {
        assertTrue(negative("COMPUTE B = A - D"));
        assertTrue(negative("MOVE -1 TO B"));
        assertTrue(negative("SUBTRACT A FROM B"));
        assertFalse(negative("MOVE A TO B ADD 1 TO B"));
        assertFalse(negative("SUBTRACT 1 FROM B"));
    }

    private static boolean negative(String statements) {
        ReviewedProgram program = program(statements + ".");
        return HeldNumbers.of(program)
                .negative(program.program()
                        .allData()
                        .filter(i -> i.name().equals("B"))
                        .findFirst()
                        .orElseThrow())
                .isPresent();
    }

    @Test
    void operandsAreTheSameTextHoweverTheyAreWritten() {
        ReviewedProgram program = program("DISPLAY E (A + 1)\n    X (2 : 3). DISPLAY E(A + 1) X(2:3).");
        List<String> texts = Operands.in(program).stream()
                .map(n -> Operands.text(n.identifier()))
                .toList();
        assertEquals(List.of("E ((A + 1))", "A", "X (2:3)", "E ((A + 1))", "A", "X (2:3)"), texts);
    }
}
