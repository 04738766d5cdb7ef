package dev.cobolwright.assist.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which file gave which value: what {@code cobolwright doctor} and the log of the server show. */
public final class Explanation {
    private Explanation() {}

    /**
     * One value.
     *
     * @param files which files it is for; empty: all
     * @param holds whether it is used, or an earlier one goes before it
     */
    public record Line(String what, String value, String origin, String files, boolean holds) {
        @Override
        public String toString() {
            return what + ": " + value + (files.isEmpty() ? "" : " for " + files) + " (" + origin + ")"
                    + (holds ? "" : ", not used: an earlier one goes before it");
        }
    }

    /** Everything a configuration says, in the order in which it holds, and the defaults of what it does not say. */
    public static List<Line> of(Configuration configuration) {
        List<Line> lines = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        for (Section section : configuration.sections()) {
            for (Section.Rule rule : section.rules()) {
                String files =
                        rule.files().equals(Glob.EVERYTHING) ? "" : rule.files().toString();
                Layer says = rule.says();
                says.libraries().forEach(l -> lines.add(library(l, files)));
                says.dialect().ifPresent(d -> add(lines, decided, "dialect", word(d), rule, files));
                says.format().ifPresent(f -> add(lines, decided, "format", word(f), rule, files));
                says.encoding().ifPresent(e -> add(lines, decided, "encoding", e, rule, files));
                says.copybookEncoding().ifPresent(e -> add(lines, decided, "copybook encoding", e, rule, files));
                if (!says.compilerOptions().isEmpty()) {
                    String options = String.join(" ", says.compilerOptions());
                    lines.add(new Line("compiler options", options, rule.origin(), files, true));
                }
            }
        }
        defaults(lines, decided, configuration);
        return lines;
    }

    /** What holds for one program. */
    public static List<Line> of(SourceOptions options, Said<String> encoding) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                "dialect",
                new Said<>(word(options.dialect().value()), options.dialect().origin())));
        lines.add(line(
                "format",
                new Said<>(word(options.format().value()), options.format().origin())));
        lines.add(line("encoding", encoding));
        options.compilerOptions().forEach(o -> lines.add(line("compiler option", o)));
        options.libraries().forEach(l -> lines.add(library(l, "")));
        return lines;
    }

    private static void defaults(List<Line> lines, List<String> decided, Configuration configuration) {
        SourceOptions options = configuration.of(configuration.folder().resolve(Path.of("any")));
        if (!decided.contains("dialect")) {
            lines.add(line("dialect", new Said<>(word(options.dialect().value()), Said.BY_DEFAULT)));
        }
        if (!decided.contains("format")) {
            lines.add(line("format", new Said<>(word(options.format().value()), Said.BY_DEFAULT)));
        }
        if (!decided.contains("encoding")) {
            lines.add(line("encoding", options.encoding()));
        }
        if (configuration.libraries().findAny().isEmpty()) {
            lines.add(line("copybooks", Said.byDefault("found by name, the nearest first")));
        }
    }

    private static Line library(Library library, String files) {
        String extensions = library.extensions().isEmpty()
                ? ""
                : " with extension "
                        + String.join(
                                ", ",
                                library.extensions().stream()
                                        .map(e -> e.isEmpty() ? "none" : e)
                                        .toList());
        return new Line(
                library.name().isEmpty() ? "copybooks" : "copybooks IN " + library.name(),
                library.folder()
                        + (library.besideProgram() ? " beside the program" : "")
                        + extensions
                        + (library.encoding().isEmpty() ? "" : " in " + library.encoding()),
                library.origin(),
                files,
                true);
    }

    private static void add(
            List<Line> lines, List<String> decided, String what, String value, Section.Rule rule, String files) {
        lines.add(new Line(what, value, rule.origin(), files, !decided.contains(what)));
        if (files.isEmpty()) {
            decided.add(what);
        }
    }

    private static Line line(String what, Said<String> said) {
        return new Line(what, said.value(), said.origin(), "", true);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
