package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * The records of one file description or section.
 *
 * @param title such as {@code FD CUSTOMER-FILE} or {@code WORKING-STORAGE SECTION}
 * @param length of the record area of a file, else of all records together, in bytes; -1 where one is not known
 * @param rows the entries in order, condition-names too
 */
public record DataFact(String title, long length, List<Row> rows) {
    /**
     * @param depth in the record, from 0
     * @param offset in bytes from the start of the record; -1 where it is not known, and for condition-names
     * @param length of one occurrence in bytes; -1 where it is not known
     * @param occurs most occurrences
     * @param shown what it is called in words
     */
    public record Row(
            int depth,
            int level,
            String name,
            String shown,
            String picture,
            String usage,
            long offset,
            long length,
            long occurs,
            List<String> notes,
            Place place) {}
}
