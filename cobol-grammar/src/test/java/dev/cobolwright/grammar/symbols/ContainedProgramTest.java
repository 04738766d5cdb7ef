package dev.cobolwright.grammar.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.Program;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a contained program knows of those around it. */
class ContainedProgramTest {
    private static final String OUTER = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. OUTER.
                   ENVIRONMENT DIVISION.
                   CONFIGURATION SECTION.
                   SPECIAL-NAMES.
                       CONSOLE IS TERM.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT FA ASSIGN TO "a".
                       SELECT FB ASSIGN TO "b".
                   DATA DIVISION.
                   FILE SECTION.
                   FD  FA IS GLOBAL RECORD CONTAINS 1 CHARACTERS.
                   01  RA PIC X.
                   FD  FB.
                   01  RB PIC X.
                   01  RG GLOBAL PIC X.
                   WORKING-STORAGE SECTION.
                   01  G GLOBAL.
                       02  T OCCURS 5 INDEXED BY IX PIC X.
                           88 IS-A VALUE "A".
                   01  N PIC 9.
                   01  L.
                       02  M PIC 9.
                   PROCEDURE DIVISION.
                   P0.
                       STOP RUN.
            """;

    private static String inner(String statements) {
        return OUTER + """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. INNER.
                       PROCEDURE DIVISION.
                       P1.
                """ + statements.indent(11) + """
                       END PROGRAM INNER.
                       END PROGRAM OUTER.
                """;
    }

    @Test
    void globalNamesAreKnown() {
        assertEquals("", Fixture.problems(Fixture.parse(inner("""
                DISPLAY T (IX) UPON TERM
                SET IX TO 1
                IF IS-A (1) DISPLAY T OF G (1) END-IF
                OPEN INPUT FA
                READ FA
                DISPLAY RA RG.
                """))));
    }

    @Test
    void otherNamesAreNot() {
        assertEquals("""
                32: N is not declared
                33: M OF L is not declared
                34: RB is not declared
                35: There is no file FB
                36: There is no paragraph or section P0""", Fixture.problems(Fixture.parse(inner("""
                DISPLAY N
                DISPLAY M OF L
                DISPLAY RB
                OPEN INPUT FB
                PERFORM P0.
                """))));
    }

    @Test
    void whatCanBeWrittenIsWhatIsKnown() {
        Scope inner = Scope.all(Fixture.parse(inner("GOBACK."))).get(1);
        assertEquals(
                "[RA, RG, G, T, IX, IS-A]", inner.visibleNames(NameKind.DATA).toString());
        assertEquals("[FA]", inner.visibleNames(NameKind.FILE).toString());
    }

    /** GLOBAL of a program two levels out is known, whatever the one between declares. */
    @Test
    void globalNamesReachAllLevels() {
        assertEquals("31: B is not declared", Fixture.problems(Fixture.parse("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P1.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  A GLOBAL PIC X.
                       01  C PIC X.
                       PROCEDURE DIVISION.
                           STOP RUN.
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P2.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  B PIC X.
                       01  C GLOBAL PIC X.
                       PROCEDURE DIVISION.
                           EXIT PROGRAM.
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P3.
                       PROCEDURE DIVISION.
                           DISPLAY A
                           DISPLAY C
                           EXIT PROGRAM.
                       END PROGRAM P3.
                       END PROGRAM P2.
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P4.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  C PIC X.
                       PROCEDURE DIVISION.
                           DISPLAY A B C
                           EXIT PROGRAM.
                       END PROGRAM P4.
                       END PROGRAM P1.
                """)));
    }

    @Test
    void methodsKnowTheDataOfTheirObject() {
        Parse parse = Cobol.parse(SourceText.of("fixture.cbl", """
                       IDENTIFICATION DIVISION.
                       CLASS-ID. ACCOUNT INHERITS BASE.
                       ENVIRONMENT DIVISION.
                       CONFIGURATION SECTION.
                       REPOSITORY.
                           CLASS BASE IS "java.lang.Object"
                           CLASS ACCOUNT IS "Account".
                       IDENTIFICATION DIVISION.
                       FACTORY.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 OPENED PIC 9(6) VALUE ZERO.
                       PROCEDURE DIVISION.
                       IDENTIFICATION DIVISION.
                       METHOD-ID. OPENS.
                       PROCEDURE DIVISION.
                           ADD 1 TO OPENED
                           GOBACK.
                       END METHOD OPENS.
                       END FACTORY.
                       IDENTIFICATION DIVISION.
                       OBJECT.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 BALANCE PIC S9(9) BINARY.
                       PROCEDURE DIVISION.
                       IDENTIFICATION DIVISION.
                       METHOD-ID. PAYS.
                       DATA DIVISION.
                       LINKAGE SECTION.
                       01 AMOUNT PIC S9(9) BINARY.
                       PROCEDURE DIVISION USING AMOUNT.
                           ADD AMOUNT TO BALANCE
                           ADD 1 TO OPENED
                           GOBACK.
                       END METHOD PAYS.
                       END OBJECT.
                       END CLASS ACCOUNT.
                """), Copybooks.NONE, Dialect.IBM);
        assertEquals("34: OPENED is not declared", Fixture.problems(parse));
        assertEquals(
                "CLASS ACCOUNT [FACTORY FACTORY [METHOD OPENS []], OBJECT OBJECT [METHOD PAYS []]]",
                kinds(parse.programs().getFirst()));
    }

    private static String kinds(Program program) {
        return program.kind() + " " + program.name()
                + program.nested().stream()
                        .map(ContainedProgramTest::kinds)
                        .collect(Collectors.joining(", ", " [", "]"));
    }

    private static final String CALLS = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. A.
                   PROCEDURE DIVISION.
                       STOP RUN.
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. B.
                   PROCEDURE DIVISION.
                       EXIT PROGRAM.
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. C.
                   PROCEDURE DIVISION.
                       EXIT PROGRAM.
                   END PROGRAM C.
                   END PROGRAM B.
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. D IS COMMON PROGRAM.
                   PROCEDURE DIVISION.
                       EXIT PROGRAM.
                   END PROGRAM D.
                   END PROGRAM A.
            """;

    @Test
    void commonProgramsAreCalledByTheirNeighbours() {
        Parse parse = Fixture.parse(CALLS);
        assertEquals("", Fixture.problems(parse));
        List<String> reached = Scope.all(parse).stream()
                .map(scope -> scope.program().name() + " calls "
                        + List.of("A", "B", "C", "D", "E").stream()
                                .filter(name -> scope.program(name, parse).isPresent())
                                .toList()
                        + " " + scope.visibleNames(NameKind.PROGRAM))
                .toList();
        assertEquals(
                List.of("A calls [A, B, D] [B, D]", "B calls [A, C, D] [C, D]", "C calls [A, D] [D]", "D calls [A] []"),
                reached);
    }
}
