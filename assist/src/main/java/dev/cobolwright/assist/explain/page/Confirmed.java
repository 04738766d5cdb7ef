package dev.cobolwright.assist.explain.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page without the sentences that are not borne out. */
public final class Confirmed {
    private final Function<Sentence, Optional<String>> check;
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Confirmed(Function<Sentence, Optional<String>> check) {
        this.check = check;
    }

    /** @param why it is not borne out */
    public record LeftOut(Sentence sentence, String why) {}

    public record Result(Page page, List<LeftOut> leftOut) {}

    /** @param check says why a sentence is not borne out; empty where it is */
    public static Result of(Page page, Function<Sentence, Optional<String>> check) {
        Confirmed confirmed = new Confirmed(check);
        List<Block> blocks = confirmed.blocks(page.blocks());
        return new Result(
                new Page(page.path(), page.kind(), page.name(), page.subtitle(), page.file(), blocks, page.facts()),
                List.copyOf(confirmed.leftOut));
    }

    private List<Block> blocks(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Lead l -> {
                    if (keeps(l.sentence())) {
                        kept.add(l);
                    }
                }
                case Block.Prose p -> add(p.sentences(), Block.Prose::new, kept);
                case Block.Bullets b -> add(b.sentences(), Block.Bullets::new, kept);
                case Block.Numbered n -> add(n.sentences(), Block.Numbered::new, kept);
                case Block.Grid g -> grid(g, kept);
                case Block.Rule r -> rule(r, kept);
                case Block.Details d -> kept.add(new Block.Details(d.summary(), blocks(d.blocks())));
                case Block.Heading h -> kept.add(h);
                case Block.Figure f -> kept.add(f);
                case Block.Note n -> kept.add(n);
            }
        }
        return List.copyOf(kept);
    }

    private boolean keeps(Sentence sentence) {
        Optional<String> why = check.apply(sentence);
        why.ifPresent(w -> leftOut.add(new LeftOut(sentence, w)));
        return why.isEmpty();
    }

    private void add(List<Sentence> sentences, Function<List<Sentence>, Block> make, List<Block> to) {
        List<Sentence> kept = sentences.stream().filter(this::keeps).toList();
        if (!kept.isEmpty()) {
            to.add(make.apply(kept));
        }
    }

    private void grid(Block.Grid grid, List<Block> to) {
        List<Block.Row> rows =
                grid.rows().stream().filter(r -> keeps(r.sentence())).toList();
        if (!rows.isEmpty()) {
            to.add(new Block.Grid(grid.headers(), rows, grid.wide()));
        }
    }

    /** Without what is given, the cases would say too much. */
    private void rule(Block.Rule rule, List<Block> to) {
        List<Sentence> given = rule.given().stream().filter(this::keeps).toList();
        List<Sentence> cases = rule.cases().stream().filter(this::keeps).toList();
        if (given.size() < rule.given().size()) {
            cases.forEach(c -> leftOut.add(new LeftOut(c, "what it is given is not borne out")));
        } else if (!cases.isEmpty()) {
            to.add(new Block.Rule(rule.id(), rule.name(), rule.label(), given, cases, rule.code()));
        }
    }
}
