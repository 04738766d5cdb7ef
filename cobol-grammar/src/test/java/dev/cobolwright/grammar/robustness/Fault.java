package dev.cobolwright.grammar.robustness;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to break a program at one place of its text. */
enum Fault {
    PERIOD_REMOVED("(?<=[A-Za-z0-9')])\\.(?=\\s)"),
    QUOTE_REMOVED("['\"]"),
    TERMINATOR_REMOVED("(?i)(?<=\\s)END-(IF|EVALUATE|PERFORM|READ)(?=[\\s.])"),
    HALF_A_LINE_REMOVED("\\S+( +\\S+)*"),
    TAIL_REMOVED("\\S+"),
    GARBAGE_INSERTED("(?<=\\s)\\S"),
    PARENTHESIS_INSERTED("(?<=\\s)\\S"),
    QUOTE_INSERTED("(?<=\\s)\\S");

    /** A change of a text: {@code [from, to)} is replaced. */
    record Edit(int from, int to, String by) {
        String applied(String text) {
            return text.substring(0, from) + by + text.substring(to);
        }
    }

    private final Pattern place;

    Fault(String place) {
        this.place = Pattern.compile(place);
    }

    /** Breaks a program text line at random; empty where it has no place for this fault. */
    Optional<Edit> in(SourceText source, Random random) {
        List<Edit> places = new ArrayList<>();
        for (int line = 0; line < source.lineCount(); line++) {
            places.addAll(inLine(source, line));
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(random.nextInt(places.size())));
    }

    private List<Edit> inLine(SourceText source, int line) {
        boolean free = source.format() == SourceFormat.FREE;
        String text = source.line(line);
        int from = free ? 0 : 7;
        int to = free ? text.length() : Math.min(72, text.length());
        if (from >= to
                || text.contains("*>")
                || !free && text.charAt(6) != ' '
                || text.strip().startsWith("*")) {
            return List.of();
        }
        int start = source.lineStart(line);
        List<Edit> edits = new ArrayList<>();
        Matcher found =
                place.matcher(source.text()).region(start + from, start + to).useTransparentBounds(true);
        while (found.find()) {
            edits.add(at(source, found.start(), found.end()));
        }
        return edits;
    }

    private Edit at(SourceText source, int from, int to) {
        return switch (this) {
            case PERIOD_REMOVED, QUOTE_REMOVED, TERMINATOR_REMOVED -> new Edit(from, to, "");
            case HALF_A_LINE_REMOVED -> new Edit((from + to) / 2, to, "");
            case TAIL_REMOVED -> new Edit((from + to) / 2, source.length(), "");
            case GARBAGE_INSERTED -> new Edit(from, from, "QWERTY ZXCV 17 ");
            case PARENTHESIS_INSERTED -> new Edit(from, from, "( ");
            case QUOTE_INSERTED -> new Edit(from, from, "' ");
        };
    }
}
