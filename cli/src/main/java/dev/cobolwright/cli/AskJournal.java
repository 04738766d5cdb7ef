package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.Reply;
import dev.cobolwright.assist.agent.dialogue.ModelPart;
import dev.cobolwright.assist.agent.dialogue.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was done for one question, as a text that people read: a first line with the format, the question, where a model was asked what it
 * could see, then a line for each call with number, tool and arguments, lines found and kept, outcome, and a digest of the answer, between
 * tabs, and for each reply of the model a line with number, tokens and cost, under which its text stands line by line after a bar; last, what was decided on
 * changes.
 *
 * @param replies of the model, in order
 */
record AskJournal(String question, Optional<Seen> seen, List<String> calls, List<String> replies, List<String> lines) {
    private static final String HEAD = "cobolwright ask journal 1";
    private static final String QUESTION = "question: ";
    private static final String MODEL = "model: ";
    private static final String ROLE = "role: ";
    private static final String TASK = "task: ";
    private static final String COMMENTS = "comments: ";
    private static final String PATHS = "paths: ";
    private static final String CHANGE = "change\t";
    private static final String BAR = "  | ";

    /**
     * What a model was to do and could see.
     *
     * @param explanation whether it wrote one, else it answered a question
     * @param paths globs that its server may be sent anything of; empty for all files
     */
    record Seen(String model, String role, boolean explanation, boolean comments, List<String> paths) {}

    static AskJournal of(Reply reply, Optional<Seen> seen, List<AskChanges.Change> changes) {
        TreeMap<Integer, List<String>> lines = new TreeMap<>();
        List<String> calls = new ArrayList<>();
        for (Reply.Entry e : reply.journal()) {
            String call = String.join(
                    "\t",
                    Integer.toString(e.number()),
                    e.tool() + oneLine(e.arguments()),
                    e.lines() + " lines",
                    e.kept() + " kept",
                    oneLine(e.outcome()),
                    e.digest());
            calls.add(call);
            lines.put(e.number(), List.of(call));
        }
        List<Said> said = reply.model().map(ModelPart::said).orElse(List.of());
        for (Said s : said) {
            List<String> text = new ArrayList<>(List.of(s.number() + "\tmodel\t" + s.tokens() + " tokens\t"
                    + String.format(Locale.ROOT, "%.6f", s.cost())));
            s.text().lines().forEach(l -> text.add(BAR + l));
            lines.put(s.number(), text);
        }
        List<String> decided = changes.stream()
                .map(c -> CHANGE + c.file() + ":" + c.line() + "\t" + c.code() + "\t" + oneLine(c.outcome()))
                .toList();
        return new AskJournal(
                oneLine(reply.question()),
                seen,
                calls,
                said.stream().map(Said::text).toList(),
                Stream.concat(lines.values().stream().flatMap(List::stream), decided.stream())
                        .toList());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    String text() {
        StringBuilder out = new StringBuilder(HEAD + "\n" + QUESTION + question + "\n");
        seen.ifPresent(s -> out.append(MODEL + s.model() + "\n" + ROLE + s.role() + "\n" + TASK
                        + (s.explanation() ? "explanation" : "question") + "\n" + COMMENTS)
                .append(s.comments() ? "seen" : "hidden")
                .append("\n" + PATHS + String.join(" ", s.paths()) + "\n"));
        lines.forEach(l -> out.append(l).append('\n'));
        return out.toString();
    }

    /** @throws IOException where it is no journal */
    static AskJournal read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.getFirst().equals(HEAD) || !lines.get(1).startsWith(QUESTION)) {
            throw new Failure(
                    file + " is no journal of ask; make one with: cobolwright ask QUESTION --journal " + file);
        }
        List<String> calls = new ArrayList<>();
        List<String> replies = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            if (line.startsWith(BAR) && !replies.isEmpty()) {
                String before = replies.removeLast();
                replies.add((before.isEmpty() ? "" : before + "\n") + line.substring(BAR.length()));
            } else if (line.contains("\tmodel\t")) {
                replies.add("");
            } else if (line.indexOf('\t') > 0 && !line.startsWith(CHANGE)) {
                calls.add(line);
            }
        }
        return new AskJournal(lines.get(1).substring(QUESTION.length()), seen(lines), calls, replies, lines);
    }

    private static Optional<Seen> seen(List<String> lines) {
        return value(lines, MODEL)
                .map(model -> new Seen(
                        model,
                        value(lines, ROLE).orElse(""),
                        value(lines, TASK).equals(Optional.of("explanation")),
                        value(lines, COMMENTS).equals(Optional.of("seen")),
                        value(lines, PATHS)
                                .filter(p -> !p.isBlank())
                                .map(p -> List.of(p.split(" ")))
                                .orElse(List.of())));
    }

    private static Optional<String> value(List<String> lines, String key) {
        return lines.stream()
                .skip(2)
                .limit(5)
                .filter(l -> l.startsWith(key))
                .map(l -> l.substring(key.length()).strip())
                .findFirst();
    }

    /** The calls that are not in the other with the same answer, and those that are new there. */
    List<String> differences(AskJournal now) {
        List<String> found = new ArrayList<>();
        calls.stream()
                .filter(c -> !now.calls.contains(c))
                .forEach(c -> found.add("other than before: " + c.replace('\t', ' ')));
        now.calls.stream().filter(c -> !calls.contains(c)).forEach(c -> found.add("now: " + c.replace('\t', ' ')));
        return found;
    }
}
