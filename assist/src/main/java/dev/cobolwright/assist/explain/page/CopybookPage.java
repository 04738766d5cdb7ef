package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.diagram.RecordDiagram;
import dev.cobolwright.assist.explain.facts.CopybookFacts;
import dev.cobolwright.assist.explain.facts.DataFact;
import dev.cobolwright.assist.explain.facts.ParagraphFact;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.List;

/** Lays out what is said of one copybook. */
public final class CopybookPage {
    private CopybookPage() {}

    public static Page of(CopybookFacts facts, Related related, String path) {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> prose = new ArrayList<>();
        if (!facts.purpose().title().isEmpty()) {
            blocks.add(new Block.Lead(Overview.said(
                    facts.purpose().title(), facts.name(), facts.purpose().titlePlace())));
        }
        Place whole = new Place(facts.file(), 1, Math.max(1, facts.lines()));
        prose.add(Sentence.of(
                Topic.WHAT_IT_IS,
                facts.name(),
                List.of(Text.ref(Text.Ref.COPYBOOK, facts.name()), what(facts)),
                List.of(Clue.code(whole, brings(facts)))));
        facts.purpose().text().forEach(s -> prose.add(Overview.said(s.text(), facts.name(), s.place())));
        blocks.add(new Block.Prose(prose));
        users(facts, related, blocks);
        data(facts, blocks);
        paragraphs(facts, blocks);
        if (!facts.unresolved().isEmpty()) {
            blocks.add(new Block.Heading(2, "unresolved", "What could not be resolved"));
            blocks.add(new Block.Bullets(ProgramPage.unresolved(facts.unresolved(), facts.name())));
        }
        return new Page(
                path,
                Page.Kind.COPYBOOK,
                facts.name(),
                facts.purpose().title(),
                facts.file(),
                List.copyOf(blocks),
                facts);
    }

    private static List<DataFact.Row> records(CopybookFacts facts) {
        return facts.data().stream()
                .flatMap(d -> d.rows().stream())
                .filter(r -> r.depth() == 0 && r.level() != 88)
                .toList();
    }

    private static String what(CopybookFacts facts) {
        List<String> parts = new ArrayList<>();
        List<DataFact.Row> records = records(facts);
        if (!records.isEmpty()) {
            List<String> names = records.stream()
                    .map(r -> Text.ref(Text.Ref.DATA, r.name())
                            + (r.length() > 0 ? " (" + Text.count(r.length(), "byte") + ")" : ""))
                    .toList();
            parts.add("describes " + Text.list(names, 4));
        }
        List<ParagraphFact> paragraphs = named(facts);
        if (!paragraphs.isEmpty()) {
            parts.add("brings "
                    + Text.count(paragraphs.size(), "paragraph") + ", "
                    + Text.list(
                            paragraphs.stream()
                                    .map(p -> Text.ref(Text.Ref.PARAGRAPH, p.name()))
                                    .toList(),
                            4));
        }
        return parts.isEmpty() ? "a copybook" : "a copybook that " + Text.list(parts);
    }

    private static List<String> brings(CopybookFacts facts) {
        List<String> words = new ArrayList<>();
        records(facts).stream()
                .limit(records(facts).size() <= 5 ? 5 : 4)
                .filter(r -> !r.name().equals("FILLER"))
                .forEach(r -> words.add(r.name()));
        named(facts).stream().limit(named(facts).size() <= 5 ? 5 : 4).forEach(p -> words.add(p.name()));
        return words;
    }

    private static List<ParagraphFact> named(CopybookFacts facts) {
        return facts.paragraphs().stream()
                .filter(p -> !p.name().isEmpty() && !p.exit())
                .toList();
    }

    private static void users(CopybookFacts facts, Related related, List<Block> blocks) {
        if (related.callers().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "users", "Where it is used"));
        List<Sentence> users = new ArrayList<>();
        for (Related.Caller user : related.callers()) {
            users.add(Sentence.of(
                    Topic.COPIED_BY,
                    facts.name(),
                    List.of(Text.ref(Text.Ref.PROGRAM, user.name()), Integer.toString(user.times())),
                    List.of(Clue.code(user.place(), List.of(user.how())))));
        }
        blocks.add(new Block.Bullets(users));
    }

    private static void data(CopybookFacts facts, List<Block> blocks) {
        if (facts.data().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "data", "Data"));
        int[] left = {2_500};
        for (DataFact table : facts.data()) {
            RecordDiagram.of(table, facts.name()).ifPresent(blocks::add);
            blocks.add(Layouts.grid(table, facts.name(), left));
        }
    }

    private static void paragraphs(CopybookFacts facts, List<Block> blocks) {
        Clues clues = new Clues(facts.data()).withOwners(facts.data());
        List<Block> found = new ArrayList<>();
        for (ParagraphFact paragraph : named(facts)) {
            found.add(new Block.Heading(3, "p-" + paragraph.name(), paragraph.name()));
            if (!paragraph.title().text().isEmpty()) {
                found.add(new Block.Prose(List.of(Overview.said(
                        paragraph.title().text(),
                        facts.name(),
                        paragraph.title().place()))));
            }
            found.add(new Block.Bullets(paragraph.steps().stream()
                    .map(s -> Sentence.of(Topic.STEP, facts.name(), List.of(s.text()), clues.of(s)))
                    .toList()));
        }
        if (!found.isEmpty()) {
            blocks.add(new Block.Heading(2, "paragraphs", "Paragraphs"));
            blocks.addAll(found);
        }
    }
}
