package dev.cobolwright.model.words;

import java.util.HashMap;
import java.util.Map;

/**
 * What names stand for, by textual signs: a name after a number that starts a line is a data item, and what follows up to the
 * period says which; a name alone before a period at the start of a line is a paragraph.
 */
public final class NameRoles {
    /** Roles, by ordinal part of the classes the skeleton predicts. */
    public enum Role {
        UNKNOWN,
        RECORD,
        GROUP,
        ALPHANUMERIC,
        NUMERIC,
        EDITED,
        CONDITION,
        PARAGRAPH,
        SECTION,
        FILE,
        INDEX,
        OTHER
    }

    /**
     * Where a name was declared.
     *
     * @param order number of the declaration in its file, from 0
     */
    public record Declaration(Role role, int order) {}

    private static final int LONGEST_ENTRY = 40;

    private final Map<Integer, Declaration> declarations = new HashMap<>();

    /** Adds the declarations of a text; a name declared before keeps its first declaration. */
    public void read(WordStream text, Lexicon lexicon) {
        int indexed = lexicon.id("INDEXED");
        int by = lexicon.id("BY");
        for (int i = 0; i + 1 < text.size(); i++) {
            if (text.isFirst(i)) {
                readLine(text, i, lexicon);
            }
            if (text.symbol(i) == indexed) {
                int name = text.symbol(i + 1) == by ? i + 2 : i + 1;
                if (name < text.size()) {
                    declare(text.symbol(name), Role.INDEX, lexicon);
                }
            }
        }
    }

    /** The declaration of a name, or null. */
    public Declaration of(int symbol) {
        return declarations.get(symbol);
    }

    public Map<Integer, Declaration> all() {
        return declarations;
    }

    private void readLine(WordStream text, int i, Lexicon lexicon) {
        int first = text.symbol(i);
        int second = text.symbol(i + 1);
        String mark = lexicon.text(second);
        if (lexicon.classOf(first) == CommonWords.NUMBER && lexicon.isWord(second) && !text.isFirst(i + 1)) {
            declare(second, itemRole(text, i, lexicon), lexicon);
        } else if (lexicon.isName(first)) {
            if (mark.equals(".") && (i + 2 >= text.size() || text.isFirst(i + 2)) && startsSentence(text, i, lexicon)) {
                declare(first, Role.PARAGRAPH, lexicon);
            } else if (mark.equals("SECTION")) {
                declare(first, Role.SECTION, lexicon);
            }
        } else if (isFileWord(lexicon.text(first))) {
            declare(second, Role.FILE, lexicon);
        }
    }

    private static boolean startsSentence(WordStream text, int i, Lexicon lexicon) {
        return i == 0 || lexicon.text(text.symbol(i - 1)).equals(".");
    }

    private static boolean isFileWord(String word) {
        return word.equals("FD") || word.equals("SD") || word.equals("SELECT");
    }

    private static Role itemRole(WordStream text, int i, Lexicon lexicon) {
        String level = lexicon.text(text.symbol(i));
        if (level.equals("88")) {
            return Role.CONDITION;
        }
        boolean outermost = level.equals("01") || level.equals("1");
        for (int j = i + 2; j < Math.min(text.size(), i + LONGEST_ENTRY); j++) {
            String word = lexicon.text(text.symbol(j));
            if (word.equals(".") && (j + 1 >= text.size() || text.isFirst(j + 1))) {
                return outermost ? Role.RECORD : Role.GROUP;
            }
            if ((word.equals("PIC") || word.equals("PICTURE")) && j + 1 < text.size()) {
                String picture = lexicon.text(text.symbol(j + 1));
                return picture(
                        picture.equals("IS") && j + 2 < text.size() ? lexicon.text(text.symbol(j + 2)) : picture);
            }
            if (word.startsWith("COMP") || word.equals("BINARY") || word.equals("POINTER") || word.equals("INDEX")) {
                return Role.OTHER;
            }
        }
        return Role.OTHER;
    }

    private static Role picture(String picture) {
        return switch (picture.charAt(0)) {
            case 'X', 'A', 'N', 'G' -> Role.ALPHANUMERIC;
            case '9', 'S', 'V' -> Role.NUMERIC;
            default -> Role.EDITED;
        };
    }

    private void declare(int symbol, Role role, Lexicon lexicon) {
        if (lexicon.isName(symbol)) {
            declarations.putIfAbsent(symbol, new Declaration(role, declarations.size()));
        }
    }
}
