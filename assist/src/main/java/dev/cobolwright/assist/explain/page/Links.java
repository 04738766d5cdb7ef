package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.diagram.Anchors;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.Map;
import java.util.Optional;

/**
 * Where the pages of an explanation are.
 *
 * @param programs path of the page by name of the program, without extension
 * @param copybooks by name
 * @param jobs by name
 * @param sources page with the text of a file, by the file's name as it is shown; none where texts are not part of the explanation
 * @param extension of pages, with its point
 */
public record Links(
        Map<String, String> programs,
        Map<String, String> copybooks,
        Map<String, String> jobs,
        Map<String, String> sources,
        String extension) {
    public static final Links NONE = new Links(Map.of(), Map.of(), Map.of(), Map.of(), ".html");

    /** @param from path of the page that the link is on */
    public Optional<String> program(String name, String from) {
        return Optional.ofNullable(programs.get(name)).map(to -> relative(from, to));
    }

    public Optional<String> copybook(String name, String from) {
        return Optional.ofNullable(copybooks.get(name)).map(to -> relative(from, to));
    }

    public Optional<String> job(String name, String from) {
        return Optional.ofNullable(jobs.get(name)).map(to -> relative(from, to));
    }

    /** The lines of a file, if there is a page with its text. */
    public Optional<String> source(String file, int line, String from) {
        return Optional.ofNullable(sources.get(file)).map(to -> relative(from, to) + "#L" + line);
    }

    /** The page of what a reference names, if it has one that is not the page itself. */
    public Optional<String> of(Text.Run run, String from) {
        return switch (run.kind()) {
            case PROGRAM -> program(run.name(), from);
            case COPYBOOK -> copybook(run.name(), from);
            case JOB -> job(run.name(), from);
            default -> Optional.empty();
        };
    }

    public String relative(String from, String to) {
        return "../".repeat((int) from.chars().filter(c -> c == '/').count()) + to + extension;
    }

    static String anchor(String id) {
        return Anchors.of(id);
    }
}
