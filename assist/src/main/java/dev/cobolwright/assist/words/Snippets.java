package dev.cobolwright.assist.words;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.Set;

/** Whole statements and entries with places to fill in, where the grammar accepts their first word. */
public final class Snippets {
    private static final int STEP = 4;

    /**
     * @param label what the user sees
     * @param text with {@code ${1:...}} for what is filled in (LSP 3.18, "Snippet Syntax"); lines are in their columns
     */
    public record Snippet(String label, String text) {}

    private record Form(String label, String firstWord, String body) {}

    private static final List<Form> FORMS = List.of(
            new Form("IF ... END-IF", "IF", "IF ${1:condition}\n\t${2:CONTINUE}\nEND-IF$0"),
            new Form(
                    "IF ... ELSE ... END-IF",
                    "IF",
                    "IF ${1:condition}\n\t${2:CONTINUE}\nELSE\n\t${3:CONTINUE}\nEND-IF$0"),
            new Form(
                    "EVALUATE ... END-EVALUATE",
                    "EVALUATE",
                    "EVALUATE ${1:item}\n\tWHEN ${2:value}\n\t\t${3:CONTINUE}\n\tWHEN OTHER\n\t\t${4:CONTINUE}\nEND-EVALUATE$0"),
            new Form(
                    "PERFORM UNTIL ... END-PERFORM",
                    "PERFORM",
                    "PERFORM UNTIL ${1:condition}\n\t${2:CONTINUE}\nEND-PERFORM$0"),
            new Form(
                    "PERFORM VARYING ... END-PERFORM",
                    "PERFORM",
                    "PERFORM VARYING ${1:item} FROM 1 BY 1 UNTIL ${2:condition}\n\t${3:CONTINUE}\nEND-PERFORM$0"),
            new Form(
                    "READ ... AT END ... END-READ",
                    "READ",
                    "READ ${1:file}\n\tAT END\n\t\t${2:CONTINUE}\n\tNOT AT END\n\t\t${3:CONTINUE}\nEND-READ$0"),
            new Form(
                    "SELECT ... FILE STATUS",
                    "SELECT",
                    "SELECT ${1:file} ASSIGN TO ${2:name}\n\tORGANIZATION IS SEQUENTIAL\n\tFILE STATUS IS ${3:status}.$0"),
            new Form("FD with a record", "FD", "FD  ${1:file}.\n01  ${2:record} PIC X(${3:80}).$0"));

    private Snippets() {}

    public static List<Snippet> at(Snapshot snapshot, int offset) {
        SourceText source = snapshot.source();
        String begun = Word.begun(source, offset);
        int start = Math.max(0, offset - begun.length());
        if (Word.place(source, offset) != Word.Place.CODE) {
            return List.of();
        }
        Set<String> accepted = Cobol.expectedAt(snapshot.parse(), start).keywords();
        int column = source.characterOf(start);
        return FORMS.stream()
                .filter(f -> accepted.contains(f.firstWord()))
                .filter(f -> f.firstWord().regionMatches(true, 0, begun, 0, begun.length()))
                .map(f -> new Snippet(f.label(), laidOut(f.body(), column)))
                .toList();
    }

    private static String laidOut(String body, int column) {
        return body.replace("\n", "\n" + " ".repeat(column)).replace("\t", " ".repeat(STEP));
    }
}
