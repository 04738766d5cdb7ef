package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done for one question, as a text that people read: a first line with the format, the question, then a line for each call with
 * number, tool and arguments, lines found and kept, outcome, and a digest of the answer, between tabs.
 */
record AskJournal(String question, List<String> calls) {
    private static final String HEAD = "cobolwright ask journal 1";
    private static final String QUESTION = "question: ";

    static AskJournal of(Reply reply) {
        return new AskJournal(
                oneLine(reply.question()),
                reply.journal().stream()
                        .map(e -> String.join(
                                "\t",
                                Integer.toString(e.number()),
                                e.tool() + oneLine(e.arguments()),
                                e.lines() + " lines",
                                e.kept() + " kept",
                                oneLine(e.outcome()),
                                e.digest()))
                        .toList());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    String text() {
        StringBuilder out = new StringBuilder(HEAD + "\n" + QUESTION + question + "\n");
        calls.forEach(c -> out.append(c).append('\n'));
        return out.toString();
    }

    /** @throws IOException where it is no journal */
    static AskJournal read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.getFirst().equals(HEAD) || !lines.get(1).startsWith(QUESTION)) {
            throw new Failure(
                    file + " is no journal of ask; make one with: cobolwright ask QUESTION --journal " + file);
        }
        return new AskJournal(lines.get(1).substring(QUESTION.length()), List.copyOf(lines.subList(2, lines.size())));
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
