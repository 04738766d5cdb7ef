package dev.cobolwright.grammar.source;

import java.util.Optional;

/**
 * What the first lines of a text say about its reference format: a directive decides, then where most division headers start, then
 * what most lines only make sense as. One scan, nothing is copied.
 */
final class FormatEvidence {
    private static final int LINES_LOOKED_AT = 400;
    private static final int INDICATOR = 6;
    private static final int AREA_B = 11;
    private static final int AREA_END = 72;
    private static final int IDENTIFICATION_LENGTH = 8;
    private static final String[] DIVISIONS = {"IDENTIFICATION", "ID", "ENVIRONMENT", "DATA", "PROCEDURE"};

    private final String text;
    private int fixedHeaders;
    private int freeHeaders;
    private int fixed;
    private int free;
    /** Of the {@link #free} lines those with a word over column 7. */
    private int crossings;
    /** Lines with text in columns 73 to 80 that is none of the program. */
    private int identifications;
    /** Lines with a literal that closes after column 72 only. */
    private int literalsOverEnd;
    /** Lines with a word over column 72. */
    private int wordsOverEnd;

    private FormatEvidence(String text) {
        this.text = text;
    }

    /** The format of a text; empty where nothing in it tells. */
    static Optional<SourceFormat> of(String text) {
        return new FormatEvidence(text).find();
    }

    private Optional<SourceFormat> find() {
        int start = 0;
        for (int seen = 0; seen < LINES_LOOKED_AT && start < text.length(); seen++) {
            int end = lineEnd(start);
            Optional<SourceFormat> decided = line(start, end);
            if (decided.isPresent()) {
                return decided;
            }
            start = end < text.length()
                            && text.charAt(end) == '\r'
                            && end + 1 < text.length()
                            && text.charAt(end + 1) == '\n'
                    ? end + 2
                    : end + 1;
        }
        if (fixed == 0 && crossings > 0 && identifications == 0) {
            return Optional.of(SourceFormat.FREE);
        }
        if (freeHeaders > fixedHeaders || freeHeaders == fixedHeaders && free > fixed) {
            return Optional.of(SourceFormat.FREE);
        }
        if (literalsOverEnd > 1
                || literalsOverEnd == 1 && wordsOverEnd > 1
                || literalsOverEnd + wordsOverEnd > 0 && identifications == 0) {
            return Optional.of(SourceFormat.VARIABLE);
        }
        return fixed > 0 || fixedHeaders > 0 ? Optional.of(SourceFormat.FIXED) : Optional.empty();
    }

    private int lineEnd(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private Optional<SourceFormat> line(int start, int end) {
        int first = skipBlanks(start, end);
        if (first == end) {
            return Optional.empty();
        }
        if (text.startsWith("//", start) || text.startsWith("-INC ", start) || startsWith(first, end, "++INCLUDE ")) {
            return Optional.empty();
        }
        if (text.charAt(first) == '*' && first + 1 < end && text.charAt(first + 1) == '>') {
            free += first - start < INDICATOR ? 1 : 0;
            return Optional.empty();
        }
        Optional<SourceFormat> directive = directive(first, end);
        if (directive.isEmpty() && end - start > INDICATOR) {
            directive = directive(skipBlanks(start + INDICATOR, end), end);
        }
        if (directive.isPresent()) {
            return directive;
        }
        int column = column(start, first);
        if (column < AREA_B && column != INDICATOR && isHeader(first, end)) {
            if (column < INDICATOR) {
                freeHeaders++;
            } else {
                fixedHeaders++;
            }
        }
        if (hasTab(start, end)) {
            free += column < INDICATOR && isLetter(first) && !startsWithNumber(start) ? 1 : 0;
        } else {
            weigh(start, end, first);
        }
        return Optional.empty();
    }

    /** Counts a line that only makes sense in one format. */
    private void weigh(int start, int end, int first) {
        if (end - start <= INDICATOR) {
            free += isLetter(first) ? 1 : 0;
            return;
        }
        char indicator = text.charAt(start + INDICATOR);
        boolean blank = first >= start + INDICATOR;
        boolean comment = indicator == '*' || indicator == '/';
        if (digits(start, start + INDICATOR)
                || blank && (comment && !text.startsWith("*>", start + INDICATOR) || indicator == '-')) {
            fixed++;
        } else if (" *-/Dd$>".indexOf(indicator) < 0) {
            free++;
            crossings++;
        }
        if (!comment && end - start > AREA_END) {
            overEnd(start + INDICATOR + 1, start + AREA_END, end);
        }
    }

    private void overEnd(int from, int areaEnd, int end) {
        char quote = 0;
        for (int i = from; i < areaEnd; i++) {
            char c = text.charAt(i);
            quote = quote != 0 ? c == quote ? 0 : quote : c == '"' || c == '\'' ? c : 0;
        }
        if (quote != 0 && text.indexOf(quote, areaEnd, end) >= 0 && !isContinued(end)) {
            literalsOverEnd++;
        } else if (text.charAt(areaEnd - 1) > ' ' && text.charAt(areaEnd) > ' ') {
            wordsOverEnd++;
        } else if (!text.substring(Math.min(end, areaEnd + IDENTIFICATION_LENGTH), end)
                .isBlank()) {
            wordsOverEnd++;
        } else if (text.charAt(areaEnd - 1) == ' ' && skipBlanks(areaEnd, end) < end) {
            identifications++;
        }
    }

    /** Whether the line after the one that ends at an offset has a hyphen in column 7. */
    private boolean isContinued(int end) {
        int next = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        return next + INDICATOR < text.length()
                && text.charAt(next + INDICATOR) == '-'
                && text.substring(next, next + INDICATOR).isBlank();
    }

    /** The format of {@code >>SOURCE FORMAT IS ...} or {@code $SET SOURCEFORMAT"..."} at an offset. */
    private Optional<SourceFormat> directive(int at, int end) {
        boolean standard = text.startsWith(">>", at) && at + 2 <= end;
        if (!standard && (at >= end || text.charAt(at) != '$')) {
            return Optional.empty();
        }
        int word = skipBlanks(at + (standard ? 2 : 1), end);
        boolean set = startsWith(word, end, "SET");
        if (!set && !(standard && startsWith(word, end, "SOURCE"))) {
            return Optional.empty();
        }
        int from = word + (set ? 3 : 6);
        if (set) {
            while (from < end && !startsWith(from, end, "SOURCEFORMAT")) {
                from++;
            }
        }
        for (int i = from; i < end; i++) {
            for (SourceFormat format : SourceFormat.values()) {
                if (startsWith(i, end, format.name())) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isHeader(int at, int end) {
        if (startsWith(at, end, "PROGRAM-ID")) {
            return true;
        }
        for (String division : DIVISIONS) {
            int after = at + division.length();
            if (startsWith(at, end, division) && after < end && text.charAt(after) <= ' ') {
                return startsWith(skipBlanks(after, end), end, "DIVISION");
            }
        }
        return false;
    }

    private boolean startsWith(int at, int end, String word) {
        return at + word.length() <= end && text.regionMatches(true, at, word, 0, word.length());
    }

    private int skipBlanks(int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) <= ' ' || text.charAt(i) == '\ufeff')) {
            i++;
        }
        return i;
    }

    private int column(int start, int at) {
        int column = 0;
        for (int i = start; i < at; i++) {
            column = text.charAt(i) == '\t' ? (column / Tabs.STOP + 1) * Tabs.STOP : column + 1;
        }
        return column;
    }

    private boolean hasTab(int start, int end) {
        return text.indexOf('\t', start, end) >= 0;
    }

    private boolean startsWithNumber(int start) {
        return start + INDICATOR <= text.length() && digits(start, start + INDICATOR);
    }

    private boolean digits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private boolean isLetter(int at) {
        return Character.isLetter(text.charAt(at));
    }
}
