package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Severity;
import java.util.List;

/**
 * A finding of a review.
 *
 * @param program PROGRAM-ID it is in; of a job its name; empty where there is none
 * @param file the reviewed file; {@link Place#path} is a copybook where the text is copied
 * @param fingerprint hexadecimal, the same for the same finding when lines move, are resequenced or get other identification
 */
public record Finding(String code, Severity severity, String program, String file, Found found, String fingerprint) {
    public Place place() {
        return found.place();
    }

    public String message() {
        return found.message();
    }

    Finding withFixes(List<Fix> fixes) {
        Found with = new Found(found.place(), found.message(), found.related(), found.path(), fixes);
        return new Finding(code, severity, program, file, with, fingerprint);
    }
}
