package dev.cobolwright.grammar.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. P1.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  F1.
                   01  R1.
                       05  KEY-1 PIC X.
                   WORKING-STORAGE SECTION.
                   01  G1 GLOBAL.
                       05  A PIC X.
                           88 A-IS-X VALUE "X".
                       05  T OCCURS 5 INDEXED BY IX PIC X.
                   01  G2.
                       05  A PIC X.
                       05  KEY-1 PIC X.
                   PROCEDURE DIVISION.
                   S1 SECTION.
                   P-1.
                       MOVE A OF G1 TO A IN G2.
                       MOVE KEY-1 OF F1 TO KEY-1 OF R1.
                       SET IX TO 1.
                       IF A-IS-X MOVE T (IX) TO A.
                       MOVE 4 TO RETURN-CODE.
                       PERFORM P-2.
                   P-2.
                       OPEN INPUT F1.
                   S2 SECTION.
                   P-2.
                       PERFORM P-2 OF S1.
                       PERFORM S1.
            """;

    private static final String AMBIGUOUS =
            "22: A is ambiguous: several items have this name; add OF and the group's name";

    private static Resolution resolve(Parse parse, String name, int occurrence) {
        Scope scope = Scope.all(parse).getFirst();
        NameReference reference = scope.program().references().stream()
                .filter(r -> r.name().equals(name))
                .skip(occurrence)
                .findFirst()
                .orElseThrow();
        return scope.resolve(reference);
    }

    @Test
    void namesAreQualified() {
        Parse parse = Fixture.parse(PROGRAM);
        assertEquals(AMBIGUOUS, Fixture.problems(parse));
        assertEquals(
                "G1",
                ((Resolution.Data) resolve(parse, "A", 0)).groups().getFirst().name());
        assertEquals(
                "G2",
                ((Resolution.Data) resolve(parse, "A", 1)).groups().getFirst().name());
        assertInstanceOf(Resolution.Ambiguous.class, resolve(parse, "A", 2));
        assertEquals(
                "R1",
                ((Resolution.Data) resolve(parse, "KEY-1", 0))
                        .groups()
                        .getFirst()
                        .name());
        assertEquals("T", ((Resolution.Index) resolve(parse, "IX", 0)).table().name());
        assertInstanceOf(Resolution.Predefined.class, resolve(parse, "RETURN-CODE", 0));
        assertEquals("F1", ((Resolution.ToFile) resolve(parse, "F1", 0)).file().name());
    }

    @Test
    void paragraphsAreFoundInTheirSection() {
        Parse parse = Fixture.parse(PROGRAM);
        assertEquals(
                "S1",
                ((Resolution.ToParagraph) resolve(parse, "P-2", 0)).section().name());
        assertEquals(
                "S1",
                ((Resolution.ToParagraph) resolve(parse, "P-2", 1)).section().name());
        assertInstanceOf(Resolution.ToSection.class, resolve(parse, "S1", 0));
    }

    @Test
    void undeclaredNamesAreReportedWhenNothingIsMissing() {
        String text = PROGRAM + "           MOVE NOWHERE TO A OF G3. PERFORM P-9.\n";
        assertEquals(AMBIGUOUS + """

                31: NOWHERE is not declared
                31: A OF G3 is not declared
                31: There is no paragraph or section P-9""", Fixture.problems(Fixture.parse(text)));
        Parse incomplete = Fixture.parse(text.replace("01  G2.", "COPY MISSING.\n       01  G2."));
        assertTrue(
                incomplete.problems().stream().noneMatch(p -> p.code().startsWith("CW02")),
                incomplete.problems()::toString);
    }

    @Test
    void visibleNames() {
        Scope scope = Scope.all(Fixture.parse(PROGRAM)).getFirst();
        assertEquals(
                "[R1, KEY-1, G1, A, A-IS-X, T, IX, G2]",
                scope.visibleNames(NameKind.DATA).toString());
        assertEquals(
                "[S1, P-1, P-2, S2]", scope.visibleNames(NameKind.PROCEDURE).toString());
        assertEquals("[F1]", scope.visibleNames(NameKind.FILE).toString());
    }

    @Test
    void globalNamesReachContainedPrograms() {
        Parse parse = Fixture.parse(PROGRAM + """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P2.
                       PROCEDURE DIVISION.
                       Q.  DISPLAY T (1).
                       END PROGRAM P2.
                       END PROGRAM P1.
                """);
        assertEquals(AMBIGUOUS, Fixture.problems(parse));
        assertEquals(
                "[G1, A, A-IS-X, T, IX]",
                Scope.all(parse).get(1).visibleNames(NameKind.DATA).toString());
    }
}
