package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a page as Markdown (CommonMark with tables). Figures become files beside it. */
public final class MarkdownPage {
    private static final int MOST_PLACES = 6;

    private final Page page;
    private final Links links;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> figures = new LinkedHashMap<>();

    /** @param figures text of SVG files by path from the root */
    public record Written(String text, Map<String, String> figures) {}

    private final String own;
    private final Set<String> named = new HashSet<>();

    private MarkdownPage(Page page, Links links) {
        this.page = page;
        this.links = links;
        this.own = links.relative(page.path(), page.path());
    }

    public static Written of(Page page, Links links) {
        MarkdownPage writer = new MarkdownPage(page, links);
        writer.line("# " + escape(page.kind().label() + " " + page.name()));
        page.blocks().forEach(writer::block);
        return new Written(writer.out.toString(), writer.figures);
    }

    /** Blocks alone, for an editor; without links to other pages and without figures. */
    public static String of(List<Block> blocks) {
        MarkdownPage writer =
                new MarkdownPage(new Page("x", Page.Kind.PROGRAM, "", "", "", blocks, List.of()), Links.NONE);
        blocks.stream().filter(b -> !(b instanceof Block.Figure)).forEach(writer::block);
        return writer.out.toString();
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> line("#".repeat(h.level()) + " " + escape(h.text()));
            case Block.Lead l ->
                line("**" + text(l.sentence().text()) + "** "
                        + evidence(l.sentence().evidence()));
            case Block.Prose p ->
                line(p.sentences().stream().map(this::sentence).collect(Collectors.joining("\n")));
            case Block.Bullets b -> list(b.sentences(), "- ");
            case Block.Numbered n -> list(n.sentences(), "1. ");
            case Block.Grid g -> grid(g);
            case Block.Rule r -> rule(r);
            case Block.Figure f -> {
                String path = page.path() + "-" + f.id() + ".svg";
                figures.put(path, f.svg());
                String file = path.substring(path.lastIndexOf('/') + 1);
                line("![" + escape(f.description()) + "](" + file + ")");
            }
            case Block.Note n -> line("*" + escape(n.text()) + "*");
            case Block.Details d -> {
                line("#### " + escape(d.summary()));
                d.blocks().forEach(this::block);
            }
        }
    }

    private void list(List<Sentence> sentences, String mark) {
        sentences.forEach(s -> out.append(mark).append(sentence(s)).append('\n'));
        out.append('\n');
    }

    private String sentence(Sentence sentence) {
        named.clear();
        return text(sentence.text()) + " " + evidence(sentence.evidence());
    }

    private String evidence(List<Place> places) {
        List<String> files = new ArrayList<>();
        List<EvidenceText.OfFile> all = EvidenceText.of(places, MOST_PLACES);
        for (EvidenceText.OfFile of : all.subList(0, Math.min(all.size(), EvidenceText.MOST_FILES))) {
            files.add(EvidenceText.fileName(of.file()) + ":"
                    + of.places().stream().map(Place::lines).collect(Collectors.joining(","))
                    + (of.more() > 0 ? " and " + of.more() + " more" : ""));
        }
        if (all.size() > EvidenceText.MOST_FILES) {
            files.add((all.size() - EvidenceText.MOST_FILES) + " more files");
        }
        return files.isEmpty() ? "" : "<sub>[" + escape(String.join("; ", files)) + "]</sub>";
    }

    private void grid(Block.Grid grid) {
        List<String> headers = new ArrayList<>(grid.headers());
        headers.add("Lines");
        out.append("| ")
                .append(headers.stream().map(MarkdownPage::escape).collect(Collectors.joining(" | ")))
                .append(" |\n");
        out.append("|").append(" --- |".repeat(headers.size())).append('\n');
        for (Block.Row row : grid.rows()) {
            out.append("| ").append("&nbsp;&nbsp;".repeat(row.depth()));
            named.clear();
            row.cells().forEach(c -> out.append(text(c)).append(" | "));
            out.append(evidence(row.sentence().evidence())).append(" |\n");
        }
        out.append('\n');
    }

    private void rule(Block.Rule rule) {
        named.clear();
        line("#### " + escape(rule.id() + " " + rule.name()));
        if (!rule.label().isEmpty()) {
            line("*In " + text(rule.label()) + "*");
        }
        for (Sentence given : rule.given()) {
            out.append("- **Given** ")
                    .append(text(Text.list(given.facts())))
                    .append(' ')
                    .append(evidence(given.evidence()))
                    .append('\n');
        }
        for (Sentence one : rule.cases()) {
            String when = one.facts().getFirst();
            out.append(when.isEmpty() ? "- **Otherwise** it " : "- **When** " + text(when) + " **then** it ")
                    .append(text(Text.list(one.facts().subList(1, one.facts().size()))))
                    .append(". ")
                    .append(evidence(one.evidence()))
                    .append('\n');
        }
        out.append('\n');
    }

    private String text(String text) {
        StringBuilder written = new StringBuilder();
        for (Text.Run run : Text.runs(text)) {
            written.append(run.isReference() ? reference(run) : escape(run.shown()));
        }
        return written.toString();
    }

    private String reference(Text.Run run) {
        boolean words = !run.shown().equals(run.name());
        if (words && !named.add(run.name())) {
            return escape(run.shown()); // the name itself is told once in a sentence or rule
        }
        String code = "`" + run.name().replace('`', '\'').replace("|", "\\|") + "`";
        String linked = links.of(run, page.path())
                .filter(h -> !h.equals(own))
                .map(href -> "[" + code + "](" + href + ")")
                .orElse(code);
        return words ? escape(run.shown()) + " (" + linked + ")" : linked;
    }

    /** Characters that mean something in Markdown or HTML become plain text. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\\', '`', '*', '_', '[', ']', '#', '|', '~', '!' ->
                    out.append('\\').append(c);
                default -> out.append(c < ' ' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
