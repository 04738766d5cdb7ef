package dev.cobolwright.corpus.acceptance;

import dev.cobolwright.corpus.acceptance.Judgement.Compiler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page on what the front end accepts. */
public final class AcceptanceReport {
    private final List<Judgement> programs;
    private final Reasons reasons;
    private final StringBuilder out = new StringBuilder();

    private AcceptanceReport(List<Judgement> programs, Reasons reasons) {
        this.programs = programs;
        this.reasons = reasons;
    }

    /** @param command the command line that makes the page */
    public static String of(List<Judgement> programs, Reasons reasons, String command) {
        AcceptanceReport report = new AcceptanceReport(programs, reasons);
        report.head(command);
        report.againstTheCompiler();
        report.byRepository();
        report.rejected();
        return report.out.toString();
    }

    /** Programs that are rejected without a reason, or rejected though the compiler accepts them. */
    public static List<Judgement> unexplained(List<Judgement> programs, Reasons reasons) {
        return programs.stream()
                .filter(p -> !p.accepted() && reasons.of(p).isEmpty())
                .toList();
    }

    private void head(String command) {
        long accepted = programs.stream().filter(Judgement::accepted).count();
        out.append("# What the front end accepts\n\n")
                .append(
                        "Made by `%s`. A program is accepted when it has no error, names that nothing declares included, "
                                .formatted(command))
                .append("in one of the dialects ibm, gnucobol, mf; copybooks are those of its own repository.\n\n")
                .append(
                        "**%d of %d programs** (%,d lines) are accepted; for each of the others the list below says why it is right to reject it.%n%n"
                                .formatted(
                                        accepted,
                                        programs.size(),
                                        programs.stream()
                                                .mapToLong(Judgement::lines)
                                                .sum()));
    }

    private void againstTheCompiler() {
        out.append("## Compared with a compiler\n\n")
                .append(
                        "`cobc -fsyntax-only` (GnuCOBOL 3) with `-std=default`, `ibm` or `mf` and fixed, free or variable format: it counts ")
                .append(
                        "as accepting when one of the nine does. It is not asked about programs with EXEC blocks or missing copybooks.\n\n")
                .append("| | cobc accepts | cobc rejects | not asked |\n|---|---:|---:|---:|\n");
        for (boolean accepted : new boolean[] {true, false}) {
            out.append(accepted ? "| accepted here" : "| rejected here");
            for (Compiler compiler : Compiler.values()) {
                out.append(" | ")
                        .append(programs.stream()
                                .filter(p -> p.accepted() == accepted && p.compiler() == compiler)
                                .count());
            }
            out.append(" |\n");
        }
        out.append(
                        "\nA compiler checks more than grammar and declarations (types of operands, what belongs to a file's ")
                .append("organization), so what it rejects may be accepted here.\n\n");
    }

    private void byRepository() {
        out.append("## By repository\n\n")
                .append(
                        "| repository | programs | accepted | errors | copybooks not in the repository |\n|---|---:|---:|---:|---:|\n");
        Map<String, List<Judgement>> groups = programs.stream()
                .collect(Collectors.groupingBy(Judgement::repository, TreeMap::new, Collectors.toList()));
        groups.forEach((repository, judged) -> out.append("| %s | %d | %d | %d | %d |%n"
                .formatted(
                        repository,
                        judged.size(),
                        judged.stream().filter(Judgement::accepted).count(),
                        judged.stream().mapToInt(Judgement::errors).sum(),
                        judged.stream()
                                .flatMap(p -> p.unresolved().stream())
                                .distinct()
                                .count())));
    }

    private void rejected() {
        out.append("\n## Rejected programs\n\n")
                .append("| program | errors | problems | cobc | why |\n|---|---:|---|---|---|\n");
        programs.stream()
                .filter(p -> !p.accepted())
                .forEach(p -> out.append("| %s: %s | %d | %s | %s | %s |%n"
                        .formatted(
                                p.repository(),
                                p.path(),
                                p.errors(),
                                String.join(" ", p.codes()),
                                switch (p.compiler()) {
                                    case ACCEPTS -> "accepts";
                                    case REJECTS -> "rejects";
                                    case CANNOT_JUDGE -> "not asked";
                                },
                                reasons.of(p).orElse("**not explained**"))));
    }
}
