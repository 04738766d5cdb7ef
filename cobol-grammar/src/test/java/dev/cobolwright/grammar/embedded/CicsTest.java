package dev.cobolwright.grammar.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.cics.CicsCommand;
import dev.cobolwright.grammar.embedded.cics.CicsCommands;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CicsTest {
    private static Parse parse(String command) {
        return Fixture.parse("       P.\n           EXEC CICS\n" + command.indent(15) + "           END-EXEC.\n");
    }

    private static void check(String command, String facts) {
        Parse parse = parse(command);
        assertEquals(
                facts.stripTrailing(),
                ShowEmbedded.of(parse).replaceFirst("^\\d+ CICS ", "").stripTrailing());
        assertEquals("", Fixture.problems(parse));
    }

    private static void problem(String command, String problems) {
        assertEquals(problems, Fixture.problems(parse(command)));
    }

    @Test
    void fileControl() {
        check(
                "READ FILE('CUST') INTO(CUST-REC OF A) RIDFLD(WS-KEY(IX)) LENGTH(LENGTH OF CUST-REC) UPDATE RESP(WS-RESP)",
                """
                READ
                  file 'CUST' READ
                  reads WS-KEY IX
                  sets CUST-REC WS-RESP
                  checked
                """);
        check("REWRITE DATASET(WS-FILE) FROM(REC)", """
                REWRITE
                  file WS-FILE UPDATE
                  reads WS-FILE REC
                """);
        check("DELETE FILE('F') RIDFLD(K) NOHANDLE", "DELETE\n  file 'F' DELETE\n  reads K\n  checked");
        check("READNEXT INTO(R) FILE('F') RIDFLD(K)", """
                READNEXT
                  file 'F' READ
                  sets R
                  changes K
                """);
    }

    @Test
    void wordsOfTheCommandMayStandAnywhere() {
        check("WRITEQ QUEUE('Q1') TD FROM(R) LENGTH(80)", "WRITEQ TD\n  transient data 'Q1' CREATE\n  reads R");
        check("WRITEQ QUEUE(Q) FROM(R) ITEM(I) REWRITE", """
                WRITEQ
                  temporary storage Q UPDATE
                  reads Q R
                  changes I
                """);
        check("SEND FROM(MAP-O) CURSOR MAP('M1') MAPSET('S1') ERASE FREEKB", """
                SEND MAP
                  map 'M1'
                  mapset 'S1'
                  reads MAP-O
                """);
    }

    @Test
    void programControlAndChannels() {
        check("LINK PROGRAM(WS-PGM) COMMAREA(AREA) LENGTH(LENGTH OF AREA)", """
                LINK PROGRAM
                  program WS-PGM
                  reads WS-PGM
                  changes AREA
                """);
        check("XCTL PROGRAM('P2') CHANNEL('CH')", "XCTL\n  program 'P2'\n  channel 'CH'");
        check("RETURN TRANSID('T1') COMMAREA(A) LENGTH(100)", "RETURN\n  transaction 'T1'\n  reads A");
        check("GET CONTAINER('C') CHANNEL(CH) INTO(A) FLENGTH(N)", """
                GET CONTAINER
                  container 'C' READ
                  channel CH
                  reads CH
                  sets A
                  changes N
                """);
        check("START TRANSID('T2') CHANNEL(CH)", "START\n  transaction 'T2'\n  channel CH\n  reads CH");
        check("ADDRESS CWA(ADDRESS OF W)", "ADDRESS");
    }

    @Test
    void handlers() {
        check("HANDLE CONDITION NOTFND(0100-NOT-FOUND) DUPKEY ERROR(ERR)", """
                HANDLE CONDITION
                  on NOTFND goes to 0100-NOT-FOUND
                  on DUPKEY as by default
                  on ERROR goes to ERR
                """);
        check("HANDLE AID PF3(LEAVE) CLEAR(LEAVE) ANYKEY", """
                HANDLE AID
                  on PF3 goes to LEAVE
                  on CLEAR goes to LEAVE
                  on ANYKEY as by default
                """);
        check("HANDLE ABEND LABEL(ABENDED)", "HANDLE ABEND\n  on ABEND goes to ABENDED");
        assertEquals(
                "[NF PROCEDURE]",
                parse("HANDLE CONDITION NOTFND(NF)").programs().getFirst().references().stream()
                        .map(r -> r.name() + " " + r.kind())
                        .toList()
                        .toString());
    }

    @Test
    void problems() {
        problem("READ FILE('F') INTO(R)", "3: READ needs RIDFLD");
        problem("READ FILE('F') INTO(R) SET(P) RIDFLD(K)", "3: INTO and SET exclude each other");
        problem("READ FILE('F') INTO(R) RIDFLD(K) RIDFIELD(K)", "3: READ has no option RIDFIELD");
        problem("READ FILE INTO(R) RIDFLD(K) UPDATE(X)", """
                3: FILE needs an argument in parentheses
                3: UPDATE takes no argument""");
        problem("REED FILE('F')", "3: CICS has no command REED");
        problem("HANDLE CONDITION NOTFOUND(P)", "3: HANDLE CONDITION has no option NOTFOUND");
        problem("PUSH", "3: PUSH needs one of HANDLE");
        problem("SEND TEXT FROM('abc) ERASE", "3: This string has no end");
        problem("READ FILE('F' INTO(R)\n  RIDFLD(K)", "3: This parenthesis is not closed");
        problem("ASSIGN SOMETHINGNEW(X)", "");
    }

    @Test
    void aBrokenBlockCostsItselfAlone() {
        Parse parse = Fixture.parse("""
                       P.
                           EXEC CICS READ FILE('F' INTO(R)
                               RIDFLD(K)
                           END-EXEC
                           EXEC CICS RETURN END-EXEC
                           EXEC CICS SYNCPOINT
                       Q.
                           EXEC CICS SEND TEXT FROM(A) END-EXEC.
                """);
        assertEquals(
                List.of("READ", "RETURN", "SYNCPOINT", "SEND TEXT"),
                parse.embedded().blocks().stream()
                        .map(b -> b.statement().title())
                        .toList());
        CicsStatement read =
                (CicsStatement) parse.embedded().blocks().getFirst().statement();
        assertTrue(read.option("RIDFLD").isPresent());
        assertEquals(
                "Q",
                parse.programs()
                        .getFirst()
                        .paragraphs()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .name());
    }

    @Test
    void undeclaredNamesAreReportedWhereTheyAreCertain() {
        Parse parse = Fixture.parse("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P1.
                       PROCEDURE DIVISION.
                       P.
                           EXEC CICS WRITEQ TS QUEUE('Q') FROM(LOST) END-EXEC
                           EXEC CICS HANDLE ABEND LABEL(NOWHERE) END-EXEC
                           EXEC CICS ASSIGN APPLID(EIBTRNID) END-EXEC
                           EXEC CICS INQUIRE FILE('F') OPENSTATUS(X) END-EXEC.
                """);
        assertEquals("""
                5: LOST is not declared
                6: There is no paragraph or section NOWHERE""", Fixture.problems(parse));
    }

    @Test
    void theTable() {
        Set<String> names = new HashSet<>();
        for (CicsCommand command : CicsCommands.all()) {
            assertTrue(names.add(command.name()), command.name() + " is there twice");
            Set<String> options = new HashSet<>();
            command.options()
                    .forEach(o -> assertTrue(options.add(o.name()), command.name() + " has twice " + o.name()));
            assertTrue(command.options().stream().allMatch(o -> o.name().matches("[A-Z][A-Z0-9]*")), command::toString);
            assertTrue(command.conditions().stream().allMatch(c -> c.matches("[A-Z][A-Z0-9]*")), command::toString);
        }
        assertTrue(names.size() > 250, () -> names.size() + " commands");
        assertEquals(
                "SEND MAP",
                CicsCommands.find(List.of("SEND", "MAP", "FROM")).orElseThrow().name());
        assertEquals(
                "SEND TEXT NOEDIT",
                CicsCommands.find(List.of("SEND", "TEXT", "FROM", "NOEDIT"))
                        .orElseThrow()
                        .name());
        assertFalse(CicsCommands.find(List.of("REED")).isPresent());
        assertTrue(CicsCommands.conditions().containsAll(List.of("NOTFND", "MAPFAIL", "ERROR", "PGMIDERR")));
    }
}
