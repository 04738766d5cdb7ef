package dev.cobolwright.grammar.source;

import java.util.regex.Pattern;

/** The reference format of a source file (IBM Enterprise COBOL Language Reference, "Reference format"; COBOL 2002, 6.2). */
public enum SourceFormat {
    /** Columns 1-6 sequence area, 7 indicator, 8-72 code, 73-80 identification area. */
    FIXED,
    /** No areas: code from column 1 to the end of the line, comments start with {@code *>}. */
    FREE,
    /** As {@link #FIXED}, but code runs to the end of the line. */
    VARIABLE;

    private static final Pattern FREE_DIRECTIVE = Pattern.compile(
            "(?i)^.{0,7}\\s*(>>\\s*SOURCE\\s+(FORMAT\\s+)?(IS\\s+)?FREE|\\$\\s*SET\\s+SOURCEFORMAT\\s*[(\"']?\\s*[\"']?FREE)");
    private static final Pattern FIXED_DIRECTIVE = Pattern.compile(
            "(?i)^.{0,7}\\s*(>>\\s*SOURCE\\s+(FORMAT\\s+)?(IS\\s+)?FIXED|\\$\\s*SET\\s+SOURCEFORMAT\\s*[(\"']?\\s*[\"']?FIXED)");
    private static final Pattern VARIABLE_DIRECTIVE = Pattern.compile(
            "(?i)^.{0,7}\\s*(>>\\s*SOURCE\\s+(FORMAT\\s+)?(IS\\s+)?VARIABLE|\\$\\s*SET\\s+SOURCEFORMAT\\s*[(\"']?\\s*[\"']?VARIABLE)");
    private static final Pattern ANCHOR = Pattern.compile(
            "(?i)^(.*?)\\b(IDENTIFICATION|ID|ENVIRONMENT|DATA|PROCEDURE)\\s+DIVISION\\b|^(.*?)\\bPROGRAM-ID\\b");
    private static final int LINES_LOOKED_AT = 400;

    /**
     * The format of a text: by its directive in the first lines if there is one, else by where most of its divisions start, else
     * by what stands in column 7. An empty text is {@link #FIXED}.
     */
    public static SourceFormat detect(String text) {
        int fixed = 0;
        int free = 0;
        int fixedHeaders = 0;
        int freeHeaders = 0;
        int seen = 0;
        for (String line : (Iterable<String>) text.lines().limit(LINES_LOOKED_AT)::iterator) {
            if (line.isBlank()) {
                continue;
            }
            if (seen++ < 20 || line.indexOf('>') >= 0 || line.indexOf('$') >= 0) {
                if (FREE_DIRECTIVE.matcher(line).find()) {
                    return FREE;
                }
                if (FIXED_DIRECTIVE.matcher(line).find()) {
                    return FIXED;
                }
                if (VARIABLE_DIRECTIVE.matcher(line).find()) {
                    return VARIABLE;
                }
            }
            String expanded = Tabs.expand(line);
            var anchor = ANCHOR.matcher(expanded);
            if (!isComment(expanded) && anchor.find()) {
                int column = anchor.group(1) != null ? anchor.end(1) : anchor.end(3);
                if (column < 6) {
                    freeHeaders++;
                } else if (column >= 7 && column <= 10 && expanded.substring(0, 7).isBlank()) {
                    fixedHeaders++;
                }
            }
            switch (evidence(expanded)) {
                case 1 -> fixed++;
                case -1 -> free++;
                default -> {}
            }
        }
        if (freeHeaders != fixedHeaders) {
            return freeHeaders > fixedHeaders ? FREE : FIXED;
        }
        return free > fixed ? FREE : FIXED;
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("*")
                || (line.length() > 6 && (line.charAt(6) == '*' || line.charAt(6) == '/'));
    }

    /** 1 for a line that only makes sense as fixed, -1 for one that only makes sense as free, 0 for neither. */
    private static int evidence(String line) {
        if (line.length() < 7) {
            return line.stripLeading().startsWith("*>")
                            || Character.isLetter(line.stripLeading().charAt(0))
                    ? -1
                    : 0;
        }
        String sequence = line.substring(0, 6);
        char indicator = line.charAt(6);
        boolean numbered = sequence.chars().allMatch(Character::isDigit);
        if (numbered || (sequence.isBlank() && "*/-".indexOf(indicator) >= 0 && !line.startsWith("*>", 6))) {
            return 1;
        }
        if (sequence.isBlank() && indicator == ' ') {
            return 0;
        }
        return " *-/Dd$".indexOf(indicator) < 0 || sequence.stripLeading().startsWith("*>") ? -1 : 0;
    }
}
