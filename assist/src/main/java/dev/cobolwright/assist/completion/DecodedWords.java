package dev.cobolwright.assist.completion;

import dev.cobolwright.model.decode.Continuation;
import java.util.List;
import java.util.Optional;

/**
 * What the models said of the word at a cursor; it holds while the word is typed on.
 *
 * @param head the text before the cursor then, in the form models see
 */
record DecodedWords(String path, String head, List<Continuation> words) {
    private static final double LEAST = 1e-12;

    /** Probable words, each with its share among those that begin as typed. */
    record Word(String text, double probability, double specialistShare) {}

    static List<Word> words(List<Continuation> decoded) {
        return decoded.stream()
                .map(word -> new Word(word.text(), word.probability(), word.specialistShare()))
                .toList();
    }

    /** What that says of the word at another cursor; empty where it is another word. */
    Optional<List<Word>> at(Cursor cursor) {
        String now = cursor.head();
        if (!path.equals(cursor.source().path()) || !isTypedOn(now)) {
            return Optional.empty();
        }
        if (now.length() == head.length()) {
            return Optional.of(words(words));
        }
        int start = now.length();
        while (start > 0 && Cursor.isWord(now.charAt(start - 1))) {
            start--;
        }
        String typed = now.substring(start);
        List<Word> fitting =
                words(words.stream().filter(w -> w.text().startsWith(typed)).toList());
        double all =
                Math.max(LEAST, fitting.stream().mapToDouble(Word::probability).sum());
        return Optional.of(fitting.stream()
                .map(w -> new Word(w.text(), w.probability() / all, w.specialistShare()))
                .toList());
    }

    private boolean isTypedOn(String now) {
        return now.startsWith(head) && now.chars().skip(head.length()).allMatch(c -> Cursor.isWord((char) c));
    }
}
