package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Survey;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what is never reached in the programs of folders, and the time taken: {@code FlowSurvey [--dialect D] FOLDER...} */
final class FlowSurvey {
    private FlowSurvey() {}

    public static void main(String[] args) throws IOException {
        List<SourceText> programs = new ArrayList<>();
        Map<String, SourceText> copybooks = new HashMap<>();
        Dialect dialect = Dialect.IBM;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--dialect")) {
                dialect = Dialect.valueOf(args[++i].toUpperCase(Locale.ROOT));
            } else {
                Survey.read(Path.of(args[i]), programs, copybooks);
            }
        }
        var threads = ManagementFactory.getThreadMXBean();
        long parsing = 0;
        long following = 0;
        long lines = 0;
        int flows = 0;
        int certain = 0;
        for (SourceText program : programs) {
            long start = threads.getCurrentThreadCpuTime();
            Parse parse = Cobol.parse(program, Survey.finder(copybooks), dialect);
            long parsed = threads.getCurrentThreadCpuTime();
            List<ProgramFlow> found = Flow.of(parse);
            parsing += parsed - start;
            long took = threads.getCurrentThreadCpuTime() - parsed;
            following += took;
            lines += program.lineCount();
            for (ProgramFlow flow : found) {
                flows++;
                certain += flow.isCertain() ? 1 : 0;
                for (Unreachable code : flow.unreachable()) {
                    System.out.printf(
                            "%s %s %s%n",
                            code.span(),
                            code.wholeProcedure() ? "procedure" : "statements",
                            code.procedure().name());
                }
            }
            if (took > 500_000_000) {
                System.out.printf("slow: %s %.2f s%n", program.path(), took / 1e9);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d files, %d lines, %d programs, %d certain; parse %.2f s, flow %.2f s of CPU%n",
                programs.size(),
                lines,
                flows,
                certain,
                parsing / 1e9,
                following / 1e9);
    }
}
