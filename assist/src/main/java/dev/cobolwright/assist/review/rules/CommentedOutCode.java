package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.FileRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.RuleOption;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** CW1508. */
public final class CommentedOutCode implements FileRule {
    private static final int MOST = 200;
    private static final String HEADERS = "IDENTIFICATION DIVISION.\nPROGRAM-ID. A.\nPROCEDURE DIVISION.\nA-PARA.\n";
    /** What prose that happens to parse has not. */
    private static final Pattern SIGNS = Pattern.compile("\\w-\\w|\\w_\\w|[0-9\"'=<>()]");

    private static final Set<String> VERBS = Set.of(
            "MOVE",
            "IF",
            "PERFORM",
            "DISPLAY",
            "ADD",
            "SUBTRACT",
            "COMPUTE",
            "READ",
            "WRITE",
            "REWRITE",
            "OPEN",
            "CLOSE",
            "CALL",
            "EVALUATE",
            "SET",
            "STRING",
            "UNSTRING",
            "INSPECT",
            "INITIALIZE",
            "ACCEPT",
            "MULTIPLY",
            "DIVIDE",
            "END-IF",
            "END-PERFORM",
            "ELSE",
            "SEARCH",
            "GO");

    @Override
    public About about() {
        return new About("CW1508", "Code in comments", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(new RuleOption("lines", "3", "How many lines of comments in a row must be code."));
    }

    @Override
    public void check(ReviewedFile file, Findings findings) {
        int least = findings.number("lines");
        SourceText source = file.source();
        List<Lexemes.Line> lines = file.lexemes().lines(0, source.lineCount());
        int parsed = 0;
        int i = 0;
        while (i < lines.size() && parsed < MOST) {
            int end = i;
            while (end < lines.size() && lines.get(end).kind() == Lexemes.LineKind.COMMENT) {
                end++;
            }
            int start = firstVerb(source, lines, i, end);
            if (end - start >= least) {
                parsed++;
                int last = lastOfCode(source, lines, start, end);
                if (last - start >= least && isCode(source, lines, start, last)) {
                    findings.add(
                            new Span(
                                    source,
                                    lines.get(start).start(),
                                    lines.get(last - 1).end()),
                            (last - start) + " lines of code stand in comments");
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    private static int firstVerb(SourceText source, List<Lexemes.Line> lines, int from, int to) {
        int i = from;
        while (i < to && !VERBS.contains(firstWord(text(source, lines.get(i))))) {
            i++;
        }
        return i;
    }

    /** Prose behind the code, and rows of stars, are cut off. */
    private static int lastOfCode(SourceText source, List<Lexemes.Line> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            String text = text(source, lines.get(i)).strip();
            if (text.startsWith("*") || text.startsWith("-") && text.length() > 3 || text.startsWith("=")) {
                return i;
            }
        }
        return to;
    }

    private static String firstWord(String text) {
        String stripped = text.strip().toUpperCase(Locale.ROOT);
        int end = 0;
        while (end < stripped.length() && (Character.isLetter(stripped.charAt(end)) || stripped.charAt(end) == '-')) {
            end++;
        }
        return stripped.substring(0, end);
    }

    /** Without indicator or {@code *>}. */
    private static String text(SourceText source, Lexemes.Line line) {
        String text =
                source.text().substring(line.start(), Math.max(line.start(), Math.min(line.end(), line.areaEnd())));
        int star = text.indexOf('*');
        String rest = star < 0 ? "" : text.substring(star + 1);
        return rest.startsWith(">") ? rest.substring(1) : rest;
    }

    private static boolean isCode(SourceText source, List<Lexemes.Line> lines, int from, int to) {
        StringBuilder program = new StringBuilder(HEADERS);
        for (int i = from; i < to; i++) {
            program.append(text(source, lines.get(i))).append('\n');
        }
        String text = program.toString();
        if (!SIGNS.matcher(text.substring(HEADERS.length())).find()) {
            return false;
        }
        boolean ends = text.strip().endsWith(".");
        Parse parse = Cobol.parse(
                SourceText.of("comment", ends ? text : text + ".\n", SourceFormat.FREE), Copybooks.NONE, Dialect.IBM);
        boolean accepted = parse.problems().stream()
                .allMatch(p -> p.severity() != Severity.ERROR || p.code().startsWith("CW02"));
        long statements = parse.programs()
                .getFirst()
                .paragraphs()
                .mapToLong(p -> p.statements().size())
                .sum();
        return accepted && statements > 0;
    }
}
