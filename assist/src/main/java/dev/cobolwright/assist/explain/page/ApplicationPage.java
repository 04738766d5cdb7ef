package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.diagram.Graph;
import dev.cobolwright.assist.explain.diagram.GraphDrawing;
import dev.cobolwright.assist.explain.facts.ApplicationFacts;
import dev.cobolwright.assist.explain.facts.CopybookCard;
import dev.cobolwright.assist.explain.facts.Crud;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ProgramCard;
import dev.cobolwright.assist.explain.facts.Unresolved;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Lays out what is said of the whole application. */
public final class ApplicationPage {
    private static final int MOST_NODES = 160;
    private static final int MOST_PARTS = 6;
    private static final int MOST_UNRESOLVED = 1_000;

    private final ApplicationFacts facts;
    private final Links links;
    private final Map<String, ProgramCard> byName;
    private final List<Block> blocks = new ArrayList<>();

    private ApplicationPage(ApplicationFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.byName = facts.byName();
    }

    public static Page of(ApplicationFacts facts, Links links) {
        ApplicationPage page = new ApplicationPage(facts, links);
        page.build();
        return new Page("index", Page.Kind.APPLICATION, facts.name(), "", "", List.copyOf(page.blocks), facts);
    }

    private void build() {
        overview();
        programs();
        figures(
                "calls",
                "Who calls whom",
                "Programs and jobs; lines are calls, dashed lines LINK, XCTL and steps of jobs.",
                callGraph());
        figures(
                "flow",
                "Data flow",
                "Programs with the files, tables and queues they read (line to the program) and write (line from it).",
                dataFlow());
        stores();
        jobs();
        copybooks();
        risks();
        unresolved();
    }

    private Sentence overall(String text, List<Clue> clues) {
        return Sentence.of(Topic.OVERALL, facts.name(), List.of(text), clues);
    }

    private static List<Clue> named(List<ProgramCard> programs) {
        return programs.stream().map(p -> Clue.code(p.identified(), List.of())).toList();
    }

    private void overview() {
        List<ProgramCard> online =
                facts.programs().stream().filter(p -> p.uses("CICS")).toList();
        Set<String> called = new LinkedHashSet<>();
        facts.programs().forEach(p -> p.calls().forEach(c -> called.add(c.target())));
        List<ProgramCard> sub = facts.programs().stream()
                .filter(p -> !p.uses("CICS") && called.contains(p.name()))
                .toList();
        List<ProgramCard> rest = facts.programs().stream()
                .filter(p -> !p.uses("CICS") && !called.contains(p.name()))
                .toList();
        long lines = facts.programs().stream().mapToLong(ProgramCard::lines).sum();
        List<Sentence> all = new ArrayList<>();
        all.add(overall(
                facts.name() + " has " + Text.count(facts.programs().size(), "program") + " with "
                        + Text.count(lines, "line") + ", "
                        + Text.count(facts.copybooks().size(), "copybook") + " and "
                        + Text.count(facts.jobs().size(), "job or procedure", "jobs and procedures"),
                named(facts.programs())));
        group("online (CICS)", online, all);
        group("called by others", sub, all);
        group("batch programs or not called by any program here", rest, all);
        long rules = facts.programs().stream().mapToLong(ProgramCard::rules).sum();
        all.add(overall(
                Text.count(rules, "decision") + " that may be business rules are told on the pages of the programs",
                named(facts.programs())));
        blocks.add(new Block.Prose(all));
    }

    private void group(String what, List<ProgramCard> programs, List<Sentence> all) {
        if (!programs.isEmpty()) {
            all.add(overall(
                    Text.count(programs.size(), "program is ", "programs are ") + what + ": "
                            + Text.list(
                                    programs.stream()
                                            .map(p -> Text.ref(Text.Ref.PROGRAM, p.name()))
                                            .distinct()
                                            .toList(),
                                    12),
                    programs.stream()
                            .map(p -> Clue.code(p.identified(), List.of()))
                            .toList()));
        }
    }

    private void programs() {
        blocks.add(new Block.Heading(2, "programs", "Programs"));
        List<Block.Row> rows = new ArrayList<>();
        for (ProgramCard p : facts.programs()) {
            String name = Text.ref(Text.Ref.PROGRAM, p.name());
            String kind = p.uses("CICS") ? "online" : p.systems().isEmpty() ? "" : "";
            String systems = String.join(", ", p.systems());
            Sentence sentence = overall(
                    name + " has " + Text.count(p.codeLines(), "line") + " of code and a cyclomatic complexity of "
                            + p.cyclomatic(),
                    List.of(Clue.code(p.identified(), List.of())));
            rows.add(new Block.Row(
                    sentence,
                    List.of(
                            name,
                            Text.clean(p.title()),
                            systems + kind.replace("online", ""),
                            Integer.toString(p.lines()),
                            Integer.toString(p.cyclomatic()),
                            Integer.toString(p.rules())),
                    0,
                    ""));
        }
        blocks.add(new Block.Grid(
                List.of("Program", "Purpose", "Works with", "Lines", "Complexity", "Rules"), rows, false));
    }

    private void addProgram(Graph graph, ProgramCard p) {
        graph.node(
                "p:" + p.name(),
                p.name(),
                Graph.Shape.PROGRAM,
                links.program(p.name(), "index").orElse(""));
    }

    private Graph callGraph() {
        Graph graph = new Graph();
        for (ProgramCard p : facts.programs()) {
            addProgram(graph, p);
        }
        for (ProgramCard p : facts.programs()) {
            for (ProgramCard.Call call : p.calls()) {
                if (!call.how().equals("START") && !call.how().equals("RETURN_TRANSID")) {
                    graph.node("p:" + call.target(), call.target(), Graph.Shape.OUTSIDE, "");
                    graph.edge(
                            "p:" + p.name(), "p:" + call.target(), !call.how().equals("CALL"));
                }
            }
        }
        for (JobFacts job : facts.jobs()) {
            boolean runs = job.steps().stream().anyMatch(s -> byName.containsKey(s.runs()));
            if (runs) {
                graph.node(
                        "j:" + job.name(),
                        job.name(),
                        Graph.Shape.JOB,
                        links.job(job.name(), "index").orElse(""));
                job.steps().stream()
                        .filter(s -> byName.containsKey(s.runs()))
                        .forEach(s -> graph.edge("j:" + job.name(), "p:" + s.runs(), true));
            }
        }
        return graph;
    }

    private Graph dataFlow() {
        Graph graph = new Graph();
        for (ProgramCard p : facts.programs()) {
            addProgram(graph, p);
            Map<String, String> dataSets = facts.dataSets(p.name());
            for (ProgramCard.Store store : p.stores()) {
                if (store.letters().isEmpty()) {
                    continue;
                }
                String name = store.kind().equals("file")
                        ? dataSets.getOrDefault(store.external(), store.external())
                        : store.name();
                String id = "s:" + (store.kind().equals("file") ? "" : store.kind() + " ") + name;
                graph.node(id, name, Graph.Shape.STORE, "");
                if (Crud.reads(store.letters())) {
                    graph.edge(id, "p:" + p.name(), false);
                }
                if (Crud.writes(store.letters())) {
                    graph.edge("p:" + p.name(), id, false);
                }
            }
        }
        return graph;
    }

    private void figures(String id, String title, String description, Graph whole) {
        List<Graph> parts = whole.parts();
        if (parts.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, id, title));
        int shown = 0;
        for (Graph part : parts) {
            if (++shown > MOST_PARTS) {
                blocks.add(new Block.Note("The " + (parts.size() - MOST_PARTS) + " smaller groups are not drawn."));
                break;
            }
            boolean cut = part.size() > MOST_NODES;
            blocks.add(new Block.Figure(
                    id + "-graph-" + shown,
                    title,
                    description + (cut ? " The first " + MOST_NODES + " of " + part.size() + "." : ""),
                    GraphDrawing.of(cut ? part.first(MOST_NODES) : part, title)));
        }
    }

    /** @param does letters by program */
    private record StoreUse(String kind, String name, Map<String, String> does, List<Clue> clues) {}

    private void stores() {
        Map<String, StoreUse> all = new TreeMap<>();
        for (ProgramCard p : facts.programs()) {
            Map<String, String> dataSets = facts.dataSets(p.name());
            for (ProgramCard.Store store : p.stores()) {
                boolean file = store.kind().equals("file");
                String name = file ? dataSets.getOrDefault(store.external(), store.external()) : store.name();
                StoreUse use = all.computeIfAbsent(
                        store.kind() + " " + name,
                        k -> new StoreUse(store.kind(), name, new TreeMap<>(), new ArrayList<>()));
                use.does().merge(p.name(), store.letters(), (a, b) -> Crud.joined(List.of(a, b)));
                use.clues().add(Clue.code(store.place(), store.words()));
            }
        }
        List<Block.Row> rows = new ArrayList<>();
        for (StoreUse use : all.values()) {
            String name = use.kind().equals("table") ? Text.ref(Text.Ref.TABLE, use.name()) : Text.code(use.name());
            List<String> cells = new ArrayList<>(List.of(name, use.kind()));
            for (String letter : List.of("C", "R", "U", "D")) {
                cells.add(programs(use, l -> l.contains(letter)));
            }
            rows.add(new Block.Row(
                    overall(
                            name + " is used by "
                                    + Text.list(use.does().keySet().stream()
                                            .map(n -> Text.ref(Text.Ref.PROGRAM, n))
                                            .toList()),
                            use.clues()),
                    cells,
                    0,
                    ""));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(2, "stores", "Files, tables and queues"));
            blocks.add(new Block.Grid(
                    List.of("Name", "Kind", "Created by", "Read by", "Updated by", "Deleted by"), rows, false));
        }
    }

    private static String programs(StoreUse use, Predicate<String> letters) {
        return Text.list(
                use.does().entrySet().stream()
                        .filter(e -> letters.test(e.getValue()))
                        .map(e -> Text.ref(Text.Ref.PROGRAM, e.getKey()))
                        .toList(),
                10);
    }

    private void jobs() {
        List<Block.Row> rows = new ArrayList<>();
        for (JobFacts job : facts.jobs()) {
            String name = Text.ref(Text.Ref.JOB, job.name());
            List<String> runs = job.steps().stream()
                    .filter(s -> !s.runs().isEmpty())
                    .map(s -> Text.ref(s.procedure() ? Text.Ref.JOB : Text.Ref.PROGRAM, s.runs()))
                    .distinct()
                    .toList();
            rows.add(new Block.Row(
                    overall(
                            name + " runs " + (runs.isEmpty() ? "nothing" : Text.list(runs, 12)),
                            List.of(new Clue(
                                    job.place(),
                                    List.of("EXEC").subList(0, runs.isEmpty() ? 0 : 1),
                                    Clue.Source.TEXT))),
                    List.of(
                            name,
                            job.purpose().text().isEmpty()
                                    ? ""
                                    : Text.clean(job.purpose().text().getFirst().text()),
                            Integer.toString(job.steps().size()),
                            Text.list(runs, 12)),
                    0,
                    ""));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(2, "jobs", "Jobs and procedures"));
            blocks.add(new Block.Grid(List.of("Job", "Purpose", "Steps", "Runs"), rows, false));
        }
    }

    private void copybooks() {
        Map<String, List<String>> users = new TreeMap<>();
        facts.programs()
                .forEach(p -> p.copies().stream()
                        .filter(c -> !c.file().isEmpty())
                        .forEach(c -> {
                            List<String> known = users.computeIfAbsent(c.file(), f -> new ArrayList<>());
                            if (!known.contains(p.name())) {
                                known.add(p.name());
                            }
                        }));
        List<Block.Row> rows = new ArrayList<>();
        for (CopybookCard c : facts.copybooks()) {
            List<String> by = users.getOrDefault(c.file(), List.of());
            String name = Text.ref(Text.Ref.COPYBOOK, c.name());
            rows.add(new Block.Row(
                    overall(
                            name + " is copied by " + Text.count(by.size(), "program"),
                            List.of(Clue.code(
                                    new dev.cobolwright.assist.explain.facts.Place(c.file(), 1, Math.max(1, c.lines())),
                                    List.of()))),
                    List.of(
                            name,
                            Text.clean(c.title()),
                            Integer.toString(c.lines()),
                            by.isEmpty()
                                    ? "nothing here"
                                    : Text.list(
                                            by.stream()
                                                    .map(n -> Text.ref(Text.Ref.PROGRAM, n))
                                                    .toList(),
                                            8)),
                    0,
                    ""));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(2, "copybooks", "Copybooks"));
            blocks.add(new Block.Grid(List.of("Copybook", "Purpose", "Lines", "Copied by"), rows, false));
        }
    }

    private void risks() {
        List<ProgramCard> hard = facts.programs().stream()
                .filter(p -> p.cyclomatic() > 50 || p.alters() > 0 || p.goTos() > 30 || p.unreachable() > 0)
                .sorted(Comparator.comparingInt(ProgramCard::cyclomatic)
                        .reversed()
                        .thenComparing(ProgramCard::name))
                .limit(25)
                .toList();
        if (hard.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "risk", "Where change is risky"));
        blocks.add(new Block.Bullets(hard.stream()
                .map(p -> {
                    List<String> why = new ArrayList<>();
                    why.add("complexity " + p.cyclomatic());
                    if (p.goTos() > 0) {
                        why.add(Text.count(p.goTos(), "GO TO", "GO TO"));
                    }
                    if (p.alters() > 0) {
                        why.add(Text.count(p.alters(), "ALTER", "ALTER"));
                    }
                    if (p.unreachable() > 0) {
                        why.add(Text.count(p.unreachable(), "paragraph") + " never reached");
                    }
                    return overall(
                            Text.ref(Text.Ref.PROGRAM, p.name()) + ": " + Text.list(why),
                            List.of(Clue.code(p.identified(), List.of())));
                })
                .toList()));
    }

    private void unresolved() {
        List<Sentence> all = new ArrayList<>();
        for (ProgramCard p : facts.programs()) {
            for (Unresolved u : p.unresolved()) {
                if (all.size() < MOST_UNRESOLVED) {
                    all.add(Sentence.of(
                            Topic.UNRESOLVED,
                            facts.name(),
                            List.of(u.kind(), Text.code(u.name()) + ", in " + Text.ref(Text.Ref.PROGRAM, p.name())),
                            List.of(Clue.code(
                                    u.place(), u.kind().startsWith("copybook") ? List.of(u.name()) : List.of()))));
                }
            }
        }
        if (!all.isEmpty()) {
            blocks.add(new Block.Heading(2, "unresolved", "What could not be resolved"));
            blocks.add(new Block.Bullets(all));
            long total = facts.programs().stream()
                    .mapToLong(p -> p.unresolved().size())
                    .sum();
            if (total > all.size()) {
                blocks.add(new Block.Note((total - all.size()) + " more are told on the pages of the programs."));
            }
        }
    }
}
