package dev.cobolwright.assist.explain.page;

/** What all HTML pages of a site have around them. */
final class HtmlFrame {
    private HtmlFrame() {}

    static void open(String title, String path, StringBuilder out) {
        String up = up(path);
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(HtmlPage.escape(title))
                .append("</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"")
                .append(up)
                .append("assets/site.css\">\n</head>\n<body data-root=\"")
                .append(up)
                .append("\">\n<header><a class=\"home\" href=\"")
                .append(up)
                .append(
                        "index.html\">Overview</a><div class=\"search\" role=\"search\"><input id=\"q\" type=\"search\" placeholder=\"Search\" ")
                .append(
                        "aria-label=\"Search programs, copybooks, jobs, files and paragraphs\" autocomplete=\"off\"><ul id=\"hits\" hidden></ul></div></header>\n")
                .append("<div class=\"page\">\n");
    }

    static void close(String path, StringBuilder out) {
        String up = up(path);
        out.append("</div>\n<script src=\"")
                .append(up)
                .append("assets/index.js\"></script>\n<script src=\"")
                .append(up)
                .append("assets/site.js\"></script>\n</body>\n</html>\n");
    }

    private static String up(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
