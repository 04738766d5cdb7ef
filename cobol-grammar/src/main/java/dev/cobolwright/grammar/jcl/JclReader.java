package dev.cobolwright.grammar.jcl;

import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes units and steps of statements. */
final class JclReader {
    private final SourceText source;
    private final JclLines lines;
    private final List<JclUnit> units = new ArrayList<>();
    private final Map<String, String> symbols = new HashMap<>();

    private JclUnit.Kind kind = JclUnit.Kind.JOB;
    private String unitName = "";
    private int unitLine = -1;
    /** The job that a procedure in the stream interrupts; null for none. */
    private JclUnit interrupted;

    /** Of IF statements that are open. */
    private final List<JclCondition> around = new ArrayList<>();

    private List<JclStep> steps = new ArrayList<>();
    private JclStep step;
    private List<JclData> data = new ArrayList<>();
    private int lastLine;

    private JclReader(SourceText source) {
        this.source = source;
        this.lines = new JclLines(source);
    }

    static List<JclUnit> units(SourceText source) {
        JclReader reader = new JclReader(source);
        for (JclStatement next = reader.lines.next(); next != null; next = reader.lines.next()) {
            reader.add(next);
        }
        reader.endUnit();
        return List.copyOf(reader.units);
    }

    private void add(JclStatement statement) {
        switch (statement.operation()) {
            case "JOB" -> begin(JclUnit.Kind.JOB, statement);
            case "PROC" -> {
                boolean inStream = kind == JclUnit.Kind.JOB && unitLine >= 0;
                begin(JclUnit.Kind.PROCEDURE, statement);
                interrupted = inStream && !units.isEmpty() ? units.removeLast() : null;
                set(statement);
            }
            case "PEND" -> {
                endUnit();
                resume();
            }
            case "SET" -> set(statement);
            case "IF" -> begin(statement);
            case "ELSE" -> turn();
            case "ENDIF" -> {
                if (!around.isEmpty()) {
                    around.removeLast();
                }
            }
            case "EXEC" -> exec(statement);
            case "DD" -> dd(statement);
            default -> {}
        }
        lastLine = statement.lastLine();
    }

    private void begin(JclUnit.Kind newKind, JclStatement statement) {
        endUnit();
        kind = newKind;
        unitName = statement.name();
        unitLine = statement.firstLine();
    }

    private void endUnit() {
        endStep();
        if (unitLine >= 0) {
            units.add(new JclUnit(kind, unitName, List.copyOf(steps), span(unitLine, Math.max(unitLine, lastLine))));
        }
        steps = new ArrayList<>();
        around.clear();
        unitLine = -1;
        unitName = "";
        kind = JclUnit.Kind.JOB;
    }

    /** Goes on with the job around a procedure that has ended. */
    private void resume() {
        if (interrupted != null) {
            unitName = interrupted.name();
            unitLine = interrupted.span().startLine();
            steps = new ArrayList<>(interrupted.steps());
            interrupted = null;
        }
    }

    private void endStep() {
        if (step != null) {
            steps.add(new JclStep(
                    step.name(),
                    step.program(),
                    step.procedure(),
                    step.parameter(),
                    step.conditions(),
                    List.copyOf(data),
                    step.span(),
                    step.targetSpan()));
        }
        step = null;
        data = new ArrayList<>();
    }

    private void set(JclStatement statement) {
        for (String parameter : statement.parameters()) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                symbols.put(
                        parameter.substring(0, equals).toUpperCase(Locale.ROOT),
                        unquoted(replaced(parameter.substring(equals + 1))));
            }
        }
    }

    private void exec(JclStatement statement) {
        endStep();
        unitLine = unitLine < 0 ? statement.firstLine() : unitLine;
        Optional<String> program = statement.keyword("PGM").map(this::replaced);
        Optional<String> written =
                statement.keyword("PGM").or(() -> statement.keyword("PROC")).or(statement::positional);
        Optional<String> procedure = program.isPresent()
                ? Optional.empty()
                : statement.keyword("PROC").or(statement::positional).map(this::replaced);
        step = new JclStep(
                statement.name(),
                program.map(p -> p.toUpperCase(Locale.ROOT)),
                procedure.map(p -> p.toUpperCase(Locale.ROOT)),
                statement.keyword("PARM").map(this::replaced).map(JclReader::unquoted),
                conditions(statement),
                List.of(),
                span(statement.firstLine(), statement.lastLine()),
                find(written.orElse(""), statement));
    }

    private List<JclCondition> conditions(JclStatement statement) {
        List<JclCondition> all = new ArrayList<>(around);
        statement
                .keyword("COND")
                .ifPresent(c -> all.add(new JclCondition(
                        JclCondition.Kind.COND, c, span(statement.firstLine(), statement.lastLine()))));
        return List.copyOf(all);
    }

    private void begin(JclStatement statement) {
        around.add(new JclCondition(
                JclCondition.Kind.IF,
                statement.operands().replaceFirst("(?i)\\s+THEN$", ""),
                span(statement.firstLine(), statement.lastLine())));
    }

    /** From here to ENDIF the condition must not hold. */
    private void turn() {
        if (!around.isEmpty()) {
            JclCondition last = around.removeLast();
            around.add(new JclCondition(JclCondition.Kind.ELSE, last.text(), last.span()));
        }
    }

    private void dd(JclStatement statement) {
        String first = statement.positional().orElse("");
        Optional<String> inStream = Optional.empty();
        if (first.equals("*") || first.equalsIgnoreCase("DATA")) {
            String delimiter = statement.keyword("DLM").map(JclReader::unquoted).orElse("/*");
            inStream = Optional.of(lines.data(
                    delimiter.isEmpty() ? "/*" : delimiter,
                    first.equals("*") && statement.keyword("DLM").isEmpty()));
        }
        String name =
                statement.name().isEmpty() && !data.isEmpty() ? data.getLast().name() : statement.name();
        if (step == null) {
            return;
        }
        data.add(new JclData(
                name,
                statement.keyword("DSN", "DSNAME").map(this::replaced),
                statement.keyword("DISP"),
                statement.keyword("DCB"),
                inStream,
                span(statement.firstLine(), statement.lastLine())));
    }

    /** With symbols that are set put in; {@code &&} begins the name of a temporary data set. */
    private String replaced(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '&' || i + 1 < text.length() && text.charAt(i + 1) == '&' || i > 0 && text.charAt(i - 1) == '&') {
                out.append(c);
                continue;
            }
            int end = i + 1;
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
            String value = symbols.get(text.substring(i + 1, end).toUpperCase(Locale.ROOT));
            if (value == null) {
                out.append(text, i, end);
            } else {
                out.append(value);
                end += end < text.length() && text.charAt(end) == '.' ? 1 : 0;
            }
            i = end - 1;
        }
        return out.toString();
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '#' || c == '@' || c == '$';
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1).replace("''", "'")
                : text;
    }

    private Span span(int firstLine, int lastLine) {
        return new Span(source, source.lineStart(firstLine), source.lineEnd(lastLine));
    }

    private Span find(String word, JclStatement statement) {
        int from = source.lineStart(statement.firstLine());
        int at = word.isEmpty() ? -1 : source.text().indexOf(word, source.text().indexOf("EXEC", from) + 4);
        return at < 0 || at >= source.lineEnd(statement.lastLine())
                ? span(statement.firstLine(), statement.firstLine())
                : new Span(source, at, at + word.length());
    }
}
