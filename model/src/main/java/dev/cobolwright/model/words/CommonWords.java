package dev.cobolwright.model.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that many repositories use without declaring them: the verbs and keywords, found by counting. Classes are {@link #NAME},
 * {@link #NUMBER}, {@link #LITERAL}, then one a mark, then one a common word.
 */
public final class CommonWords {
    public static final int NAME = 0;
    public static final int NUMBER = 1;
    public static final int LITERAL = 2;
    private static final int FIRST_MARK = 3;

    /** The symbol that stands for the end of a line where lines are predicted; no text contains it as a symbol. */
    public static final String LINE_END = "\n";

    private static final String MARKS = ".(),=<>:+-*/;&$" + LINE_END;
    private static final int FIRST_WORD = FIRST_MARK + MARKS.length() + 1;
    private static final String BUNDLED = "/dev/cobolwright/model/common-words.txt";

    private final List<String> words;
    private final Map<String, Integer> classes = new HashMap<>();

    public CommonWords(List<String> words) {
        this.words = List.copyOf(words);
        for (int i = 0; i < words.size(); i++) {
            classes.put(words.get(i), FIRST_WORD + i);
        }
    }

    /** The words this build ships. */
    public static CommonWords bundled() {
        try (InputStream in = CommonWords.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IOException("this build has no common-words.txt; run `corpus words` and build again");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return new CommonWords(text.lines().filter(l -> !l.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The marks, each as a text. */
    static List<String> marks() {
        return MARKS.chars()
                .filter(c -> c != '\n')
                .mapToObj(Character::toString)
                .toList();
    }

    public List<String> words() {
        return words;
    }

    /** Number of classes. */
    public int classes() {
        return FIRST_WORD + words.size();
    }

    public boolean isCommonWord(int wordClass) {
        return wordClass >= FIRST_WORD;
    }

    /** The class of a symbol by its text, upper case. */
    public int classOf(String text) {
        Integer word = classes.get(text);
        if (word != null) {
            return word;
        }
        char first = text.charAt(0);
        if (first == '"' || first == '\'') {
            return LITERAL;
        }
        if (!WordStream.isWordChar(first)) {
            int mark = MARKS.indexOf(first);
            return mark >= 0 ? FIRST_MARK + mark : FIRST_WORD - 1;
        }
        return text.chars().anyMatch(c -> c >= 'A' && c <= 'Z' || c >= 0x80) ? NAME : NUMBER;
    }
}
