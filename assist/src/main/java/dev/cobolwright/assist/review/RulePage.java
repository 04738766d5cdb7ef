package dev.cobolwright.assist.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The page of a rule: Markdown with the sections Why it matters, Example, Better, When to ignore it, Source. */
public record RulePage(String code, String text) {
    /** A block of COBOL in the page: the section it is in, and the words after {@code cobol} in its fence. */
    public record Block(String section, String words, String text) {}

    /** @throws IllegalStateException where a rule has no page */
    public static RulePage of(Rule rule) {
        String name = rule.about().code() + ".md";
        try (InputStream in = rule.getClass().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no page " + name + " beside " + rule.getClass());
            }
            return new RulePage(rule.about().code(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line without {@code #} and code. */
    public String title() {
        return text.lines().findFirst().orElse("").replaceFirst("^# " + code + " ", "");
    }

    /** The text before the first section: what it finds. */
    public String summary() {
        String rest = text.substring(text.indexOf('\n') + 1);
        int section = rest.indexOf("\n## ");
        return (section < 0 ? rest : rest.substring(0, section)).strip();
    }

    public List<String> sections() {
        return text.lines()
                .filter(l -> l.startsWith("## "))
                .map(l -> l.substring(3).strip())
                .toList();
    }

    /** The fenced blocks of COBOL, in order. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        String section = "";
        String words = null;
        StringBuilder block = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (words == null && line.startsWith("## ")) {
                section = line.substring(3).strip();
            } else if (words == null && line.startsWith("```cobol")) {
                words = line.substring(8).strip();
                block.setLength(0);
            } else if (words != null && line.startsWith("```")) {
                blocks.add(new Block(section, words, block.toString()));
                words = null;
            } else if (words != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
