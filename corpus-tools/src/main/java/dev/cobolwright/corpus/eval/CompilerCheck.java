package dev.cobolwright.corpus.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.corpus.compiler.GnuCobol;
import dev.cobolwright.corpus.compiler.GnuCobol.Options;
import dev.cobolwright.corpus.compiler.GnuCobol.Verdict;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a compiler takes what is suggested ({@code eval validity}): of programs that GnuCOBOL accepts as they are, the share it
 * still accepts with the suggested line in place of the removed one. Programs with EXEC blocks are left out; the order of the
 * positions is shuffled with a fixed seed, and a limit is shared by the code bases.
 */
public final class CompilerCheck {
    private static final long SEED = 1;
    private static final Pattern EXEC = Pattern.compile("(?im)^.{0,71}\\bEXEC\\s+(SQL|CICS|DLI|HTML)\\b");

    private final List<CompletionTask> tasks = new ArrayList<>();
    private final PrintStream progress;
    private final int limit;
    private final Map<String, Optional<Options>> accepted = new HashMap<>();
    private final Map<Path, List<Path>> folders = new HashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int sampled;
    private int notShown;
    private int leftOut;

    private record Rejected(
            Position position, String suggestion, double confidence, CompletionModel.Validity ours, String message) {}

    /** @param limit the most suggestions to judge */
    public CompilerCheck(int limit, PrintStream progress) {
        this.limit = limit;
        this.progress = progress;
    }

    /** Adds positions of one root. */
    public void add(CodeBase base, List<Position> positions) {
        positions.forEach(p -> CompletionTask.of(base, p).ifPresentOrElse(tasks::add, () -> leftOut++));
    }

    public int positions() {
        return tasks.size();
    }

    /** @return false where no compiler is installed, so that nothing was judged */
    public boolean run(CompletionModel model) throws IOException {
        Path work = Files.createTempDirectory("cobolwright-cobc");
        try {
            Optional<GnuCobol> compiler = GnuCobol.find(work);
            if (compiler.isEmpty()) {
                return false;
            }
            int rootsLeft = byCodeBase().size();
            for (List<CompletionTask> ofOne : byCodeBase()) {
                int until = sampled + (limit - sampled + rootsLeft - 1) / rootsLeft--;
                for (CompletionTask task : ofOne) {
                    if (sampled < until) {
                        judge(task, model, compiler.get());
                    }
                }
            }
            return true;
        } finally {
            try (Stream<Path> left = Files.list(work)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(work);
        }
    }

    /** {@code {"positions","sampled","accepted","share","notShown","leftOut","rejected":[...]}}; share is null where nothing was sampled. */
    public ObjectNode report() {
        ObjectNode report = new ObjectMapper().createObjectNode();
        int taken = sampled - rejected.size();
        report.put("positions", tasks.size()).put("sampled", sampled).put("accepted", taken);
        if (sampled == 0) {
            report.putNull("share");
        } else {
            report.put("share", Math.round(1e4 * taken / sampled) / 1e4);
        }
        report.put("notShown", notShown).put("leftOut", leftOut);
        var rows = report.putArray("rejected");
        for (Rejected r : rejected) {
            rows.addObject()
                    .put("file", r.position().file())
                    .put("line", r.position().line())
                    .put("character", r.position().character())
                    .put("truth", r.position().truthLine())
                    .put("suggestion", r.suggestion())
                    .put("confidence", Math.round(r.confidence() * 1e4) / 1e4)
                    .put("ownParser", r.ours().name().toLowerCase(Locale.ROOT))
                    .put("message", r.message());
        }
        return report;
    }

    /** The positions of each code base, shuffled; a model keeps what it learned of one code base only, so they are not mixed. */
    private Collection<List<CompletionTask>> byCodeBase() {
        List<CompletionTask> shuffled = new ArrayList<>(tasks);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.stream()
                .collect(Collectors.groupingBy(t -> t.base().root(), TreeMap::new, Collectors.toList()))
                .values();
    }

    private void judge(CompletionTask task, CompletionModel model, GnuCobol compiler) throws IOException {
        Optional<Options> options = options(task, compiler);
        if (options.isEmpty()) {
            leftOut++;
            return;
        }
        Optional<CompletionModel.Line> line = model.line(task).filter(CompletionModel.Line::shown);
        if (line.isEmpty()) {
            notShown++;
            return;
        }
        SourceText edited = task.edited();
        int start = task.offset() - task.position().prefix().length();
        String text = edited.text().substring(0, start)
                + line.get().text()
                + edited.text().substring(task.offset());
        Verdict verdict = compiler.check(edited.withText(text), options.get(), folders(task));
        sampled++;
        if (!verdict.accepted()) {
            rejected.add(new Rejected(
                    task.position(),
                    line.get().text(),
                    line.get().confidence(),
                    line.get().validity(),
                    verdict.message()));
        }
        if (sampled % 25 == 0) {
            progress.printf("%d suggestions, %d accepted%n", sampled, sampled - rejected.size());
        }
    }

    private Optional<Options> options(CompletionTask task, GnuCobol compiler) throws IOException {
        String key = task.base().root() + "/" + task.position().file();
        Optional<Options> known = accepted.get(key);
        if (known == null) {
            SourceText whole = task.base().files().get(task.position().file());
            known = EXEC.matcher(whole.text()).find() ? Optional.empty() : compiler.optionsFor(whole, folders(task));
            accepted.put(key, known);
        }
        return known;
    }

    /** The program's own folder, then all folders of the code base that have COBOL in them. */
    private List<Path> folders(CompletionTask task) {
        Path root = task.base().root().toAbsolutePath();
        List<Path> all = folders.computeIfAbsent(
                root,
                r -> task.base().files().keySet().stream()
                        .map(name -> r.resolve(name).getParent())
                        .distinct()
                        .toList());
        return Stream.concat(Stream.of(root.resolve(task.position().file()).getParent()), all.stream())
                .distinct()
                .toList();
    }
}
