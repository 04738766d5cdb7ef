package dev.cobolwright.assist.agent.tools;

import static dev.cobolwright.assist.agent.tools.Tool.Parameter.needed;
import static dev.cobolwright.assist.agent.tools.Tool.Parameter.number;
import static dev.cobolwright.assist.agent.tools.Tool.Parameter.optional;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Files and their text. */
final class FileTools {
    private static final int MOST_LINES = 400;

    static final List<Tool> ALL = List.of(
            Tool.of(
                    "list_files",
                    "Lists the programs, copybooks and jobs of the workspace.",
                    FileTools::list,
                    optional("containing", "a part of the name")),
            Tool.of(
                    "read_lines",
                    "Reads lines of a file of the workspace, at most " + MOST_LINES + " at once, with their numbers.",
                    FileTools::read,
                    needed("file", "name of the file as other answers give it, or its last part"),
                    number("from", "first line, from 1", true),
                    number("to", "last line", true)),
            Tool.of(
                    "search_code",
                    "Finds lines of programs, copybooks and jobs, comments too, that have all the words given; words of names count.",
                    FileTools::search,
                    needed("words", "words or parts of names, blank between them")),
            Tool.of(
                    "parse_problems",
                    "Lists what is wrong with a file, or with all programs: syntax errors, missing copybooks, undeclared names.",
                    FileTools::problems,
                    optional("file", "a program or copybook")));

    private FileTools() {}

    private static List<Told> list(CodeBase code, Arguments arguments) {
        String part = arguments.text("containing").orElse("").toLowerCase(Locale.ROOT);
        List<Told> lines = new ArrayList<>();
        for (String file : code.files()) {
            if (file.toLowerCase(Locale.ROOT).contains(part)) {
                lines.add(Told.of(
                        code.kind(file).orElse(SourceFile.Kind.PROGRAM).name().toLowerCase(Locale.ROOT) + " " + file,
                        new Place(file, 1, 1)));
            }
        }
        code.unread().forEach(u -> lines.add(Told.of("not read: " + u)));
        return lines;
    }

    private static SourceText text(CodeBase code, String file) throws WrongArgument {
        return code.text(file)
                .orElseThrow(() -> new WrongArgument(file + " cannot be read: "
                        + String.join(
                                "; ",
                                code.unread().stream()
                                        .filter(u -> u.startsWith(file))
                                        .toList())));
    }

    private static List<Told> read(CodeBase code, Arguments arguments) throws WrongArgument {
        String file = Lookup.file(code, arguments.needed("file"));
        SourceText text = text(code, file);
        int lines = text.lineCount();
        int from = arguments.number("from", 1);
        int to = arguments.number("to", from);
        if (from < 1 || from > lines || to < from) {
            throw new WrongArgument(
                    file + " has lines 1 to " + lines + "; lines " + from + " to " + to + " are not in it");
        }
        List<Told> answer = new ArrayList<>();
        for (int line = from; line <= Math.min(Math.min(to, lines), from + MOST_LINES - 1); line++) {
            answer.add(Told.of(text.line(line - 1), new Place(file, line, line)));
        }
        return answer;
    }

    private static List<Told> search(CodeBase code, Arguments arguments) {
        List<String> words =
                List.of(arguments.needed("words").toUpperCase(Locale.ROOT).split("\\s+"));
        record Scored(int score, Told line) {}
        List<Scored> found = new ArrayList<>();
        for (String file : code.files()) {
            SourceText text = code.text(file).orElse(null);
            for (int line = 0; text != null && line < text.lineCount(); line++) {
                String upper = text.line(line).toUpperCase(Locale.ROOT);
                if (words.stream().allMatch(upper::contains)) {
                    int whole = (int) words.stream()
                            .filter(w -> upper.matches(
                                    ".*(?<![A-Z0-9-])" + java.util.regex.Pattern.quote(w) + "(?![A-Z0-9-]).*"))
                            .count();
                    found.add(new Scored(
                            whole,
                            Told.of(
                                    text.line(line).strip().replaceAll("\\s+", " "),
                                    new Place(file, line + 1, line + 1))));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Scored s) -> -s.score))
                .map(Scored::line)
                .toList();
    }

    private static List<Told> problems(CodeBase code, Arguments arguments) throws WrongArgument {
        List<String> files = arguments.text("file").isPresent()
                ? List.of(Lookup.file(code, arguments.needed("file")))
                : code.files(SourceFile.Kind.PROGRAM);
        List<Told> lines = new ArrayList<>();
        for (String file : files) {
            List<Problem> problems = code.parse(file).map(Parse::problems).orElse(List.of());
            problems.forEach(p -> lines.add(Told.of(
                    p.severity().name().toLowerCase(Locale.ROOT) + " " + p.code() + " " + p.message(),
                    code.place(p.span()))));
        }
        if (lines.isEmpty()) {
            lines.add(Told.of("no problems in " + files.size() + (files.size() == 1 ? " file" : " files")));
        }
        code.unread().forEach(u -> lines.add(Told.of("not read: " + u)));
        return lines;
    }
}
