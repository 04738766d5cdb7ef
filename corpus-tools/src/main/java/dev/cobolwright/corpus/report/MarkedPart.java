package dev.cobolwright.corpus.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page that a program writes, between two marks; the rest of the page is kept.
 *
 * @param begin a line of its own
 * @param end likewise
 */
public record MarkedPart(String begin, String end) {
    /** Replaces the part, or adds it at the end; makes the page where there is none. */
    public void update(Path page, String heading, String part) throws IOException {
        String empty = begin + "\n" + end + "\n";
        String text = Files.exists(page) ? Files.readString(page) : heading + "\n" + empty;
        if (text.indexOf(begin) < 0 || text.indexOf(end) < text.indexOf(begin)) {
            text = text.stripTrailing() + "\n\n" + empty;
        }
        Files.writeString(
                page, text.substring(0, text.indexOf(begin)) + begin + "\n" + part + text.substring(text.indexOf(end)));
    }
}
