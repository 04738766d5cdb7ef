package dev.cobolwright.assist.agent.tools;

import static dev.cobolwright.assist.agent.tools.Tool.Parameter.needed;
import static dev.cobolwright.assist.agent.tools.Tool.Parameter.optional;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.JobSteps;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.check.SentenceCheck;
import dev.cobolwright.assist.explain.facts.CallFact;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ParagraphFact;
import dev.cobolwright.assist.explain.facts.Phrase;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.Unresolved;
import dev.cobolwright.assist.explain.page.Page;
import dev.cobolwright.assist.explain.page.ProgramPage;
import dev.cobolwright.assist.explain.page.Related;
import dev.cobolwright.assist.explain.page.Sentence;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.List;

/** Programs, their paragraphs and how they call each other. */
final class ProgramTools {
    static final List<Tool> ALL = List.of(
            Tool.of(
                    "list_programs",
                    "Lists all programs with what their comments say they are for.",
                    (code, a) -> code.programs().stream()
                            .map(p -> Told.of(
                                    p.name() + (title(p).isEmpty() ? "" : ": " + title(p)) + ", "
                                            + p.complexity().codeLines() + " lines of code",
                                    p.identified()))
                            .toList()),
            Tool.of(
                    "explain_program",
                    "Explains a program in sentences that were checked against the lines they cite: purpose, inputs and outputs, calls,"
                            + " main flow, rules, calculations, error handling, data.",
                    ProgramTools::explain,
                    needed("program", "PROGRAM-ID")),
            Tool.of(
                    "explain_paragraph",
                    "Says what a paragraph does, step by step.",
                    ProgramTools::paragraph,
                    needed("program", "PROGRAM-ID"),
                    needed("paragraph", "its name")),
            Tool.of(
                    "outline",
                    "Lists the sections and paragraphs of a program with their lines.",
                    ProgramTools::outline,
                    needed("program", "PROGRAM-ID")),
            Tool.of(
                    "paragraph_flow",
                    "Says what a paragraph performs and goes to, and who performs it, goes to it or falls into it.",
                    ProgramTools::flow,
                    needed("program", "PROGRAM-ID"),
                    needed("paragraph", "its name")),
            Tool.of(
                    "callers",
                    "Lists who calls a program, by CALL, LINK, XCTL or a step of a job.",
                    (code, a) -> callers(code, a.needed("program")),
                    needed("program", "PROGRAM-ID; need not be in the workspace")),
            Tool.of(
                    "callees",
                    "Lists what programs and transactions a program gives control to, with what it passes.",
                    ProgramTools::callees,
                    needed("program", "PROGRAM-ID")),
            Tool.of(
                    "unresolved",
                    "Lists what could not be found out: missing copybooks, unknown programs, unread code.",
                    ProgramTools::unresolved,
                    optional("program", "PROGRAM-ID; all without it")));

    private ProgramTools() {}

    private static String title(ProgramFacts program) {
        return Text.plain(program.purpose().title());
    }

    private static List<Told> explain(CodeBase code, Arguments arguments) throws WrongArgument {
        ProgramFacts program = Lookup.program(code, arguments.needed("program"));
        List<Related.Caller> callers = new ArrayList<>();
        for (ProgramFacts other : code.programs()) {
            for (CallFact call : other.calls()) {
                if (!call.namesTransaction() && call.targets().contains(program.name())) {
                    callers.add(new Related.Caller(
                            other.name(),
                            "",
                            call.how(),
                            1,
                            call.proof().get(call.targets().indexOf(program.name()))));
                }
            }
        }
        Page page = ProgramPage.of(program, new Related(callers), "program");
        SentenceCheck check = new SentenceCheck(program.file(), code::text);
        List<Told> lines = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            if (check.confirms(sentence)) {
                lines.add(Told.of(Text.plain(sentence.text()), sentence.evidence()));
            }
        }
        return lines;
    }

    private static List<Told> paragraph(CodeBase code, Arguments arguments) throws WrongArgument {
        ProgramFacts program = Lookup.program(code, arguments.needed("program"));
        ParagraphFact paragraph = Lookup.paragraph(program, arguments.needed("paragraph"));
        List<Told> lines = new ArrayList<>();
        lines.add(Told.of(
                paragraph.name() + " of " + program.name() + " has " + Text.count(paragraph.statements(), "statement"),
                paragraph.place()));
        for (Phrase step : paragraph.steps()) {
            lines.add(Told.of("It " + Text.plain(step.text()), step.place()));
        }
        if (paragraph.moreSteps() > 0) {
            lines.add(Told.of("and " + Text.count(paragraph.moreSteps(), "more step"), paragraph.place()));
        }
        return lines;
    }

    private static List<Told> outline(CodeBase code, Arguments arguments) throws WrongArgument {
        ProgramFacts program = Lookup.program(code, arguments.needed("program"));
        List<Told> lines = new ArrayList<>();
        String section = "";
        for (ParagraphFact p : program.paragraphs()) {
            if (!p.section().equals(section) && !p.section().isEmpty()) {
                lines.add(Told.of("section " + p.section(), p.header()));
            }
            section = p.section();
            lines.add(Told.of(
                    (p.name().isEmpty() ? "statements before the first paragraph" : p.name())
                            + (p.exit() ? ", an exit" : ", " + Text.count(p.statements(), "statement"))
                            + (p.neverReached() ? ", never reached" : ""),
                    p.place()));
        }
        return lines;
    }

    static List<Told> flow(CodeBase code, Arguments arguments) throws WrongArgument {
        ProgramFacts program = Lookup.program(code, arguments.needed("program"));
        ParagraphFact p = Lookup.paragraph(program, arguments.needed("paragraph"));
        List<Told> lines = new ArrayList<>();
        p.performedBy().forEach(l -> lines.add(Told.of(l.name() + " performs it" + through(l, p), l.places())));
        for (ParagraphFact other : program.paragraphs()) {
            other.goesTo().stream()
                    .filter(l -> l.name().equals(p.name()))
                    .forEach(l -> lines.add(Told.of(other.name() + " goes to it", l.places())));
        }
        if (p.fallenInto()) {
            lines.add(Told.of("control falls into it from the paragraph before", p.header()));
        }
        if (p.neverReached()) {
            lines.add(Told.of("control never reaches it", p.header()));
        }
        p.performs().forEach(l -> lines.add(Told.of("it performs " + l.name(), l.places())));
        p.goesTo().forEach(l -> lines.add(Told.of("it goes to " + l.name(), l.places())));
        program.calls().stream()
                .filter(c -> c.paragraph().equals(p.name()))
                .forEach(c -> lines.add(call(c, "it gives control to ")));
        if (lines.isEmpty()) {
            lines.add(Told.of("it performs nothing and nothing performs it by name", p.place()));
        }
        if (!program.certain()) {
            lines.add(Told.of("something of this program is missing or unread, so this may be incomplete"));
        }
        return lines;
    }

    private static String through(ParagraphFact.Link link, ParagraphFact paragraph) {
        return link.through().isEmpty() || link.through().equals(paragraph.name()) ? "" : " through " + link.through();
    }

    static List<Told> callers(CodeBase code, String name) {
        List<Told> lines = new ArrayList<>();
        for (ProgramFacts program : code.programs()) {
            for (CallFact call : program.calls()) {
                int at = call.targets().indexOf(name.toUpperCase(java.util.Locale.ROOT));
                if (at >= 0) {
                    lines.add(Told.of(
                            program.name() + " calls it in " + call.paragraph() + " by " + call.how()
                                    + (call.arguments().isEmpty()
                                            ? ""
                                            : " with " + String.join(", ", call.arguments())),
                            call.place(),
                            call.proof().get(at)));
                }
            }
        }
        for (JobFacts job : code.jobs()) {
            for (JobFacts.Step step : job.steps()) {
                JobSteps.runs(code, step, name)
                        .ifPresent(named -> lines.add(Told.of(
                                "the job " + job.name() + " runs it in the step " + step.name(),
                                List.of(step.place(), named))));
            }
        }
        if (lines.isEmpty()) {
            lines.add(Told.of("nothing in this workspace calls or runs " + name));
        }
        return lines;
    }

    private static List<Told> callees(CodeBase code, Arguments arguments) throws WrongArgument {
        ProgramFacts program = Lookup.program(code, arguments.needed("program"));
        List<Told> lines = new ArrayList<>();
        program.calls().forEach(c -> lines.add(call(c, program.name() + " gives control to ")));
        if (lines.isEmpty()) {
            lines.add(Told.of(program.name() + " calls no other program", program.identified()));
        }
        return lines;
    }

    private static Told call(CallFact call, String lead) {
        List<dev.cobolwright.assist.explain.facts.Place> places = new ArrayList<>(List.of(call.place()));
        places.addAll(call.proof());
        String target = call.targets().isEmpty()
                ? "a program that " + call.held() + " names"
                : String.join(" or ", call.targets()) + (call.complete() ? "" : " or others");
        return Told.of(
                lead + target + " by " + call.how()
                        + (call.arguments().isEmpty() ? "" : " with " + String.join(", ", call.arguments()))
                        + (call.paragraph().isEmpty() ? "" : " in " + call.paragraph()),
                places);
    }

    private static List<Told> unresolved(CodeBase code, Arguments arguments) throws WrongArgument {
        List<Told> lines = new ArrayList<>();
        for (ProgramFacts program : Lookup.programs(code, arguments.text("program"))) {
            for (Unresolved u : program.unresolved()) {
                lines.add(Told.of(program.name() + ": " + u.kind() + " " + u.name(), u.place()));
            }
        }
        code.unread().forEach(u -> lines.add(Told.of("not read: " + u)));
        if (lines.isEmpty()) {
            lines.add(Told.of("everything could be resolved"));
        }
        return lines;
    }
}
