package dev.cobolwright.model.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cobolwright.model.words.NameRoles.Role;
import org.junit.jupiter.api.Test;

class NameRolesTest {
    private static final String TEXT = """
                SELECT PART-FILE ASSIGN TO PARTS.
            FD  PART-FILE.
            01  PART-RECORD.
                05  PART-NUMBER    PIC S9(6) COMP-3.
                05  PART-NAME      PICTURE IS X(20).
                05  PART-PRICE     PIC Z(5)9.99.
                05  PART-SIZES OCCURS 5 TIMES INDEXED BY SIZE-INDEX.
                    10  PART-SIZE  PIC 9(3).
                05  PART-STATE     PIC X.
                    88  PART-SOLD  VALUE 'S'.
            PROCEDURE DIVISION.
            MAIN SECTION.
            START-UP.
                CONTINUE.
            """;

    @Test
    void signsOfDeclarations() {
        Lexicon lexicon = new Lexicon(CommonWords.bundled());
        NameRoles roles = new NameRoles();
        roles.read(WordStream.of(TEXT, 0, lexicon), lexicon);
        assertEquals(Role.FILE, roles.of(lexicon.id("PART-FILE")).role());
        assertEquals(Role.RECORD, roles.of(lexicon.id("PART-RECORD")).role());
        assertEquals(Role.NUMERIC, roles.of(lexicon.id("PART-NUMBER")).role());
        assertEquals(Role.ALPHANUMERIC, roles.of(lexicon.id("PART-NAME")).role());
        assertEquals(Role.EDITED, roles.of(lexicon.id("PART-PRICE")).role());
        assertEquals(Role.GROUP, roles.of(lexicon.id("PART-SIZES")).role());
        assertEquals(Role.INDEX, roles.of(lexicon.id("SIZE-INDEX")).role());
        assertEquals(Role.CONDITION, roles.of(lexicon.id("PART-SOLD")).role());
        assertEquals(Role.SECTION, roles.of(lexicon.id("MAIN")).role());
        assertEquals(Role.PARAGRAPH, roles.of(lexicon.id("START-UP")).role());
        assertNull(roles.of(lexicon.id("PARTS")));
        assertEquals(
                roles.of(lexicon.id("PART-NUMBER")).order() + 1,
                roles.of(lexicon.id("PART-NAME")).order());
    }
}
