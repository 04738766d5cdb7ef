package dev.cobolwright.grammar.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.calls.InterfaceCall;
import dev.cobolwright.grammar.embedded.calls.InterfaceCalls;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DliAndCallsTest {
    @Test
    void dliCommands() {
        Parse parse = Fixture.parse("""
                       P.
                           EXEC DLI SCHD PSB(PSB1) NODHABEND END-EXEC
                           EXEC DLI GU USING PCB(1) SEGMENT(DEPT) WHERE(DEPTNO=WS-DEPT)
                                SEGMENT(EMP) INTO(EMP-AREA) WHERE(NAME>=WS-NAME) END-EXEC
                           EXEC DLI GET NEXT IN PARENT SEGMENT((WS-SEG)) INTO(A) END-EXEC
                           EXEC DLI ISRT USING PCB(PCB-NO) SEGMENT(EMP) FROM(EMP-AREA) END-EXEC
                           EXEC DLI TERM END-EXEC.
                """);
        assertEquals("", Fixture.problems(parse));
        assertEquals("""
                2 DLI SCHD
                  psb PSB1
                3 DLI GU
                  pcb 1
                  segment DEPT where
                  segment EMP area EMP-AREA where
                  READ
                5 DLI GET NEXT IN PARENT
                  segment (WS-SEG) area A
                  READ
                6 DLI ISRT
                  pcb PCB-NO
                  segment EMP area EMP-AREA
                  CREATE
                7 DLI TERM
                """, ShowEmbedded.of(parse));
        assertEquals(
                "[WS-DEPT OTHER READ, EMP-AREA DATA WRITE, WS-NAME OTHER READ]",
                parse.programs().getFirst().references().stream()
                        .filter(r -> r.span().startLine() < 4
                                && !r.name().equals("DEPTNO")
                                && !r.name().equals("NAME"))
                        .map(r -> r.name() + " " + r.kind() + " " + r.access())
                        .toList()
                        .toString());
    }

    @Test
    void callsOfDli() {
        Parse parse = Fixture.parse("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P1.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  GU-FUNC PIC X(4) VALUE 'GU  '.
                       01  ANY-FUNC PIC X(4) VALUE 'GN  '.
                       01  ARGS PIC S9(9) COMP VALUE 4.
                       01  AREA-1 PIC X(80).
                       01  SSA-1 PIC X(20).
                       LINKAGE SECTION.
                       01  PCB-1 PIC X(40).
                       PROCEDURE DIVISION.
                       P.
                           CALL 'CBLTDLI' USING ARGS, GU-FUNC, PCB-1, AREA-1, SSA-1.
                           MOVE 'REPL' TO ANY-FUNC.
                           CALL "CEETDLI" USING ANY-FUNC, PCB-1, AREA-1.
                """);
        assertEquals("", Fixture.problems(parse));
        assertEquals(
                """
                CBLTDLI Optional[GU] Optional[READ] PCB-1 AREA-1 [SSA-1]
                CEETDLI Optional.empty Optional.empty PCB-1 AREA-1 []""",
                InterfaceCalls.of(parse).stream().map(DliAndCallsTest::show).collect(Collectors.joining("\n")));
    }

    @Test
    void callsOfMq() {
        Parse parse = Fixture.parse("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P1.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  HCONN PIC S9(9) COMP.
                       01  HOBJ PIC S9(9) COMP.
                       01  OPTS PIC S9(9) COMP.
                       01  CC PIC S9(9) COMP.
                       01  RC PIC S9(9) COMP.
                       01  OD.
                           05 MQOD-OBJECTNAME PIC X(48).
                       PROCEDURE DIVISION.
                       P.
                           MOVE 'PAY.IN' TO MQOD-OBJECTNAME
                           CALL 'MQOPEN' USING HCONN OD OPTS HOBJ CC RC.
                           CALL 'MQCLOSE' USING HCONN HOBJ OPTS CC RC.
                """);
        assertEquals("", Fixture.problems(parse));
        assertEquals(
                """
                MQOPEN [Hconn, ObjDesc, Options, Hobj, CompCode, Reason] [PAY.IN]
                MQCLOSE [Hconn, Hobj, Options, CompCode, Reason] []""",
                InterfaceCalls.of(parse).stream().map(DliAndCallsTest::show).collect(Collectors.joining("\n")));
    }

    private static String show(InterfaceCall call) {
        return switch (call) {
            case InterfaceCall.Dli dli ->
                dli.routine() + " " + dli.function() + " " + dli.operation() + " "
                        + text(dli.pcb().stream().toList()) + " "
                        + text(dli.area().stream().toList()) + " [" + text(dli.searches()) + "]";
            case InterfaceCall.Mq mq -> mq.verb() + " " + mq.arguments().keySet() + " " + mq.names();
        };
    }

    private static String text(List<dev.cobolwright.grammar.statements.Detail.Argument> arguments) {
        return arguments.stream()
                .map(a -> a.value().orElseThrow().span().text())
                .collect(Collectors.joining(" "));
    }
}
