package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.DataFact;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.List;

/** Layout tables with offset and length. */
final class Layouts {
    private Layouts() {}

    static Block grid(DataFact table, String about, int[] left) {
        List<Block.Row> rows = new ArrayList<>();
        for (DataFact.Row row : table.rows()) {
            if (left[0]-- <= 0) {
                break;
            }
            rows.add(row(row, about));
        }
        return new Block.Grid(
                List.of("Level and name", "Meaning", "Offset", "Length", "Picture", "Usage", "Notes"), rows, true);
    }

    private static Block.Row row(DataFact.Row row, String about) {
        boolean condition = row.level() == 88;
        String offset = row.offset() < 0 ? "" : Long.toString(row.offset());
        String length = condition || row.length() < 0 ? "" : Long.toString(row.length());
        List<String> notes = new ArrayList<>();
        if (row.occurs() > 1) {
            notes.add("occurs " + row.occurs() + " times");
        }
        row.notes().forEach(n -> notes.add(Text.clean(n)));
        boolean filler = row.name().equals("FILLER"); // which need not be written
        String name = filler ? Text.code(row.name()) : Text.ref(Text.Ref.DATA, row.name());
        List<String> words = new ArrayList<>(List.of("%02d".formatted(row.level())));
        if (!filler) {
            words.add(row.name());
        }
        Sentence sentence = Sentence.of(
                Topic.ENTRY,
                about,
                List.of(
                        name,
                        offset,
                        length,
                        Text.clean(row.picture()),
                        row.usage(),
                        Long.toString(row.occurs()),
                        String.join(", ", row.notes().stream().map(Text::clean).toList())),
                List.of(Clue.code(row.place(), words)));
        String meaning = row.shown().equals(row.name()) ? "" : Text.clean(row.shown());
        return new Block.Row(
                sentence,
                List.of(
                        "%02d ".formatted(row.level()) + name,
                        meaning,
                        offset,
                        length,
                        Text.clean(row.picture()),
                        row.usage(),
                        String.join("; ", notes)),
                row.depth(),
                "");
    }
}
