package dev.cobolwright.assist.difference;

import dev.cobolwright.grammar.statements.StatementLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of data items and paragraphs that are called otherwise in the later revision and are else the same. */
final class Renames {
    private static final Pattern HOST = Pattern.compile("([:.(]\\s*)([A-Z0-9][A-Z0-9-]*)");

    private final Map<String, String> laterNames = new HashMap<>();

    void add(String before, String after) {
        laterNames.put(before, after);
    }

    String later(String name) {
        return laterNames.getOrDefault(name, name);
    }

    /** A word of a line; in the text of an EXEC block the host variables and arguments. */
    private String word(String word) {
        return word.indexOf(' ') < 0 || word.startsWith("'") || word.startsWith("\"")
                ? later(word)
                : HOST.matcher(word).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + later(m.group(2))));
    }

    /** A line of the earlier revision with the names of the later one. */
    StatementLine later(StatementLine line) {
        return laterNames.isEmpty()
                ? line
                : new StatementLine(
                        line.depth(), line.words().stream().map(this::word).toList(), line.span());
    }

    List<StatementLine> later(List<StatementLine> lines) {
        return lines.stream().map(this::later).toList();
    }
}
