package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * A file of a program.
 *
 * @param assigned the external name: a ddname without its device prefixes, or what ASSIGN says; empty where nothing is said
 * @param organization upper case; SEQUENTIAL where nothing is said
 * @param key of RECORD KEY or RELATIVE KEY; empty for none
 * @param status the item of FILE STATUS; empty for none
 * @param records names of its level 01 entries
 * @param recordLength bytes of the longest; -1 where it is not known
 * @param sort an SD entry
 */
public record FileFact(
        String name,
        String assigned,
        String organization,
        String access,
        String key,
        String status,
        List<String> records,
        long recordLength,
        boolean sort,
        List<Use> uses,
        Place declared,
        Place selected) {

    /** The letters of what is done to its records, in the order C R U D. */
    public String letters() {
        return Crud.letters(uses);
    }
}
