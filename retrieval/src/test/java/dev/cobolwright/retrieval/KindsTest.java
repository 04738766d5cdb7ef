package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind of chunk, with what it works with. */
class KindsTest {
    private static final String ONLINE = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. CUSTUPD.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                       COPY CUSTREC.
                       EXEC SQL INCLUDE SQLCA END-EXEC.
                   01  WS-PGM              PIC X(8) VALUE 'CUSTLOG'.
                   01  WS-NAME             PIC X(30).
                   01  WS-ID               PIC 9(8).
                   PROCEDURE DIVISION.
                   READ-CUSTOMER SECTION.
                       EXEC SQL
                           SELECT NAME INTO :WS-NAME FROM BANK.CUSTOMER
                            WHERE ID = :WS-ID
                       END-EXEC
                       CALL WS-PGM USING WS-NAME
                       CALL 'TAXCALC'.
                   SEND-REPLY SECTION.
                   SEND-MAP.
                       EXEC CICS SEND MAP('CUSTM1') FROM(WS-NAME) END-EXEC
                       EXEC CICS LINK PROGRAM('AUDIT1') END-EXEC.
                   LEAVE.
                       GOBACK.
            """;

    private static final String JOB = """
            //NIGHTLY JOB (ACCT),'BATCH',CLASS=A
            //* Sorts what came in.
            //SORT1   EXEC PGM=SORT
            //SORTIN   DD DSN=BANK.TRANS,DISP=SHR
            //SORTOUT  DD DSN=BANK.TRANS.SORTED,DISP=(NEW,CATLG)
            //SYSIN    DD *
              SORT FIELDS=(1,8,CH,A)
            /*
            //* Posts it.
            //POST    EXEC POSTPROC,REGION=4M
            //TRANS    DD DSN=BANK.TRANS.SORTED,DISP=OLD
            """;

    @Test
    void blocksAreChunksBesidesTheirParagraphs() {
        assertEquals("""
                1-6 HEADER CUSTUPD\s
                    copybooks: CUSTREC, SQLCA; verbs: EXEC SQL
                7-9 RECORD CUSTUPD WS-PGM
                10-17 SECTION CUSTUPD READ-CUSTOMER
                    reads: WS-ID, WS-NAME, WS-PGM; writes: WS-NAME; calls: CUSTLOG, TAXCALC; tables: BANK.CUSTOMER; verbs: CALL, EXEC SQL
                18-23 PARAGRAPH CUSTUPD SEND-MAP
                    reads: WS-NAME; calls: AUDIT1; files: CUSTM1; verbs: EXEC CICS, GOBACK
                6-6 SQL CUSTUPD INCLUDE
                    copybooks: SQLCA; verbs: EXEC SQL
                12-15 SQL CUSTUPD SELECT INTO BANK.CUSTOMER
                    reads: WS-ID; writes: WS-NAME; tables: BANK.CUSTOMER; verbs: EXEC SQL
                20-20 CICS CUSTUPD SEND MAP CUSTM1
                    reads: WS-NAME; files: CUSTM1; verbs: EXEC CICS
                21-21 CICS CUSTUPD LINK PROGRAM AUDIT1
                    calls: AUDIT1; verbs: EXEC CICS
                """, rendered(Chunker.read(SourceText.of("CUSTUPD.cbl", ONLINE))));
    }

    @Test
    void stepsOfAJob() {
        assertEquals("""
                1-1 JOB NIGHTLY NIGHTLY
                2-8 STEP NIGHTLY SORT1
                    reads: BANK.TRANS; writes: BANK.TRANS.SORTED; calls: SORT
                9-11 STEP NIGHTLY POST
                    reads: BANK.TRANS.SORTED; calls: POSTPROC
                """, rendered(Chunker.read(SourceText.of("NIGHTLY.jcl", JOB))));
    }

    private static String rendered(List<Chunk> chunks) {
        return chunks.stream()
                .map(c -> "%d-%d %s %s %s\n%s"
                        .formatted(c.startLine(), c.endLine(), c.kind(), c.programId(), c.name(), rendered(c.facts())))
                .collect(Collectors.joining());
    }

    private static String rendered(Facts facts) {
        String all = List.of(
                        named("reads", facts.reads()),
                        named("writes", facts.writes()),
                        named("calls", facts.calls()),
                        named("tables", facts.tables()),
                        named("files", facts.files()),
                        named("copybooks", facts.copybooks()),
                        named("verbs", facts.verbs()))
                .stream()
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : "    " + all + "\n";
    }

    private static String named(String name, List<String> names) {
        return names.isEmpty() ? "" : name + ": " + String.join(", ", names);
    }
}
