package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.jcl.JclData;
import dev.cobolwright.grammar.jcl.JclStep;
import dev.cobolwright.grammar.jcl.JclUnit;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The steps of jobs that run a program of the application, with what they give it. */
final class StepFiles {
    private static final Set<String> OF_SYSTEM = Set.of(
            "STEPLIB",
            "JOBLIB",
            "SYSOUT",
            "SYSUDUMP",
            "SYSABEND",
            "SYSMDUMP",
            "CEEDUMP",
            "CEEOPTS",
            "SYSPRINT",
            "SYSIN",
            "SYSDBOUT",
            "SYSTSPRT",
            "SYSTSIN",
            "DFSRESLB",
            "IMS",
            "DFSVSAMP",
            "IEFRDER",
            "SYSCOUNT",
            "INSPLOG",
            "EQADEBUG",
            "CEERPT",
            "ABNLIGNR",
            "PROCLIB",
            "JCLLIB",
            "DBRMLIB",
            "SYSTERM",
            "SYSLIB",
            "IEFPARM");

    private StepFiles() {}

    /**
     * @param job JOB or PROC, by name
     * @param source the file of the job
     */
    record Run(JclUnit job, JclStep step, ProgramFacts program, SourceText source) {
        /** DD statements by their ddname, the first of each concatenation. */
        Map<String, JclData> data() {
            Map<String, JclData> data = new LinkedHashMap<>();
            step.data().forEach(d -> data.putIfAbsent(ddName(d), d));
            return data;
        }

        /** Files that the program opens, with a ddname. */
        List<ProgramFacts.FileUse> opened() {
            return program.files().stream()
                    .filter(f -> !f.openModes().isEmpty() && f.ddName().isPresent())
                    .toList();
        }
    }

    static String ddName(JclData data) {
        return data.name().substring(data.name().lastIndexOf('.') + 1);
    }

    static boolean isOfSystem(String ddName) {
        return OF_SYSTEM.contains(ddName)
                || ddName.startsWith("SORT")
                || ddName.startsWith("SYS")
                || ddName.startsWith("STEP");
    }

    /** Steps of jobs whose program is there in one version, completely read. */
    static List<Run> runs(Application application) {
        List<Run> runs = new ArrayList<>();
        for (Jcl jcl : application.jobs()) {
            for (JclUnit unit : jcl.units()) {
                for (JclStep step : unit.steps()) {
                    List<ProgramFacts> programs =
                            step.program().map(application::programs).orElse(List.of());
                    if (programs.size() == 1 && programs.getFirst().complete()) {
                        runs.add(new Run(unit, step, programs.getFirst(), jcl.source()));
                    }
                }
            }
        }
        return runs;
    }

    /** A parameter of a statement, up to the next comma or blank outside parentheses; the whole statement where it is not found. */
    static Span parameter(Span statement, String keyword) {
        String text = statement.text();
        int from = text.toUpperCase(Locale.ROOT).indexOf(keyword);
        if (from < 0) {
            return statement;
        }
        int depth = 0;
        boolean quoted = false;
        int end = from;
        for (; end < text.length(); end++) {
            char c = text.charAt(end);
            quoted ^= c == '\'';
            depth += c == '(' && !quoted ? 1 : c == ')' && !quoted ? -1 : 0;
            if (depth < 0
                    || c < ' '
                    || !quoted && depth == 0 && (c == ',' || c == ' ' && end > from + keyword.length())) {
                break;
            }
        }
        return new Span(statement.source(), statement.start() + from, statement.start() + end);
    }
}
