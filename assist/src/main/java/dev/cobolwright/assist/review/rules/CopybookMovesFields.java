package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.ChangeRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.MovedField;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.grammar.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** CW1358. */
public final class CopybookMovesFields implements ChangeRule {
    private static final int MOST_PROGRAMS = 3;
    private static final int MOST_USES = 10;

    /** A record of a copybook. */
    private record Described(String copybook, String record) implements Comparable<Described> {
        @Override
        public int compareTo(Described other) {
            return Comparator.comparing(Described::copybook)
                    .thenComparing(Described::record)
                    .compare(this, other);
        }
    }

    @Override
    public About about() {
        return new About(
                "CW1358", "Copybook change moves a field that programs use", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(List<MovedField> moved, Findings findings) {
        Map<Described, List<MovedField>> records = new TreeMap<>();
        for (MovedField field : moved) {
            records.computeIfAbsent(new Described(field.place().path(), field.record()), d -> new ArrayList<>())
                    .add(field);
        }
        records.forEach((record, fields) -> findings.add("", record.copybook(), found(fields)));
    }

    private static Found found(List<MovedField> fields) {
        MovedField first = fields.stream()
                .min(Comparator.comparingInt((MovedField f) -> f.place().start()))
                .orElseThrow();
        long others = fields.stream().map(f -> f.place().start()).distinct().count() - 1;
        List<String> programs =
                fields.stream().map(MovedField::program).distinct().sorted().toList();
        boolean one = programs.size() == 1;
        Found found = Found.at(
                first.place(),
                first.name() + " of " + first.record() + " " + how(first)
                        + (others == 0
                                ? ""
                                : others == 1
                                        ? ", and so does one more that is used"
                                        : ", and so do " + others + " more that are used")
                        + "; "
                        + named(programs) + (one ? " uses " : " use ") + (others == 0 ? "it" : "them")
                        + ": compile again whatever shares the record, and convert what is stored in it");
        for (MovedField field : fields.stream().limit(MOST_USES).toList()) {
            found = found.with(new Note(field.use(), field.program() + " uses " + field.name() + " here"));
        }
        return found;
    }

    private static String how(MovedField field) {
        MovedField.Bytes before = field.before();
        MovedField.Bytes after = field.after();
        return before.offset() == after.offset()
                ? "has " + after.length() + " bytes, before " + before.length()
                : "lies " + after.offset() + " bytes from the start, before " + before.offset();
    }

    private static String named(List<String> programs) {
        int more = programs.size() - MOST_PROGRAMS;
        String named = programs.stream().limit(MOST_PROGRAMS).collect(Collectors.joining(", "));
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
