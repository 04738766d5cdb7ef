package dev.cobolwright.cli;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place given on the command line.
 *
 * @param line from 1
 * @param column from 1; 1 where none was given
 */
record Location(Path file, int line, int column) {
    private static final Pattern WITH_COLUMN = Pattern.compile("(.+):(\\d{1,9}):(\\d{1,9})");
    private static final Pattern WITH_LINE = Pattern.compile("(.+):(\\d{1,9})");

    /** @throws Failure where the text is not FILE:LINE or, if wanted, FILE:LINE:COLUMN */
    static Location parse(String text, boolean withColumn) throws Failure {
        Matcher matcher = (withColumn ? WITH_COLUMN : WITH_LINE).matcher(text);
        String form = withColumn ? "FILE:LINE:COLUMN" : "FILE:LINE";
        if (!matcher.matches()) {
            throw new Failure("'" + text + "' is not of the form " + form + ", both counted from 1");
        }
        int line = Integer.parseInt(matcher.group(2));
        int column = withColumn ? Integer.parseInt(matcher.group(3)) : 1;
        if (line < 1 || column < 1) {
            throw new Failure("'" + text + "': lines and columns are counted from 1");
        }
        return new Location(Path.of(matcher.group(1)), line, column);
    }
}
