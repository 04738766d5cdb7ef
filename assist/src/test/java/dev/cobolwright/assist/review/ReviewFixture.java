package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files of a review written down in one text, headed by {@code -- path --} lines; a text without one is {@code MAIN.cbl}; what a file was in
 * the revision before is headed by {@code -- before/path --}. A program may leave
 * out its first headers. What is expected is marked by comment lines of {@code ^} below the line, the first one in the first column
 * of the finding.
 */
public final class ReviewFixture {
    private static final String BEFORE = "before/";
    private static final Pattern MARK = Pattern.compile("(?:.{6}\\*|\\s*\\*>|//\\*)[ ]*(\\^+).*");

    final Map<String, String> files = new LinkedHashMap<>();
    final Map<String, Parse> parses = new LinkedHashMap<>();
    private final List<Jcl> jobs = new ArrayList<>();

    private ReviewFixture(String text) {
        String all = text.startsWith("-- ") ? text : "-- MAIN.cbl --\n" + text;
        for (String part : all.split("(?m)^-- (?=\\S+ --$)")) {
            if (!part.isEmpty()) {
                int end = part.indexOf('\n');
                String name = part.substring(0, end).replace(" --", "").strip();
                String content = part.substring(end + 1);
                files.put(name, isProgram(name) ? withHeaders(content) : content);
            }
        }
        files.forEach((name, content) -> {
            if (isProgram(name) && !name.startsWith(BEFORE)) {
                parses.put(name, Cobol.parse(SourceText.of(name, content), this::copybook, Dialect.IBM));
            } else if (name.endsWith(".jcl")) {
                jobs.add(Jcl.read(SourceText.of(name, content)));
            }
        });
    }

    public static ReviewFixture of(String text) {
        return new ReviewFixture(text);
    }

    static boolean isProgram(String name) {
        return name.endsWith(".cbl");
    }

    private static String withHeaders(String program) {
        if (program.toUpperCase(Locale.ROOT).contains("PROGRAM-ID")) {
            return program;
        }
        String first =
                program.lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
        boolean data = first.matches("(FILE|WORKING-STORAGE|LOCAL-STORAGE|LINKAGE) SECTION\\.");
        return "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. EXAMPLE.\n"
                + (data ? "       DATA DIVISION.\n" : "") + program;
    }

    private Optional<SourceText> copybook(String name, Optional<String> library, SourceText from) {
        String wanted = name.replace("\"", "").replace("'", "").toUpperCase(Locale.ROOT);
        return files.keySet().stream()
                .filter(f -> !isProgram(f) && !f.startsWith(BEFORE))
                .filter(f -> f.toUpperCase(Locale.ROOT).matches("(.*/)?" + Pattern.quote(wanted) + "(\\.CPY)?"))
                .findFirst()
                .map(f -> SourceText.of(f, files.get(f), from.format()));
    }

    /** What one rule finds, in all files. */
    public List<Finding> review(Rule rule) {
        return review(Ruleset.only(rule));
    }

    public List<Finding> review(Ruleset rules) {
        List<Finding> findings = new ArrayList<>();
        List<ProgramFacts> facts = new ArrayList<>();
        List<Notification> failed = new ArrayList<>();
        for (Parse parse : parses.values()) {
            FileResult result = FileReview.of(parse, rules);
            findings.addAll(result.findings());
            facts.addAll(result.facts());
            result.notifications().stream()
                    .filter(n -> n.kind().equals("rule-failed"))
                    .forEach(failed::add);
        }
        findings.addAll(FileReview.of(new Application(facts, jobs), rules, failed));
        findings.addAll(FileReview.ofChange(moved(), rules, failed));
        if (!failed.isEmpty()) {
            throw new AssertionError(failed);
        }
        return findings;
    }

    private List<MovedField> moved() {
        List<MovedField> moved = new ArrayList<>();
        parses.forEach((name, now) -> {
            String text = files.getOrDefault(BEFORE + name, now.source().text());
            Parse before = Cobol.parse(SourceText.of(name, text), this::copybookBefore, Dialect.IBM);
            moved.addAll(MovedField.between(before, now, copybook -> files.containsKey(BEFORE + copybook)));
        });
        return moved;
    }

    private Optional<SourceText> copybookBefore(String name, Optional<String> library, SourceText from) {
        return copybook(name, library, from)
                .map(now ->
                        SourceText.of(now.path(), files.getOrDefault(BEFORE + now.path(), now.text()), from.format()));
    }

    /** The places of findings, {@code path:line:column}, sorted. */
    public static List<String> places(List<Finding> findings) {
        return findings.stream().map(f -> f.place().toString()).sorted().toList();
    }

    /** The places that are marked, as {@link #places}. */
    public List<String> marked() {
        List<String> marked = new ArrayList<>();
        files.forEach((name, content) -> {
            int line = 0;
            int number = 0;
            for (String text : content.lines().toList()) {
                number++;
                Matcher mark = MARK.matcher(text);
                if (mark.matches()) {
                    marked.add(name + ":" + line + ":" + (mark.start(1) + 1));
                } else {
                    line = number;
                }
            }
        });
        return marked.stream().sorted().toList();
    }

    /** What the parser says against the programs. */
    public String errors() {
        return parses.values().stream()
                .flatMap(p -> p.problems().stream())
                .filter(p -> p.severity() == Severity.ERROR)
                .map(p -> p.span() + " " + p.code() + " " + p.message())
                .collect(Collectors.joining("\n"));
    }

    /** Copybooks of the fixture. */
    public Copybooks copybooks() {
        return this::copybook;
    }
}
