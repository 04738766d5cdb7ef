package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.assist.agent.Reply;
import dev.cobolwright.assist.agent.tools.AnswerPage;
import dev.cobolwright.assist.agent.tools.Arguments;
import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.agent.tools.WrongArgument;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was asked, called and answered so far: as a model is told it, and as the journal keeps it. */
final class Conversation {
    /** Of one answer of a tool. */
    private static final int SHOWN_LINES = 60;

    private static final int SHOWN_CHARACTERS = 6_000;
    private static final String CURSOR = "cursor";
    private static final Pattern QUOTED = Pattern.compile("‘([^’\n]*)’");

    private final CodeBase code;
    private final List<Tool> tools;
    private final StringBuilder material = new StringBuilder();
    private final Set<Told> seen = new LinkedHashSet<>();
    private final List<Reply.Entry> journal = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<String, Integer> made = new HashMap<>();

    Conversation(CodeBase code, List<Tool> tools) {
        this.code = code;
        this.tools = tools;
    }

    /** Forgets what the model was shown, for something else; what was done is kept. */
    void begin() {
        material.setLength(0);
        seen.clear();
        made.clear();
    }

    /** Text of the user's own. */
    void user(String heading, String text) {
        // an apostrophe within a word begins no literal
        material.append('[').append(heading).append("]\n");
        material.append(text.replaceAll("(?<=\\p{L})'(?=\\p{L})", "’").strip()).append('\n');
    }

    /** Word of ours to the model. */
    void note(String text) {
        material.append("[note] ").append(text).append('\n');
    }

    /** What the model is shown of everything so far. */
    String material() {
        return material.toString();
    }

    Set<Told> seen() {
        return seen;
    }

    List<Reply.Entry> journal() {
        return journal;
    }

    List<Said> said() {
        return said;
    }

    void said(String text, long tokens, double cost) {
        said.add(new Said(number(), text, tokens, cost));
    }

    private int number() {
        return journal.size() + said.size() + 1;
    }

    /** Carries out a call, unless it was made before. @return how often it has been asked for now */
    int call(String name, Arguments arguments) {
        String written = name + arguments;
        int times = made.merge(written, 1, Integer::sum);
        if (times > 1) {
            journal.add(entry(name, arguments, List.of(), 0, "not made again: the same call with the same arguments"));
            note(shortened(written) + ": this call was made before, its answer stands above");
            return times;
        }
        Optional<Tool> tool = tools.stream().filter(t -> t.name().equals(name)).findFirst();
        material.append("[call ")
                .append(number())
                .append("] ")
                .append(shortened(written))
                .append('\n');
        if (tool.isEmpty()) {
            failed(name, arguments, "there is no tool of this name");
            return times;
        }
        try {
            Optional<String> cursor = arguments.text(CURSOR);
            List<Told> answer = tool.get().ask(code, arguments.without(CURSOR));
            AnswerPage page = AnswerPage.of(answer, cursor, SHOWN_LINES, SHOWN_CHARACTERS);
            page.lines().forEach(this::show);
            seen.addAll(page.lines());
            page.next()
                    .ifPresent(next -> material.append("(lines of ")
                            .append(page.total())
                            .append(", more with cursor=")
                            .append(next)
                            .append(")\n"));
            journal.add(entry(name, arguments, answer, page.lines().size(), "ok"));
        } catch (WrongArgument wrong) {
            failed(name, arguments, wrong.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(Conversation.class.getName())
                    .log(System.Logger.Level.ERROR, "the tool " + name + " failed", e);
            failed(name, arguments, "internal error (" + e.getClass().getSimpleName() + ")");
        }
        return times;
    }

    private void failed(String name, Arguments arguments, String why) {
        material.append("error: ").append(shortened(why)).append('\n');
        journal.add(entry(name, arguments, List.of(), 0, why));
    }

    /** A line that is known to stand. */
    void fact(Told line) {
        show(line);
    }

    /** Lines that were found without the model. */
    void found(Reply reply) {
        journal.addAll(reply.journal());
        seen.addAll(reply.lines());
        material.append("[found by rules]\n");
        reply.lines().stream().limit(SHOWN_LINES).forEach(this::show);
    }

    /** Literals are written with quotes, by which redaction knows them. */
    private void show(Told line) {
        Matcher quoted = QUOTED.matcher(line.toString().replace('\n', ' '));
        material.append(quoted.replaceAll(
                        m -> Matcher.quoteReplacement('"' + m.group(1).replace('"', ' ') + '"')))
                .append('\n');
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    private Reply.Entry entry(String tool, Arguments arguments, List<Told> answer, int kept, String outcome) {
        return new Reply.Entry(
                number(),
                shortened(tool),
                shortened(arguments.toString()),
                answer.size(),
                kept,
                shortened(outcome),
                Integer.toHexString(answer.toString().hashCode()));
    }
}
