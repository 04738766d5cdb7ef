package dev.cobolwright.assist.explain.diagram;

/** Writes an SVG element by element. Numbers are whole; texts are escaped. */
final class Svg {
    private static final String STYLE = """
            <style>
            .b{fill:#eef3fb;stroke:#4a6fa5}.s{fill:#fdf3e3;stroke:#a9762a}.j{fill:#eaf5ea;stroke:#4b8a4b}.x{fill:none;stroke:#888;stroke-dasharray:4 3}
            .e{fill:none;stroke:#6b7785}.d{stroke-dasharray:5 4}.a{fill:#6b7785}.f{opacity:.45}
            text{font:12px ui-sans-serif,system-ui,"Segoe UI",sans-serif;fill:#1c2430}.m{fill:#5d6876;font-size:11px}a:hover rect,a:hover path.s{stroke-width:2.5}
            @media (prefers-color-scheme:dark){.b{fill:#1f2b3d;stroke:#7ea2d8}.s{fill:#3a2e1a;stroke:#d3a35a}.j{fill:#1f3320;stroke:#7fbf7f}.e{stroke:#9aa7b5}.a{fill:#9aa7b5}text{fill:#e6ebf2}.m{fill:#a3afbd}}
            @media print{.b{fill:#eef3fb;stroke:#4a6fa5}.s{fill:#fdf3e3;stroke:#a9762a}.j{fill:#eaf5ea;stroke:#4b8a4b}text{fill:#000}}
            </style>
            """;

    private final StringBuilder out = new StringBuilder();
    private int width = 1;
    private int height = 1;

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' || Character.isSurrogate(c) && !isPair(text, i) ? ' ' : c);
            }
        }
        return out.toString();
    }

    private static boolean isPair(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    void grow(int right, int bottom) {
        width = Math.max(width, right);
        height = Math.max(height, bottom);
    }

    void raw(String element) {
        out.append(element).append('\n');
    }

    void rect(int x, int y, int w, int h, int radius, String classes) {
        raw("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" class=\"%s\"/>"
                .formatted(x, y, w, h, radius, classes));
        grow(x + w + 8, y + h + 8);
    }

    /** @param anchor start, middle or end */
    void text(int x, int y, String text, String anchor, String classes) {
        raw("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\"%s>%s</text>"
                .formatted(x, y, anchor, classes.isEmpty() ? "" : " class=\"" + classes + "\"", escape(text)));
    }

    void open(String href, String title) {
        raw(href.isEmpty() ? "<g>" : "<a href=\"" + escape(href) + "\">");
        if (!title.isEmpty()) {
            raw("<title>" + escape(title) + "</title>");
        }
    }

    void close(String href) {
        raw(href.isEmpty() ? "</g>" : "</a>");
    }

    /** The whole element. @param title for those who cannot see it */
    String done(String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"><title>%s</title>\n"
                        .formatted(width, height, width, height, escape(title))
                + STYLE + out + "</svg>\n";
    }

    /** About how wide a text is. */
    static int widthOf(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += c > 0x2e80 ? 13 : Character.isUpperCase(c) || Character.isDigit(c) ? 8 : 7;
        }
        return width;
    }
}
