package dev.cobolwright.assist.actions;

import dev.cobolwright.grammar.source.SourceFormat;
import java.util.Optional;

/** Moves the program text of a line to the left or right within its columns. */
final class Shifting {
    private static final int CODE = 7;
    private static final int INDICATOR = 6;
    private static final int AREA_B = 11;

    private Shifting() {}

    /** Empty where the line would leave its area or has a tab or an indicator that fixes its columns. */
    static Optional<String> line(String line, int shift, SourceFormat format) {
        if (line.isBlank() || shift == 0) {
            return Optional.of(line);
        }
        boolean free = format == SourceFormat.FREE;
        if (line.indexOf('\t') >= 0) {
            return Optional.empty();
        }
        if (!free && line.length() > INDICATOR && line.charAt(INDICATOR) != ' ') {
            char indicator = line.charAt(INDICATOR);
            return indicator == '*' || indicator == '/' ? Optional.of(line) : Optional.empty();
        }
        int first = free ? 0 : Math.min(CODE, line.length());
        int code = first;
        while (code < line.length() && line.charAt(code) == ' ') {
            code++;
        }
        int column = code + shift;
        return column < (free ? 0 : AREA_B)
                ? Optional.empty()
                : Optional.of(line.substring(0, first) + " ".repeat(column - first) + line.substring(code));
    }
}
