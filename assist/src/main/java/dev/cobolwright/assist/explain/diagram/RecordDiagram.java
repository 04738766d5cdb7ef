package dev.cobolwright.assist.explain.diagram;

import dev.cobolwright.assist.explain.facts.DataFact;
import dev.cobolwright.assist.explain.page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Record layouts as strips of bytes: each field as long as it is, rows of a fixed number of bytes. */
public final class RecordDiagram {
    private static final int MOST_RECORDS = 3;
    private static final int MOST_FIELDS = 120;
    private static final int WIDE = 880;
    private static final int HIGH = 30;
    private static final int LEFT = 44;

    private record Field(String name, long offset, long length) {}

    private record Strip(String name, long length, List<Field> fields) {}

    private RecordDiagram() {}

    /** Empty where no record has several fields with known offsets. */
    public static Optional<Block> of(DataFact table, String about) {
        List<Strip> strips = strips(table).stream()
                .filter(s -> s.fields().size() > 2
                        && s.fields().size() <= MOST_FIELDS
                        && s.length() > 0
                        && s.length() <= 4_000)
                .limit(MOST_RECORDS)
                .toList();
        if (strips.isEmpty()) {
            return Optional.empty();
        }
        Svg svg = new Svg();
        int y = 4;
        for (Strip strip : strips) {
            y = draw(svg, strip, y);
        }
        String names = String.join(", ", strips.stream().map(Strip::name).toList());
        return Optional.of(new Block.Figure(
                "record-" + Anchors.of(strips.getFirst().name()),
                "Record layout",
                "Bytes of " + names
                        + ": offsets at the left, each field as long as it is; what REDEFINES another is left out.",
                svg.done("Record layout of " + names + " in " + about)));
    }

    private static List<Strip> strips(DataFact table) {
        List<Strip> strips = new ArrayList<>();
        List<DataFact.Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            DataFact.Row record = rows.get(i);
            if (record.depth() != 0 || record.level() == 88) {
                continue;
            }
            int end = i + 1;
            while (end < rows.size() && rows.get(end).depth() > 0) {
                end++;
            }
            strips.add(new Strip(record.name(), record.length(), fields(rows.subList(i, end))));
        }
        return strips;
    }

    /** Elementary fields and tables; none where an offset is unknown. */
    private static List<Field> fields(List<DataFact.Row> rows) {
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            DataFact.Row row = rows.get(i);
            if (row.level() == 88 || row.level() == 66) {
                continue;
            }
            boolean redefines = row.notes().stream().anyMatch(n -> n.startsWith("redefines"));
            int end = i + 1;
            boolean group = false;
            while (end < rows.size() && rows.get(end).depth() > row.depth()) {
                group |= rows.get(end).level() != 88;
                end++;
            }
            if (redefines) {
                i = end - 1;
                continue;
            }
            if (!group || row.occurs() > 1) {
                if (row.offset() < 0 || row.length() < 0) {
                    return List.of();
                }
                String times = row.occurs() > 1 ? " × " + row.occurs() : "";
                fields.add(new Field(row.name() + times, row.offset(), row.length() * Math.max(1, row.occurs())));
                i = end - 1;
            }
        }
        return fields;
    }

    private static int draw(Svg svg, Strip strip, int top) {
        int perRow = strip.length() <= 60 ? (int) Math.max(8, strip.length()) : strip.length() <= 400 ? 50 : 100;
        svg.text(LEFT, top + 14, strip.name() + ", " + strip.length() + " bytes", "start", "");
        int y = top + 22;
        long rows = (strip.length() + perRow - 1) / perRow;
        for (int row = 0; row < rows; row++) {
            svg.text(LEFT - 6, y + row * HIGH + HIGH / 2 + 4, Long.toString((long) row * perRow), "end", "m");
        }
        for (Field field : strip.fields()) {
            long at = field.offset();
            long end = Math.min(field.offset() + field.length(), strip.length());
            boolean first = true;
            while (at < end) {
                int row = (int) (at / perRow);
                long stop = Math.min(end, (long) (row + 1) * perRow);
                int x = LEFT + (int) (at % perRow * WIDE / perRow);
                int w = Math.max(1, (int) ((stop - at) * WIDE / perRow));
                svg.open("", field.name() + ": offset " + field.offset() + ", " + field.length() + " bytes");
                svg.rect(x, y + row * HIGH, w, HIGH - 4, 2, field.name().equals("FILLER") ? "x" : "b");
                if (first && Svg.widthOf(field.name()) + 6 < w) {
                    svg.text(x + w / 2, y + row * HIGH + HIGH / 2 + 2, field.name(), "middle", "");
                } else if (first && w > 34) {
                    svg.text(
                            x + w / 2,
                            y + row * HIGH + HIGH / 2 + 2,
                            field.name().substring(0, Math.min(field.name().length(), Math.max(1, w / 9))) + "…",
                            "middle",
                            "m");
                }
                svg.close("");
                first = false;
                at = stop;
            }
        }
        int bottom = y + (int) rows * HIGH + 8;
        svg.grow(LEFT + WIDE + 8, bottom);
        return bottom + 6;
    }
}
