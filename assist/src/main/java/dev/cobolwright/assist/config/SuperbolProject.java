package dev.cobolwright.assist.config;

import dev.cobolwright.assist.Settings.Format;
import dev.cobolwright.assist.config.Section.Rule;
import dev.cobolwright.grammar.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The {@code [cobol]} table of a {@code superbol.toml} of SuperBOL Studio, and its settings {@code superbol.cobol...}, which have the
 * same names in camel case. A project that names no dialect is a GnuCOBOL project, as SuperBOL has it.
 */
public final class SuperbolProject {
    public static final String FILE = "superbol.toml";

    private SuperbolProject() {}

    /** @param file relative to the workspace folder; one below it holds for the files below its own folder */
    public static List<Section> read(String file, Map<String, ?> values, Consumer<String> problems) {
        List<Section> sections = ofWholeFolder(file, values, problems);
        int end = file.lastIndexOf('/');
        return end < 0
                ? sections
                : sections.stream().map(s -> s.below(file.substring(0, end))).toList();
    }

    private static List<Section> ofWholeFolder(String file, Map<String, ?> values, Consumer<String> problems) {
        Node cobol = Node.root(file, values, problems).get("cobol");
        Map<Node, Node> byExtension = new LinkedHashMap<>();
        for (Node entry : cobol.get("source-format-by-extension").items()) {
            byExtension.put(entry.get("extension"), entry.get("source-format"));
        }
        List<Section> sections = new ArrayList<>(sections(
                file,
                cobol,
                cobol.get(cobol.get("copybooks").isMissing() ? "copybook" : "copybooks"),
                byExtension,
                cobol.get("source-format")));
        Node dialect = cobol.get("dialect");
        if (dialect.isMissing()) {
            sections.add(Section.always(file + ": no dialect", Layer.dialect(Dialect.GNUCOBOL)));
        } else {
            sections.addAll(dialect(dialect));
        }
        return sections;
    }

    /** @param cobol the settings below {@code superbol.cobol}; what they are by default says nothing */
    static List<Section> readSettings(String file, Node cobol) {
        Map<Node, Node> byExtension = new LinkedHashMap<>();
        cobol.get("sourceFormatByExtension")
                .entries()
                .forEach((extension, format) ->
                        byExtension.put(new Node(extension, format.place(), format.problems()), format));
        Node format = cobol.get("sourceFormat");
        List<Section> sections = new ArrayList<>(sections(
                file,
                cobol,
                cobol.get("copybooks"),
                byExtension,
                "auto".equals(format.value()) ? new Node(null, format.place(), format.problems()) : format));
        if (!"default".equals(cobol.get("dialect").value())) {
            sections.addAll(dialect(cobol.get("dialect")));
        }
        return sections;
    }

    private static List<Section> sections(
            String file, Node cobol, Node copybooks, Map<Node, Node> byExtension, Node format) {
        List<String> extensions = Library.extensions(cobol.get("copyexts").texts());
        List<Library> libraries = new ArrayList<>();
        for (Node copybook : copybooks.items()) {
            boolean plain = copybook.value() instanceof String;
            Optional<String> folder = (plain ? copybook : copybook.get("dir")).text();
            boolean beside = !plain && copybook.get("file-relative").isTrue();
            if (folder.isEmpty()) {
                copybook.report("dir is needed; write {dir = \"FOLDER\"}");
            } else {
                libraries.add(new Library("", folder.get(), beside, extensions, "", file + ": copybooks"));
            }
        }
        List<Rule> rules = new ArrayList<>();
        byExtension.forEach((extension, said) -> {
            String wanted = extension.text().orElse("");
            Optional<Format> read = format(said);
            if (!wanted.isEmpty() && read.isPresent()) {
                rules.add(new Rule(Glob.of("**/*." + wanted), said.place(), Layer.format(read.get())));
            }
        });
        List<Section> sections = new ArrayList<>();
        sections.add(Section.always(file + ": copybooks", Layer.libraries(libraries)));
        sections.add(new Section(file + ": formats by extension", rules));
        format(format).ifPresent(f -> sections.add(Section.always(format.place(), Layer.format(f))));
        return sections;
    }

    private static Optional<Format> format(Node node) {
        Optional<String> name = node.text();
        Optional<Format> format = name.flatMap(CompilerOptions::format);
        if (name.isPresent() && format.isEmpty()) {
            node.report(
                    "the format " + name.get()
                            + " is not read as such; the format is told from each file. Known are auto, fixed, cobol85, variable, free");
        }
        return format;
    }

    private static List<Section> dialect(Node node) {
        Optional<String> name = node.text();
        Optional<Dialect> dialect = name.flatMap(CompilerOptions::dialect);
        if (name.isPresent() && dialect.isEmpty()) {
            node.report("there is no dialect " + name.get() + "; the next file that names one decides");
        }
        return dialect.map(d -> Section.always(node.place(), Layer.dialect(d))).stream()
                .toList();
    }
}
