package dev.cobolwright.assist.explain.page;

import dev.cobolwright.grammar.source.SourceText;

/** The text of a file with numbered lines, which the evidence leads to. */
public final class SourcePage {
    private SourcePage() {}

    /** @param file as it is shown */
    public static String of(SourceText source, String file, String path) {
        StringBuilder out = new StringBuilder(source.length() * 2);
        HtmlFrame.open(file, path, out);
        out.append("<main class=\"source\">\n<p class=\"kind\">Source</p>\n<h1>")
                .append(HtmlPage.escape(file))
                .append("</h1>\n<pre>");
        int lines = source.lineCount() - (source.text().endsWith("\n") ? 1 : 0);
        for (int i = 0; i < lines; i++) {
            out.append("<span class=\"l\" id=\"L")
                    .append(i + 1)
                    .append("\"><a href=\"#L")
                    .append(i + 1)
                    .append("\">")
                    .append(i + 1)
                    .append("</a>")
                    .append(HtmlPage.escape(source.line(i)))
                    .append("\n</span>");
        }
        out.append("</pre>\n</main>\n");
        HtmlFrame.close(path, out);
        return out.toString();
    }
}
