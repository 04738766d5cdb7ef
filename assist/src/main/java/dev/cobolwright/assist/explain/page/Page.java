package dev.cobolwright.assist.explain.page;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of an explanation.
 *
 * @param path from the root of the explanation, without extension: {@code program/cbbat020}
 * @param name of what it explains
 * @param subtitle one line; empty for none
 * @param file that it is about, as it is shown; empty for the application
 * @param facts for other tools, as records
 */
public record Page(
        String path, Kind kind, String name, String subtitle, String file, List<Block> blocks, Object facts) {
    public enum Kind {
        APPLICATION("Application"),
        PROGRAM("Program"),
        COPYBOOK("Copybook"),
        JOB("Job");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** All sentences, in order. */
    public List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>();
        blocks.forEach(b -> add(b, all));
        return all;
    }

    private static void add(Block block, List<Sentence> all) {
        switch (block) {
            case Block.Lead l -> all.add(l.sentence());
            case Block.Prose p -> all.addAll(p.sentences());
            case Block.Bullets b -> all.addAll(b.sentences());
            case Block.Numbered n -> all.addAll(n.sentences());
            case Block.Grid g -> g.rows().forEach(r -> all.add(r.sentence()));
            case Block.Rule r -> {
                all.addAll(r.given());
                all.addAll(r.cases());
            }
            case Block.Details d -> d.blocks().forEach(inner -> add(inner, all));
            case Block.Heading h -> {}
            case Block.Figure f -> {}
            case Block.Note n -> {}
        }
    }
}
