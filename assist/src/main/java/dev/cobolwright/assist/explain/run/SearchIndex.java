package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.explain.diagram.Anchors;
import dev.cobolwright.assist.explain.facts.ApplicationFacts;
import dev.cobolwright.assist.explain.facts.CopybookCard;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ProgramCard;
import dev.cobolwright.assist.explain.page.Links;
import java.util.function.Function;

/** The names that the site's search knows, as a script: rows of name, page, kind and note. */
final class SearchIndex {
    private static final int MOST_PARAGRAPHS = 30_000;

    private final StringBuilder out = new StringBuilder("window.COBOLWRIGHT_INDEX=[\n");

    private SearchIndex() {}

    static String of(ApplicationFacts application, Links links, Function<ProgramCard, String> path) {
        SearchIndex index = new SearchIndex();
        for (ProgramCard p : application.programs()) {
            index.row(p.name(), path.apply(p) + links.extension(), "Program", p.title());
        }
        for (CopybookCard c : application.copybooks()) {
            links.copybook(c.file(), "").ifPresent(href -> index.row(c.name(), href, "Copybook", c.title()));
        }
        for (JobFacts j : application.jobs()) {
            links.job(j.name(), "").ifPresent(href -> index.row(j.name(), href, "Job", ""));
        }
        int paragraphs = 0;
        for (ProgramCard p : application.programs()) {
            String page = path.apply(p) + links.extension();
            for (ProgramCard.Store store : p.stores()) {
                String anchor = store.kind().equals("file") ? "#file-" : "#resource-";
                index.row(store.external(), page + anchor + Anchors.of(store.name()), store.kind(), "in " + p.name());
            }
            for (ProgramCard.Subject subject : p.subjects()) {
                if (paragraphs++ < MOST_PARAGRAPHS) {
                    index.row(
                            subject.name(),
                            page + "#" + Anchors.of(subject.anchor()),
                            subject.kind(),
                            "in " + p.name());
                }
            }
        }
        return index.out.append("];\n").toString();
    }

    private void row(String name, String page, String kind, String note) {
        out.append('[')
                .append(string(name))
                .append(',')
                .append(string(page))
                .append(',')
                .append(string(kind))
                .append(',')
                .append(string(note))
                .append("],\n");
    }

    /** A string of a script that stays one inside any HTML. */
    private static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '\'' || c > 126) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
