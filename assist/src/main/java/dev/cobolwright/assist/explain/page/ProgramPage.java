package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.diagram.ControlDiagram;
import dev.cobolwright.assist.explain.diagram.RecordDiagram;
import dev.cobolwright.assist.explain.facts.CallFact;
import dev.cobolwright.assist.explain.facts.CopyFact;
import dev.cobolwright.assist.explain.facts.DataFact;
import dev.cobolwright.assist.explain.facts.FileFact;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.ResourceFact;
import dev.cobolwright.assist.explain.facts.Unresolved;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.List;

/** Lays out what is said of one program. */
public final class ProgramPage {
    private static final int MOST_LISTED = 400;

    private final ProgramFacts facts;
    private final Related related;
    private final Overview overview;
    private final Procedures procedures;
    private final List<Block> blocks = new ArrayList<>();

    private ProgramPage(ProgramFacts facts, Related related) {
        this.facts = facts;
        this.related = related;
        Clues clues = Clues.of(facts).withOwners(facts.data());
        this.overview = new Overview(facts, related);
        this.procedures = new Procedures(facts, clues);
    }

    /** @param path of the page, without extension */
    public static Page of(ProgramFacts facts, Related related, String path) {
        ProgramPage page = new ProgramPage(facts, related);
        page.build();
        return new Page(
                path,
                Page.Kind.PROGRAM,
                facts.name(),
                facts.purpose().title(),
                facts.file(),
                List.copyOf(page.blocks),
                facts);
    }

    /** Only what one paragraph does and decides, for an editor. */
    public static List<Block> paragraph(ProgramFacts facts, String paragraph) {
        return new Procedures(facts, Clues.of(facts).withOwners(facts.data())).only(paragraph);
    }

    private void build() {
        blocks.addAll(overview.blocks());
        inputsAndOutputs();
        callsAndCallers();
        if (!facts.paragraphs().isEmpty()) {
            heading("flow", "Main flow");
            blocks.addAll(procedures.mainFlow());
            ControlDiagram.of(facts).ifPresent(blocks::add);
        }
        add("rules", "Business rules", procedures.rules());
        add("calculations", "Calculations", procedures.calculations());
        add("errors", "Error handling", procedures.errors());
        add("paragraphs", "Paragraphs", procedures.paragraphs());
        data();
        copybooks();
        heading("risk", "Size, complexity and risk");
        blocks.addAll(new Risks(facts).blocks());
        unresolved(facts.unresolved());
    }

    private void heading(String id, String text) {
        blocks.add(new Block.Heading(2, id, text));
    }

    private void add(String id, String title, List<Block> of) {
        if (!of.isEmpty()) {
            heading(id, title);
            blocks.addAll(of);
        }
    }

    private void inputsAndOutputs() {
        List<Block.Row> rows = new ArrayList<>();
        for (FileFact file : facts.files()) {
            rows.add(fileRow(file));
        }
        List<Block.Row> resources = new ArrayList<>();
        for (ResourceFact resource : facts.resources()) {
            resources.add(resourceRow(resource));
        }
        if (rows.isEmpty() && resources.isEmpty()) {
            return;
        }
        heading("io", "Inputs and outputs");
        if (!rows.isEmpty()) {
            blocks.add(new Block.Grid(List.of("File", "Assigned to", "Organization", "Record", "Does"), rows, false));
        }
        if (!resources.isEmpty()) {
            blocks.add(new Block.Grid(List.of("Name", "Kind", "Does", "Statements"), resources, false));
        }
    }

    private Block.Row fileRow(FileFact file) {
        String name = Text.ref(Text.Ref.FILE, file.name());
        String organization =
                (file.sort() ? "sort work file" : file.organization().toLowerCase(java.util.Locale.ROOT))
                        + (file.access().isEmpty() || file.access().equals("SEQUENTIAL")
                                ? ""
                                : ", " + file.access().toLowerCase(java.util.Locale.ROOT) + " access");
        String does = Words.does(file.letters(), file.uses());
        String length = file.recordLength() < 0 ? "" : Long.toString(file.recordLength());
        String key = file.key().isEmpty() ? "" : Text.ref(Text.Ref.DATA, file.key());
        List<Clue> clues = new ArrayList<>();
        clues.add(Clue.code(
                file.selected(),
                file.assigned().isEmpty()
                        ? List.of(file.name())
                        : List.of(file.name(), file.assigned().toUpperCase(java.util.Locale.ROOT))));
        if (!file.key().isEmpty()) {
            clues.add(Clue.code(file.selected(), List.of("KEY", file.key())));
        }
        clues.add(Clues.declared(file));
        clues.addAll(Clues.uses(file.uses()));
        Sentence sentence = Sentence.of(
                Topic.FILE,
                facts.name(),
                List.of(name, Text.clean(file.assigned()), organization, does, length, key),
                clues);
        return new Block.Row(
                sentence,
                List.of(
                        name,
                        Text.clean(file.assigned()),
                        organization + (key.isEmpty() ? "" : ", key " + key),
                        length.isEmpty() ? "" : length + " bytes",
                        does),
                0,
                "file-" + file.name());
    }

    private Block.Row resourceRow(ResourceFact resource) {
        Text.Ref kind = resource.kind().equals(ResourceFact.TABLE) ? Text.Ref.TABLE : Text.Ref.FILE;
        String name = Text.ref(kind, resource.name());
        String actions = Text.list(resource.uses().stream()
                .map(u -> u.action().isEmpty() ? u.words().getFirst() : u.action())
                .distinct()
                .toList());
        List<Clue> clues = new ArrayList<>(Clues.uses(resource.uses()));
        resource.proof().forEach(p -> clues.add(Clue.code(p, List.of(resource.held(), resource.name()))));
        Sentence sentence = Sentence.of(
                Topic.RESOURCE,
                facts.name(),
                List.of(resource.kind(), name, Words.letters(resource.letters()), actions),
                clues);
        return new Block.Row(
                sentence,
                List.of(
                        name
                                + (resource.held().isEmpty() || resource.held().equals(resource.name())
                                        ? ""
                                        : " (named by " + Text.ref(Text.Ref.DATA, resource.held()) + ")"),
                        resource.kind(),
                        Words.letters(resource.letters()),
                        actions),
                0,
                "resource-" + resource.name());
    }

    private void callsAndCallers() {
        List<Sentence> calls = new ArrayList<>();
        for (CallFact call : facts.calls()) {
            calls.add(call(call));
        }
        List<Sentence> callers = overview.callers();
        if (calls.isEmpty() && callers.isEmpty()) {
            return;
        }
        heading("calls", "Calls and callers");
        if (!callers.isEmpty()) {
            blocks.add(new Block.Bullets(callers));
        }
        if (!calls.isEmpty()) {
            blocks.add(new Block.Bullets(calls));
        }
    }

    private Sentence call(CallFact call) {
        String in = call.paragraph().isEmpty() ? "" : Text.ref(Text.Ref.PARAGRAPH, call.paragraph());
        String verb = Words.verb(call.how());
        List<Clue> clues = new ArrayList<>();
        String command = Words.command(call.how());
        facts.paragraphs().stream()
                .filter(p -> p.name().equals(call.paragraph()))
                .findFirst()
                .ifPresent(p -> clues.add(Clue.code(p.header(), List.of(p.name()))));
        if (call.targets().isEmpty()) {
            clues.addFirst(Clue.code(call.place(), List.of(command)));
            return Sentence.of(Topic.CALLS_UNKNOWN, facts.name(), List.of(verb, Text.code(call.held()), in), clues);
        }
        Text.Ref kind = call.namesTransaction() ? Text.Ref.CODE : Text.Ref.PROGRAM;
        clues.addFirst(Clue.code(
                call.place(),
                call.held().isEmpty() ? List.of(command, call.targets().getFirst()) : List.of(command)));
        for (int i = 0; i < call.targets().size(); i++) {
            clues.add(Clue.code(call.proof().get(i), List.of(call.targets().get(i))));
        }
        String targets =
                Text.list(call.targets().stream().map(t -> Text.ref(kind, t)).toList(), "or")
                        + (call.held().isEmpty() ? "" : " (named by " + Text.code(call.held()) + ")")
                        + (call.complete() ? "" : ", or others that are not known,");
        String arguments = Text.list(call.arguments().stream().map(Text::code).toList(), 8);
        return Sentence.of(Topic.CALLS, facts.name(), List.of(verb, targets, arguments, in), clues);
    }

    private void data() {
        if (facts.data().isEmpty()) {
            return;
        }
        heading("data", "Data");
        int[] left = {2_500};
        for (DataFact table : facts.data()) {
            List<Block> inner = new ArrayList<>();
            if (left[0] <= 0) {
                blocks.add(new Block.Note("More records are not shown here; the JSON file has them."));
                break;
            }
            RecordDiagram.of(table, facts.name()).ifPresent(inner::add);
            inner.add(Layouts.grid(table, facts.name(), left));
            String length = table.length() < 0 ? "length not known" : Text.count(table.length(), "byte");
            blocks.add(new Block.Details(
                    table.title() + " — "
                            + Text.count(
                                    table.rows().stream()
                                            .filter(r -> r.depth() == 0)
                                            .count(),
                                    "record") + ", " + length,
                    inner));
        }
    }

    private void copybooks() {
        List<Block.Row> rows = new ArrayList<>();
        for (CopyFact copy : facts.copybooks()) {
            String name = Text.ref(Text.Ref.COPYBOOK, copy.name());
            List<Clue> clues = new ArrayList<>();
            copy.places().forEach(p -> clues.add(Clue.code(p, List.of(copy.name()))));
            Sentence sentence = Sentence.of(
                    Topic.COPYBOOK,
                    facts.name(),
                    List.of(
                            name,
                            copy.isFound() ? Text.code(copy.file()) : "",
                            Integer.toString(copy.places().size())),
                    clues);
            rows.add(new Block.Row(
                    sentence,
                    List.of(
                            name,
                            copy.isFound() ? copy.file() : "not found",
                            copy.places().size() + (copy.replacing() ? " (with REPLACING)" : "")),
                    0,
                    ""));
        }
        if (!rows.isEmpty()) {
            heading("copybooks", "Copybooks");
            blocks.add(new Block.Grid(List.of("Copybook", "File", "Copied"), rows, false));
        }
    }

    private void unresolved(List<Unresolved> list) {
        if (!list.isEmpty()) {
            heading("unresolved", "What could not be resolved");
            blocks.add(new Block.Bullets(unresolved(list, facts.name())));
        }
    }

    static List<Sentence> unresolved(List<Unresolved> list, String about) {
        return list.stream()
                .limit(MOST_LISTED)
                .map(u -> Sentence.of(
                        Topic.UNRESOLVED,
                        about,
                        List.of(u.kind(), Text.code(u.name())),
                        List.of(Clue.code(u.place(), u.kind().startsWith("copybook") ? List.of(u.name()) : List.of()))))
                .toList();
    }
}
