package dev.cobolwright.assist.agent.tools;

import static dev.cobolwright.assist.agent.tools.Tool.Parameter.optional;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.FileFact;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.ResourceFact;
import dev.cobolwright.assist.explain.facts.Use;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables, files, queues and screens, and the jobs that bring them. */
final class ResourceTools {
    static final List<Tool> ALL = List.of(
            Tool.of(
                    "resource_use",
                    "Lists what programs do with tables, files, CICS files, queues and screens: C create, R read, U update, D delete,"
                            + " with the statements.",
                    (code, a) -> use(code, a.text("name"), a.text("program"), a.text("does")),
                    optional("name", "table, file or ddname; all without it"),
                    optional("program", "PROGRAM-ID; all without it"),
                    optional("does", "one of C, R, U, D: only programs that do this")),
            Tool.of(
                    "job_steps",
                    "Lists the steps of jobs with the program they run, when they run, and their data sets.",
                    (code, a) -> steps(code, a.text("job")),
                    optional("job", "name of a job or procedure; all without it")));

    private ResourceTools() {}

    /** @param does a letter; empty for all */
    static List<Told> use(CodeBase code, Optional<String> name, Optional<String> program, Optional<String> does)
            throws WrongArgument {
        if (does.isPresent() && !does.get().matches("(?i)[CRUD]")) {
            throw new WrongArgument("the argument does must be one of C, R, U and D, not " + does.get());
        }
        String letter = does.map(d -> d.toUpperCase(Locale.ROOT)).orElse("");
        List<Told> lines = new ArrayList<>();
        for (ProgramFacts p : Lookup.programs(code, program)) {
            for (FileFact file : p.files()) {
                if ((name.isEmpty() || same(name.get(), file.name()) || same(name.get(), file.assigned()))
                        && file.letters().contains(letter)) {
                    lines.add(Told.of(
                            p.name() + ": file " + file.name()
                                    + (file.assigned().isEmpty() ? "" : " (" + file.assigned() + ")") + " "
                                    + what(file.letters(), file.uses()),
                            places(file.uses(), letter, file.selected())));
                }
            }
            for (ResourceFact resource : p.resources()) {
                if ((name.isEmpty() || same(name.get(), resource.name()))
                        && resource.letters().contains(letter)) {
                    lines.add(Told.of(
                            p.name() + ": " + resource.kind() + " " + resource.name() + " "
                                    + what(resource.letters(), resource.uses()),
                            places(resource.uses(), letter, null)));
                }
            }
        }
        if (lines.isEmpty()) {
            lines.add(Told.of("no program of this workspace does that"
                    + name.map(n -> " with " + n).orElse("")));
        }
        return lines;
    }

    /** Whether a name means a resource; a table may be named without its schema. */
    private static boolean same(String asked, String name) {
        return name.equalsIgnoreCase(asked)
                || name.toUpperCase(Locale.ROOT).endsWith("." + asked.toUpperCase(Locale.ROOT));
    }

    private static String what(String letters, List<Use> uses) {
        List<String> actions = uses.stream()
                .map(u -> u.action().isEmpty() ? u.words().getFirst() : u.action())
                .distinct()
                .toList();
        return (letters.isEmpty() ? "" : letters + ": ") + String.join(", ", actions);
    }

    /** The statements of a letter; of all where none is asked for. */
    private static List<Place> places(List<Use> uses, String letter, Place otherwise) {
        List<Place> places = new ArrayList<>();
        uses.stream()
                .filter(u -> letter.isEmpty() || u.letter().contains(letter))
                .forEach(u -> places.addAll(u.places()));
        if (places.isEmpty() && otherwise != null) {
            places.add(otherwise);
        }
        return places;
    }

    static List<Told> steps(CodeBase code, Optional<String> job) throws WrongArgument {
        List<Told> lines = new ArrayList<>();
        for (JobFacts facts : code.jobs()) {
            if (job.isPresent() && !facts.name().equalsIgnoreCase(job.get())) {
                continue;
            }
            lines.add(Told.of(
                    facts.kind().toLowerCase(Locale.ROOT) + " " + facts.name(),
                    facts.place().firstLine()));
            for (JobFacts.Step step : facts.steps()) {
                lines.add(Told.of(
                        facts.name() + " step " + step.name() + " runs " + (step.procedure() ? "the procedure " : "")
                                + step.runs() + (step.parameter().isEmpty() ? "" : " with PARM " + step.parameter()),
                        step.place()));
                step.conditions().forEach(c -> lines.add(Told.of("  it " + Text.shown(c.text()), c.place())));
                for (JobFacts.Data data : step.data()) {
                    if (!data.dataSet().isEmpty()) {
                        lines.add(Told.of(
                                "  DD " + data.dd() + " is " + data.dataSet()
                                        + (data.disposition().isEmpty() ? "" : ", DISP " + data.disposition()),
                                data.place()));
                    }
                }
            }
        }
        if (lines.isEmpty()) {
            throw new WrongArgument("there is no job " + job.orElse("") + "; there are "
                    + String.join(", ", code.jobs().stream().map(JobFacts::name).toList()));
        }
        return lines;
    }
}
