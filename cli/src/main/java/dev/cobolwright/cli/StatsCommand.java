package dev.cobolwright.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cobolwright.model.endpoint.EgressLedger;
import dev.cobolwright.model.endpoint.EgressLog;
import dev.cobolwright.model.usage.LocalCalibration;
import dev.cobolwright.model.usage.Usage;
import dev.cobolwright.model.usage.UsageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description =
                "What became of suggestions in a workspace: kept, asked elsewhere, cost, time, and how right the confidence was.")
final class StatsCommand implements Callable<Integer> {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "Default: the nearest marked folder at or above the current one.")
    private Path workspace;

    @Option(names = "--egress", description = "Lists everything that was sent to servers from this workspace.")
    private boolean egress;

    @Option(names = "--text", description = "With --egress: what was sent, where models.yaml says that it is kept.")
    private boolean text;

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    record Latency(long atMost50, long atMost95) {}

    record Bin(double confidence, double shown, double kept) {}

    record Sent(long requests, long unfinished, long tokens, double cost, long damagedLines) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            String workspace,
            long answers,
            double acceptance,
            double escalation,
            Latency millis,
            double calibrationDrift,
            List<Bin> calibration,
            Map<String, Usage.Count> models,
            Sent sent,
            List<EgressLog.Entry> egress) {}

    @Override
    public Integer call() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = workspace == null
                ? WorkspaceFolder.marked(here).orElse(here)
                : workspace.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        Path folder = root.resolve(".cobolwright");
        Usage usage = new UsageFile(folder.resolve(UsageFile.NAME)).read();
        EgressLog log = EgressLog.read(folder.resolve(EgressLedger.NAME));
        Report report = report(root, usage, log);
        if (json) {
            Json.print(report);
        } else {
            print(report, log);
        }
        return ExitCode.OK;
    }

    private Report report(Path root, Usage usage, EgressLog log) {
        long answers = 0;
        long escalated = 0;
        long kept = 0;
        long known = 0;
        for (Usage.Count count : usage.models().values()) {
            answers += count.shown() + count.silent() + count.escalated();
            escalated += count.escalated();
            kept += count.kept();
            known += count.kept() + count.rejected();
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < Usage.BINS; i++) {
            bins.add(new Bin(
                    (i + 0.5) / Usage.BINS, usage.shown().get(i), usage.kept().get(i)));
        }
        return new Report(
                root.toString(),
                answers,
                share(kept, known),
                share(escalated, answers),
                new Latency(usage.millisAt(0.5), usage.millisAt(0.95)),
                LocalCalibration.drift(usage),
                bins,
                usage.models(),
                new Sent(
                        log.entries().size(),
                        log.entries().stream().filter(e -> e.outcome() == null).count(),
                        log.entries().stream()
                                .mapToLong(EgressLog.Entry::tokens)
                                .sum(),
                        log.entries().stream()
                                .mapToDouble(EgressLog.Entry::cost)
                                .sum(),
                        log.damagedLines()),
                egress ? entries(log) : null);
    }

    private List<EgressLog.Entry> entries(EgressLog log) {
        return text
                ? log.entries()
                : log.entries().stream().map(EgressLog.Entry::withoutText).toList();
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }

    private void print(Report report, EgressLog log) {
        System.out.printf(Locale.ROOT, "workspace        %s%n", report.workspace());
        System.out.printf(Locale.ROOT, "answers          %d%n", report.answers());
        System.out.printf(
                Locale.ROOT,
                "kept             %.1f%% of the lines whose outcome is known%n",
                100 * report.acceptance());
        System.out.printf(Locale.ROOT, "asked elsewhere  %.1f%% of the answers%n", 100 * report.escalation());
        System.out.printf(
                Locale.ROOT,
                "time             half below %d ms, 95%% below %d ms%n",
                report.millis().atMost50(),
                report.millis().atMost95());
        System.out.printf(
                Locale.ROOT,
                "calibration      %.3f between confidence and what was kept of late%n",
                report.calibrationDrift());
        for (Bin bin : report.calibration()) {
            if (bin.shown() > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "                 %.2f  %.0f of %.0f kept%n",
                        bin.confidence(),
                        bin.kept(),
                        bin.shown());
            }
        }
        report.models()
                .forEach((id, c) -> System.out.printf(
                        Locale.ROOT,
                        "  %-14s shown %d, kept back %d, asked elsewhere %d; of the shown kept %d, not kept %d%n",
                        id.isEmpty() ? "none" : id,
                        c.shown(),
                        c.silent(),
                        c.escalated(),
                        c.kept(),
                        c.rejected()));
        Sent sent = report.sent();
        System.out.printf(
                Locale.ROOT,
                "sent             %d requests, %d tokens, cost %.4f%s%n",
                sent.requests(),
                sent.tokens(),
                sent.cost(),
                sent.unfinished() > 0 ? "; of " + sent.unfinished() + " the end is not known" : "");
        if (sent.damagedLines() > 0) {
            System.out.printf("                 %d lines of the ledger cannot be read%n", sent.damagedLines());
        }
        if (egress) {
            entries(log).forEach(StatsCommand::print);
        }
    }

    private static void print(EgressLog.Entry e) {
        System.out.printf(
                Locale.ROOT,
                "%s  %s (%s)  for %s  %d bytes, %d hidden, %d tokens, cost %.6f  %s  %s%n",
                e.time(),
                e.host(),
                e.model(),
                e.purpose(),
                e.bytes(),
                e.redactions(),
                e.tokens(),
                e.cost(),
                e.outcome() == null ? "end not known" : e.outcome(),
                e.sha256());
        if (e.text() != null) {
            System.out.println(e.text().indent(4).stripTrailing());
        }
    }
}
