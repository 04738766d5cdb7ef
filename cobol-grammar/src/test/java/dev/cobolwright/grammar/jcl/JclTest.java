package dev.cobolwright.grammar.jcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.source.SourceText;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JclTest {
    private static final String JOB = """
            //PAYROLL  JOB (ACCT),'MONTH END',CLASS=A,
            //             MSGCLASS=X
            //* PGM=NOTTHIS
            //         SET HLQ=PROD,MODULE=PAY010
            //EDIT     PROC MEMBER=DEFAULT
            //CHECK    EXEC PGM=&MEMBER
            //         PEND
            //STEP010  EXEC PGM=&MODULE,PARM='A,B (C',
            //             REGION=0M                                          00000100
            //INPUT    DD  DSN=&HLQ..PAY.INPUT,DISP=SHR
            //         DD  DSN=&HLQ..PAY.MORE,DISP=(OLD,KEEP,KEEP)
            //OUT      DD  DSNAME=&&TEMP,DISP=(NEW,PASS),
            //             DCB=(RECFM=FB,LRECL=80)
            //SYSIN    DD  *
              EXEC PGM=NOT.THIS
            /*
            //STEP020  EXEC EDIT,MEMBER=X  comment
            //DATA     DD  DATA,DLM='@@'
            //LOOKS    EXEC PGM=LIKEJCL
            @@
            //STEP030  EXEC PROC=OTHER
            """;

    private static void check(String text, String expected) {
        String found = Jcl.read(SourceText.of("job.jcl", text)).units().stream()
                .map(u -> u.kind() + " " + u.name() + "\n"
                        + u.steps().stream().map(JclTest::show).collect(Collectors.joining()))
                .collect(Collectors.joining());
        assertEquals(expected, found);
    }

    private static String show(JclStep step) {
        return "  " + step.name()
                + step.program().map(p -> " pgm " + p).orElse("")
                + step.procedure().map(p -> " proc " + p).orElse("")
                + step.parameter().map(p -> " parm " + p).orElse("")
                + " at " + (step.targetSpan().startLine() + 1) + ":"
                + step.targetSpan().text().strip() + "\n"
                + step.data().stream()
                        .map(d -> "    " + d.name()
                                + d.dataSet().map(v -> " " + v).orElse("")
                                + d.disposition().map(v -> " " + v).orElse("")
                                + d.dcb().map(v -> " " + v).orElse("")
                                + d.inStream().map(v -> " <" + v + ">").orElse("") + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void stepsKnowWhenTheyRun() {
        String found = Jcl.read(SourceText.of("job.jcl", """
                        //J        JOB
                        //A        EXEC PGM=ONE
                        //CHECK    IF (A.RC = 0 &  comment is no such thing here
                        //             A.RUN) THEN   what follows is
                        //B        EXEC PGM=TWO,COND=((4,LT),(8,EQ,A))
                        // ELSE
                        //INNER    IF RC > 8 THEN
                        //C        EXEC PGM=THREE,COND=EVEN
                        //         ENDIF
                        //D        EXEC PGM=FOUR
                        //         ENDIF
                        //E        EXEC PGM=FIVE
                        //         ENDIF
                        """)).units().stream()
                .flatMap(u -> u.steps().stream())
                .map(s -> s.name()
                        + s.conditions().stream()
                                .map(c -> " " + c.kind() + " " + c.text() + " at "
                                        + (c.span().startLine() + 1) + "-"
                                        + (c.span().endLine() + 1))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        String check = "(A.RC = 0 & comment is no such thing here A.RUN) at 3-4";
        assertEquals("""
                A
                B IF %s COND ((4,LT),(8,EQ,A)) at 5-5
                C ELSE %s IF RC > 8 at 7-7 COND EVEN at 8-8
                D ELSE %s
                E""".formatted(check, check, check), found);
    }

    @Test
    void jobsProceduresAndSteps() {
        check(JOB, """
                PROCEDURE EDIT
                  CHECK pgm DEFAULT at 6:&MEMBER
                JOB PAYROLL
                  STEP010 pgm PAY010 parm A,B (C at 8:&MODULE
                    INPUT PROD.PAY.INPUT SHR
                    INPUT PROD.PAY.MORE (OLD,KEEP,KEEP)
                    OUT &&TEMP (NEW,PASS) (RECFM=FB,LRECL=80)
                    SYSIN <  EXEC PGM=NOT.THIS>
                  STEP020 proc EDIT at 17:EDIT
                    DATA <//LOOKS    EXEC PGM=LIKEJCL>
                  STEP030 proc OTHER at 21:OTHER
                """);
    }

    @Test
    void noJclHasNoUnits() {
        check("       IDENTIFICATION DIVISION.\n", "");
        check("", "");
    }

    @Test
    void anyTextIsRead() {
        long seed = System.nanoTime();
        System.out.println("JclTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder(JOB);
            for (int i = 0; i < 5; i++) {
                int at = random.nextInt(text.length());
                text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                text.insert(random.nextInt(text.length()), "'(,=&\n/ ".charAt(random.nextInt(8)));
            }
            Jcl.read(SourceText.of("job.jcl", text.toString()));
        }
    }
}
