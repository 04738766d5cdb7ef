package dev.cobolwright.grammar.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which program starts which, with the lines that prove it; {@code ?} after a program with transfers that may go elsewhere. */
class CallGraphTest {
    private static void check(String data, String statements, String expected) {
        String text = """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                """ + data.indent(7) + """
                       PROCEDURE DIVISION.
                       P1.
                """ + statements.indent(11);
        Jcl jcl = Jcl.read(SourceText.of("j.jcl", "//JOB1 JOB\n//S1 EXEC PGM=P\n//S2 EXEC PR\n"));
        CallGraph graph = CallGraph.of(List.of(Fixture.parse(text)), List.of(jcl));
        String found = graph.from("P").stream()
                        .map(e -> e.how() + " " + e.to() + " "
                                + e.proof().stream()
                                        .map(s -> s.text().split("\n")[0].strip())
                                        .toList())
                        .collect(Collectors.joining("\n"))
                + (graph.incomplete().containsKey("P") ? " ?" : "");
        assertEquals(expected.strip(), found.strip());
        assertEquals(
                List.of("JOB1.S1"),
                graph.to("P").stream().map(CallGraph.Edge::from).toList());
    }

    @Test
    void cicsCommands() {
        check("01 PGM PIC X(8) VALUE 'A'.", """
                EXEC CICS LINK PROGRAM('X') COMMAREA(A) END-EXEC
                EXEC CICS LINK PROGRAM(PGM) END-EXEC
                MOVE 'B' TO PGM
                EXEC CICS XCTL PROGRAM (PGM) NOHANDLE END-EXEC
                EXEC CICS START TRANSID('T1') END-EXEC
                EXEC CICS RETURN TRANSID('T2') END-EXEC.
                """, """
                LINK X ['X']
                LINK A [01 PGM PIC X(8) VALUE 'A'., PGM]
                LINK B ['B', PGM, PGM]
                XCTL B ['B', PGM, PGM]
                START T1 ['T1']
                RETURN_TRANSID T2 ['T2']
                """);
    }

    @Test
    void lessUsualCicsCommands() {
        check("01 G. 05 PGM PIC X(8) VALUE 'A'. 05 T PIC X(8) OCCURS 2. 01 H. 05 PGM PIC X(8) VALUE 'B'.", """
                EXEC CICS HANDLE ABEND PROGRAM('X') END-EXEC
                EXEC CICS HANDLE ABEND PROGRAM(PGM OF H) END-EXEC
                EXEC CICS RUN TRANSID('T1') CHILD(T (1)) END-EXEC
                EXEC CICS START ATTACH TRANSID('T2') END-EXEC
                EXEC CICS LINK PROGRAM(T (2)) END-EXEC
                EXEC CICS START PROGRAM('Y') END-EXEC
                EXEC CICS RETURN PROGRAM('Y') END-EXEC.
                """, """
                HANDLE_ABEND X ['X']
                HANDLE_ABEND B [05 PGM PIC X(8) VALUE 'B'., PGM OF H]
                START T1 ['T1']
                START T2 ['T2'] ?
                """);
    }

    @Test
    void whatIsWrittenElsewhereIsNotKnown() {
        check(
                "01 G.\n   05 PGM PIC X(8) VALUE 'A'.\n01 B PIC X(8).",
                "CALL PGM. MOVE B TO G.",
                "CALL A [05 PGM PIC X(8) VALUE 'A'., PGM] ?");
        check(
                "01 G.\n   05 PGM PIC X(8) VALUE 'A'.\n   05 Q PIC X.",
                "CALL PGM. MOVE 'X' TO Q.",
                "CALL A [05 PGM PIC X(8) VALUE 'A'., PGM]");
        check("01 PGM PIC X(8) VALUE 'A'.", "CALL 'X' USING PGM. CALL PGM.", "CALL X ['X'] ?");
        check("01 PGM PIC X(8) VALUE 'A'.\n01 R REDEFINES PGM PIC X(8).", "MOVE 'B' TO R. CALL PGM.", " ?");
        check(
                "01 PGM PIC X(8) VALUE 'A'.\n01 T. 05 N PIC X(8) OCCURS 3.",
                "CALL N (1). MOVE 'BCD' TO PGM (1:3). CALL PGM.",
                " ?");
        check("78 PGM VALUE 'CONST'.", "CALL PGM.", "CALL CONST [78 PGM VALUE 'CONST'., PGM]");
    }
}
