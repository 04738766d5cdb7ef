package dev.cobolwright.cli.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.review.Finding;
import java.util.List;

/** Findings in GitLab's format of code quality reports (GitLab documentation, "Code Quality report format"). */
public final class GitLabReport {
    private GitLabReport() {}

    public static ArrayNode of(List<Finding> findings, SourceTree tree) {
        ArrayNode report = new ObjectMapper().createArrayNode();
        for (Finding finding : findings) {
            ObjectNode issue = report.addObject();
            issue.put("description", finding.message());
            issue.put("check_name", finding.code());
            issue.put("fingerprint", finding.fingerprint());
            issue.put(
                    "severity",
                    switch (finding.severity()) {
                        case ERROR -> "critical";
                        case WARNING -> "major";
                        case NOTE -> "minor";
                    });
            ObjectNode location = issue.putObject("location");
            location.put("path", tree.name(finding.place().path()));
            location.putObject("lines")
                    .put("begin", finding.place().startLine())
                    .put("end", finding.place().endLine());
        }
        return report;
    }
}
