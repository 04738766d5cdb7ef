package dev.cobolwright.corpus.eval;

/**
 * A place where a word and the rest of its line were taken out.
 *
 * @param file relative to the evaluation's root
 * @param line from 0
 * @param character of the cursor, UTF-16 units from 0; the typed part of the word stands before it
 * @param prefix typed part of the word, may be empty
 * @param truth the word that stood there, the typed part included
 * @param truthLine rest of the line from the start of that word
 * @param kind verb, keyword, paragraph or name, as far as the file says; else empty
 */
public record Position(
        String file, int line, int character, String prefix, String truth, String truthLine, String kind) {
    /** Where the word starts on its line. */
    public int wordStart() {
        return character - prefix.length();
    }

    /** The same place with more or fewer letters of the word typed; never more than the word has. */
    public Position typed(int letters) {
        int n = Math.min(letters, truth.length());
        return new Position(file, line, wordStart() + n, truth.substring(0, n), truth, truthLine, kind);
    }
}
