package dev.cobolwright.assist.explain.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of all programs, copybooks and jobs together.
 *
 * @param name of the application: of its folder
 */
public record ApplicationFacts(
        String name, List<ProgramCard> programs, List<CopybookCard> copybooks, List<JobFacts> jobs) {

    /** Programs by name; of several with one name the first by file. */
    public Map<String, ProgramCard> byName() {
        Map<String, ProgramCard> found = new LinkedHashMap<>();
        programs.forEach(p -> found.putIfAbsent(p.name(), p));
        return found;
    }

    /**
     * What a store of a program is outside: the data set that jobs give its ddname where all agree on one, else the ddname.
     */
    public Map<String, String> dataSets(String program) {
        Map<String, String> found = new TreeMap<>();
        for (JobFacts job : jobs) {
            for (JobFacts.Step step : job.steps()) {
                if (step.runs().equals(program) && !step.procedure()) {
                    step.data().stream()
                            .filter(d -> !d.dataSet().isEmpty())
                            .forEach(d -> found.merge(d.dd(), base(d.dataSet()), (a, b) -> a.equals(b) ? a : ""));
                }
            }
        }
        found.values().removeIf(String::isEmpty);
        return found;
    }

    /** A data set without generation or member. */
    static String base(String dataSet) {
        int open = dataSet.indexOf('(');
        return open > 0 ? dataSet.substring(0, open) : dataSet;
    }
}
