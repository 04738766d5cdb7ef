package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a page as HTML. All text is escaped; scripts and style are files of the site, so the page itself has none. */
public final class HtmlPage {
    private static final int MOST_PLACES = 8;

    private final Page page;
    private final Links links;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> targets = new HashSet<>();

    private final String own;

    private HtmlPage(Page page, Links links) {
        this.page = page;
        this.links = links;
        this.own = links.relative(page.path(), page.path());
    }

    public static String of(Page page, Links links) {
        HtmlPage writer = new HtmlPage(page, links);
        writer.collect(page.blocks());
        writer.write();
        return writer.out.toString();
    }

    /** What can be jumped to on this page. */
    private void collect(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading h -> targets.add(Links.anchor(h.id()));
                case Block.Grid g -> g.rows().forEach(r -> targets.add(Links.anchor(r.anchor())));
                case Block.Details d -> collect(d.blocks());
                default -> {}
            }
        }
        targets.remove("");
    }

    private void write() {
        String title =
                page.kind() == Page.Kind.APPLICATION ? page.name() : page.kind().label() + " " + page.name();
        HtmlFrame.open(title, page.path(), out);
        out.append("<nav class=\"toc\" aria-label=\"On this page\"><ul>");
        for (Block block : page.blocks()) {
            if (block instanceof Block.Heading h && h.level() == 2) {
                out.append("<li><a href=\"#")
                        .append(Links.anchor(h.id()))
                        .append("\">")
                        .append(escape(h.text()))
                        .append("</a></li>");
            }
        }
        out.append("</ul></nav>\n<main>\n<p class=\"kind\">")
                .append(page.kind().label())
                .append("</p>\n<h1>")
                .append(escape(page.name()))
                .append("</h1>\n");
        page.blocks().forEach(this::block);
        out.append("</main>\n");
        HtmlFrame.close(page.path(), out);
    }

    private String id(String name) {
        String id = Links.anchor(name);
        return !name.isEmpty() && ids.add(id) ? " id=\"" + id + "\"" : "";
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h ->
                out.append("<h")
                        .append(h.level())
                        .append(id(h.id()))
                        .append('>')
                        .append(escape(h.text()))
                        .append("</h")
                        .append(h.level())
                        .append(">\n");
            case Block.Lead l -> {
                out.append("<p class=\"lead\">");
                sentence(l.sentence());
                out.append("</p>\n");
            }
            case Block.Prose p -> {
                out.append("<p>");
                p.sentences().forEach(s -> {
                    sentence(s);
                    out.append(' ');
                });
                out.append("</p>\n");
            }
            case Block.Bullets b -> list("ul", b.sentences());
            case Block.Numbered n -> list("ol", n.sentences());
            case Block.Grid g -> grid(g);
            case Block.Rule r -> rule(r);
            case Block.Figure f -> {
                out.append("<figure")
                        .append(id(f.id()))
                        .append("><div class=\"scroll\" tabindex=\"0\">")
                        .append(f.svg())
                        .append("</div><figcaption>")
                        .append(escape(f.description()))
                        .append("</figcaption></figure>\n");
            }
            case Block.Note n ->
                out.append("<p class=\"note\">").append(escape(n.text())).append("</p>\n");
            case Block.Details d -> {
                out.append("<details><summary>").append(escape(d.summary())).append("</summary>\n");
                d.blocks().forEach(this::block);
                out.append("</details>\n");
            }
        }
    }

    private void list(String tag, List<Sentence> sentences) {
        out.append('<').append(tag).append(">\n");
        for (Sentence sentence : sentences) {
            out.append("<li>");
            sentence(sentence);
            out.append("</li>\n");
        }
        out.append("</").append(tag).append(">\n");
    }

    private void sentence(Sentence sentence) {
        text(sentence.text());
        evidence(sentence.evidence());
    }

    /** Lines in small figures, which lead to the text of the file. */
    private void evidence(List<Place> places) {
        out.append(" <span class=\"ev\">");
        String lead = "";
        List<EvidenceText.OfFile> all = EvidenceText.of(places, MOST_PLACES);
        for (EvidenceText.OfFile of : all.subList(0, Math.min(all.size(), EvidenceText.MOST_FILES))) {
            boolean here = of.file().equals(page.file());
            boolean one = of.places().size() == 1
                    && of.places().getFirst().first() == of.places().getFirst().last();
            out.append(lead)
                    .append(here ? one ? "line" : "lines" : escape(EvidenceText.fileName(of.file())))
                    .append(' ');
            String comma = "";
            for (Place place : of.places()) {
                out.append(comma);
                String lines = place.lines().replace('-', '–');
                links.source(place.file(), place.first(), page.path())
                        .ifPresentOrElse(
                                href -> out.append("<a href=\"")
                                        .append(escape(href))
                                        .append("\">")
                                        .append(lines)
                                        .append("</a>"),
                                () -> out.append(lines));
                comma = ", ";
            }
            if (of.more() > 0) {
                out.append(" and ").append(of.more()).append(" more");
            }
            lead = "; ";
        }
        if (all.size() > EvidenceText.MOST_FILES) {
            out.append(lead).append(all.size() - EvidenceText.MOST_FILES).append(" more files");
        }
        out.append("</span>");
    }

    private void grid(Block.Grid grid) {
        out.append("<div class=\"scroll\" tabindex=\"0\"><table")
                .append(grid.wide() ? " class=\"layout\"" : "")
                .append("><thead><tr>");
        grid.headers().forEach(h -> out.append("<th>").append(escape(h)).append("</th>"));
        out.append("<th>Lines</th></tr></thead><tbody>\n");
        for (Block.Row row : grid.rows()) {
            out.append("<tr").append(id(row.anchor())).append('>');
            for (int i = 0; i < row.cells().size(); i++) {
                out.append(i == 0 && row.depth() > 0 ? "<td class=\"i" + Math.min(9, row.depth()) + "\">" : "<td>");
                text(row.cells().get(i));
                out.append("</td>");
            }
            out.append("<td>");
            evidence(row.sentence().evidence());
            out.append("</td></tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void rule(Block.Rule rule) {
        out.append("<section class=\"rule\"><h3")
                .append(id(rule.id()))
                .append("><span class=\"no\">")
                .append(escape(rule.id()))
                .append("</span> ")
                .append(escape(rule.name()))
                .append("</h3>");
        if (!rule.label().isEmpty()) {
            out.append("<p class=\"where\">In ");
            text(rule.label());
            out.append("</p>");
        }
        out.append("<dl>\n");
        for (Sentence given : rule.given()) {
            out.append("<dt>Given</dt><dd>");
            text(Text.list(given.facts()));
            evidence(given.evidence());
            out.append("</dd>\n");
        }
        for (Sentence one : rule.cases()) {
            String when = one.facts().getFirst();
            if (when.isEmpty()) {
                out.append("<dt>Otherwise</dt><dd>");
            } else {
                out.append("<dt>When</dt><dd>");
                text(when);
                out.append("</dd>\n<dt>Then</dt><dd>");
            }
            text("it " + Text.list(one.facts().subList(1, one.facts().size())) + ".");
            evidence(one.evidence());
            out.append("</dd>\n");
        }
        out.append("</dl>");
        if (!rule.code().isEmpty()) {
            out.append("<details class=\"code\"><summary>As written</summary><pre>");
            rule.code().forEach(c -> out.append(escape(c)).append('\n'));
            out.append("</pre></details>");
        }
        out.append("</section>\n");
    }

    private void text(String text) {
        for (Text.Run run : Text.runs(text)) {
            if (!run.isReference()) {
                out.append(escape(run.shown()));
                continue;
            }
            String href = links.of(run, page.path()).filter(h -> !h.equals(own)).orElseGet(() -> here(run));
            boolean words = !run.shown().equals(run.name());
            if (!href.isEmpty()) {
                out.append("<a href=\"").append(escape(href)).append("\">");
            }
            if (words) {
                out.append("<span class=\"t\" title=\"")
                        .append(escape(run.name()))
                        .append("\">")
                        .append(escape(run.shown()))
                        .append("</span>");
            } else {
                out.append("<code>").append(escape(run.shown())).append("</code>");
            }
            if (!href.isEmpty()) {
                out.append("</a>");
            }
        }
    }

    /** The place on this page that a reference means. */
    private String here(Text.Run run) {
        String id = switch (run.kind()) {
            case PARAGRAPH -> Links.anchor("p-" + run.name());
            case FILE -> Links.anchor("file-" + run.name());
            default -> "";
        };
        return targets.contains(id) ? "#" + id : "";
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
