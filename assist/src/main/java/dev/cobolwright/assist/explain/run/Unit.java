package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.explain.facts.CopybookCard;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ProgramCard;
import java.util.List;

/**
 * One file that was analysed, as far as others need it.
 *
 * @param key of all that it depends on: its own meaning, its copybooks, dialect
 * @param looked what COPY looked for, and what it found
 */
record Unit(
        String file,
        Kind kind,
        String key,
        List<Lookup> looked,
        List<ProgramCard> programs,
        List<CopybookCard> copybooks,
        List<JobFacts> jobs) {
    enum Kind {
        PROGRAM,
        COPYBOOK,
        JOB
    }

    /**
     * @param library empty for none
     * @param from the file with the COPY statement
     * @param found the copybook; empty where there is none
     */
    record Lookup(String name, String library, String from, String found) {}
}
