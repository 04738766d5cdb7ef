package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * A Db2 table, a CICS file, queue, map or the like, an IMS segment, or a message queue.
 *
 * @param kind {@code table}, {@code CICS file}, {@code map}, ...
 * @param name upper case; the data item that holds the name where that is not known
 * @param held the data item that the name was found in; empty where the name itself is written
 * @param proof where the name is written, if not at the uses themselves; empty else
 */
public record ResourceFact(String kind, String name, String held, List<Use> uses, List<Place> proof) {
    public static final String TABLE = "table";

    public String letters() {
        return Crud.letters(uses);
    }
}
