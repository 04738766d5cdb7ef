package dev.cobolwright.corpus.report;

import dev.cobolwright.corpus.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Faults that a curated document must not have. A finding names the document and the fault, never its text. */
public final class Audit {
    private static final Set<String> LICENCES = Set.of(
            "MIT",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            "Unlicense",
            "PD (US Gov, CMS) + MIT",
            "PD files only",
            "US Government work");
    private static final Pattern COPYLEFT =
            Pattern.compile("(?i)GNU\\s+(LESSER\\s+|AFFERO\\s+)?GENERAL PUBLIC|\\bL?GPLV?[23]\\b");
    private static final Pattern SEQUENCE_NUMBER = Pattern.compile("^\\d{6}\\s");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(password|passwd|secret|api[-_]?key)\\s*[=:]\\s*[\"']?[a-z0-9/+]{12,}|AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]+@(?!(?i:example\\.))[A-Za-z0-9-]+\\.[A-Za-z]{2,}");

    /** @param fault what is wrong, with counts */
    public record Finding(Document document, String fault) {}

    private Audit() {}

    /** Findings of all kept documents, in their order. */
    public static List<Finding> of(List<Document> documents) {
        List<Finding> findings = new ArrayList<>();
        for (Document document : documents) {
            if (document.isKept()) {
                examine(document, findings);
            }
        }
        return findings;
    }

    private static void examine(Document document, List<Finding> findings) {
        String text = document.text();
        if (!LICENCES.contains(document.origin().licence())) {
            findings.add(new Finding(document, "licence " + document.origin().licence() + " is not on the list"));
        }
        if (COPYLEFT.matcher(text).find()) {
            findings.add(new Finding(document, "names a copyleft licence"));
        }
        if (SECRET.matcher(text).find()) {
            findings.add(new Finding(document, "something like a secret"));
        }
        report(
                document,
                findings,
                text.lines().filter(l -> SEQUENCE_NUMBER.matcher(l).find()).count(),
                20,
                "lines that start with a sequence number");
        report(
                document,
                findings,
                text.lines().filter(l -> MAIL.matcher(l).find()).count(),
                1,
                "lines with a mail address");
        report(
                document,
                findings,
                text.chars().filter(c -> c < ' ' && c != '\n').count(),
                1,
                "control characters");
        report(document, findings, text.chars().filter(c -> c == 0xFFFD).count(), 1, "undecodable characters");
    }

    private static void report(Document document, List<Finding> findings, long count, int from, String what) {
        if (count >= from) {
            findings.add(new Finding(document, count + " " + what));
        }
    }
}
