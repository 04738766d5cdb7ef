package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.explain.check.SentenceCheck;
import dev.cobolwright.assist.explain.facts.ApplicationFacts;
import dev.cobolwright.assist.explain.facts.CopybookCard;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ProgramCard;
import dev.cobolwright.assist.explain.page.ApplicationPage;
import dev.cobolwright.assist.explain.page.Confirmed;
import dev.cobolwright.assist.explain.page.CopybookPage;
import dev.cobolwright.assist.explain.page.HtmlPage;
import dev.cobolwright.assist.explain.page.JobPage;
import dev.cobolwright.assist.explain.page.Links;
import dev.cobolwright.assist.explain.page.MarkdownPage;
import dev.cobolwright.assist.explain.page.Page;
import dev.cobolwright.assist.explain.page.ProgramPage;
import dev.cobolwright.assist.explain.page.Related;
import dev.cobolwright.assist.explain.page.SourcePage;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The second half of a run: writes the pages whose key is not the one in the journal. */
final class PageWriter {
    private final Explanation.Options options;
    private final SourceAccess access;
    private final Analysis analysis;
    private final ApplicationFacts application;
    private final Map<String, Unit> units;
    private final Journal journal;
    private final OutputFolder out;
    private final Explanation.ToJson json;
    private final Links links;
    private final Map<ProgramCard, PagePaths.Named> named;
    private final Map<PagePaths.Named, String> programPaths;
    private final Map<PagePaths.Named, String> copybookPaths;
    private final Map<PagePaths.Named, String> jobPaths;
    private final Map<String, List<Related.Caller>> callers;
    private final PhraseBook phrases;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    PageWriter(
            Explanation.Options options,
            SourceAccess access,
            Analysis analysis,
            ApplicationFacts application,
            Map<String, Unit> units,
            Journal journal,
            OutputFolder out,
            Explanation.ToJson json,
            PhraseBook phrases) {
        this.phrases = phrases;
        this.options = options;
        this.access = access;
        this.analysis = analysis;
        this.application = application;
        this.units = units;
        this.journal = journal;
        this.out = out;
        this.json = json;
        named = named(units.values());
        programPaths = PagePaths.of(
                "program", application.programs().stream().map(this::named).toList());
        copybookPaths = PagePaths.of(
                "copybook",
                application.copybooks().stream()
                        .map(c -> new PagePaths.Named(c.name(), c.file()))
                        .toList());
        jobPaths = PagePaths.of(
                "job",
                application.jobs().stream()
                        .map(j -> new PagePaths.Named(j.name(), j.file()))
                        .toList());
        links = links();
        callers = Callers.of(application);
    }

    private PagePaths.Named named(ProgramCard program) {
        return named.get(program);
    }

    /** What tells programs apart: file and containing program, and a number where a file has one twice. */
    private static Map<ProgramCard, PagePaths.Named> named(Collection<Unit> units) {
        Map<ProgramCard, PagePaths.Named> named = new IdentityHashMap<>();
        Set<PagePaths.Named> taken = new HashSet<>();
        for (Unit unit : units) {
            for (ProgramCard program : unit.programs()) {
                String file = program.file() + "/" + program.outer();
                PagePaths.Named own = new PagePaths.Named(program.name(), file);
                for (int number = 2; !taken.add(own); number++) {
                    own = new PagePaths.Named(program.name(), file + "/" + number);
                }
                named.put(program, own);
            }
        }
        return named;
    }

    private Links links() {
        Map<String, String> programs = new HashMap<>();
        application.programs().forEach(p -> programs.putIfAbsent(p.name(), programPaths.get(named(p))));
        Map<String, String> copybooks = new HashMap<>();
        for (CopybookCard c : application.copybooks()) {
            String path = copybookPaths.get(new PagePaths.Named(c.name(), c.file()));
            copybooks.putIfAbsent(c.name(), path);
            copybooks.put(c.file(), path);
        }
        Map<String, String> jobs = new HashMap<>();
        application
                .jobs()
                .forEach(j -> jobs.putIfAbsent(j.name(), jobPaths.get(new PagePaths.Named(j.name(), j.file()))));
        Map<String, String> sources = new HashMap<>();
        if (options.format() == Explanation.Format.HTML) {
            PagePaths.of(
                            "source",
                            units.keySet().stream()
                                    .map(f -> new PagePaths.Named(f, f))
                                    .toList())
                    .forEach((named, path) -> sources.put(named.file(), path));
        }
        return new Links(
                programs, copybooks, jobs, sources, options.format() == Explanation.Format.MD ? ".md" : ".html");
    }

    /** @return paths of all files of the explanation */
    Set<String> run(Progress progress, Cancellation cancellation) throws IOException {
        pages(List.copyOf(units.values()), progress, cancellation);
        int total = units.size() + 1;
        page(
                "index",
                application.programs().isEmpty()
                        ? options.root().toString()
                        : application.programs().getFirst().file(),
                key(digestOfAll()),
                () -> ApplicationPage.of(application, links));
        if (options.format() == Explanation.Format.HTML) {
            site();
        }
        progress.report(total, total, "Writing");
        return written;
    }

    /** The pages of some files. */
    void pages(List<Unit> some, Progress progress, Cancellation cancellation) throws IOException {
        AtomicInteger done = new AtomicInteger();
        Workers.each(some, options.threads(), unit -> {
            cancellation.check();
            unit(unit);
            progress.report(done.incrementAndGet(), some.size() + 1, "Writing");
        });
    }

    private String digestOfAll() {
        Digest digest = new Digest().add(application.name());
        units.values().forEach(u -> digest.add(u.file()).add(u.key()));
        return digest.done();
    }

    private void unit(Unit unit) throws IOException {
        switch (unit.kind()) {
            case PROGRAM -> {
                for (int i = 0; i < unit.programs().size(); i++) {
                    program(unit, i);
                }
                analysis.forget(unit.file());
            }
            case COPYBOOK -> {
                CopybookCard card = unit.copybooks().getFirst();
                Related related = new Related(callers.getOrDefault("copybook " + card.file(), List.of()));
                String path = copybookPaths.get(new PagePaths.Named(card.name(), card.file()));
                page(
                        path,
                        unit.file(),
                        key(unit.key(), RecordText.write(related), linked(related)),
                        () -> CopybookPage.of(analysis.copybook(unit.file()), related, path));
            }
            case JOB -> {
                for (JobFacts job : unit.jobs()) {
                    String path = jobPaths.get(new PagePaths.Named(job.name(), job.file()));
                    Digest targets = new Digest();
                    job.steps()
                            .forEach(s -> targets.add(links.program(s.runs(), "")
                                    .or(() -> links.job(s.runs(), ""))
                                    .orElse("")));
                    page(path, unit.file(), key(unit.key(), job.name(), targets.done()), () -> JobPage.of(job, path));
                }
            }
        }
        source(unit.file());
    }

    private void program(Unit unit, int i) throws IOException {
        ProgramCard card = unit.programs().get(i);
        String path = programPaths.get(named(card));
        Related related = new Related(callers.getOrDefault("program " + card.name(), List.of()));
        Digest targets = new Digest();
        card.calls().forEach(c -> targets.add(links.program(c.target(), "").orElse("")));
        card.copies().forEach(c -> targets.add(links.copybook(c.name(), "").orElse("")));
        page(
                path,
                unit.file(),
                key(unit.key(), Integer.toString(i), RecordText.write(related), linked(related), targets.done()),
                () -> ProgramPage.of(analysis.programs(unit.file()).get(i), related, path));
    }

    private String linked(Related related) {
        Digest digest = new Digest();
        related.callers()
                .forEach(c -> digest.add(links.program(c.name(), "").orElse(""))
                        .add(links.job(c.name(), "").orElse("")));
        return digest.done();
    }

    private String key(String... parts) {
        Digest digest =
                new Digest().add(Explanation.ENGINE).add(options.format().name());
        for (String part : parts) {
            digest.add(part);
        }
        return digest.done();
    }

    /** Makes a page. */
    @FunctionalInterface
    private interface Maker {
        Page make() throws IOException;
    }

    private String extension() {
        return switch (options.format()) {
            case HTML -> ".html";
            case MD -> ".md";
            case JSON -> ".json";
        };
    }

    private void page(String path, String main, String facts, Maker maker) throws IOException {
        String before = phrasedKey(path, facts);
        String first = path + extension();
        Optional<Journal.Written> known =
                journal.written(first).filter(w -> w.key().equals(before) && !phrases.asksFor(path));
        if (known.isPresent() && isAllThere(path)) {
            journal.writtenFrom(path).stream()
                    .filter(w -> belongs(w.path(), path))
                    .forEach(w -> written.add(w.path()));
            return;
        }
        SentenceCheck check = new SentenceCheck(main, analysis::text);
        Confirmed.Result confirmed = Confirmed.of(maker.make(), check::objection);
        Confirmed.Result result = new Confirmed.Result(phrases.with(confirmed.page()), confirmed.leftOut());
        String key = phrasedKey(path, facts); // words that no longer stand are not in it: the next run wants new ones
        LinkedHashMap<String, String> files = new LinkedHashMap<>();
        switch (options.format()) {
            case HTML -> files.put(path + ".html", HtmlPage.of(result.page(), links));
            case MD -> {
                MarkdownPage.Written markdown = MarkdownPage.of(result.page(), links);
                files.putAll(markdown.figures());
                files.put(path + ".md", markdown.text());
            }
            case JSON -> {}
        }
        files.putFirst(
                path + ".json", json.of(result)); // the page itself comes last: with it in the journal all are there
        int sentences = result.page().sentences().size();
        for (Map.Entry<String, String> file : files.entrySet()) {
            boolean counts = file.getKey().equals(first);
            String bytes = out.write(file.getKey(), file.getValue());
            written.add(file.getKey());
            journal.add(new Journal.Written(
                    file.getKey(),
                    key,
                    bytes,
                    counts ? sentences : 0,
                    counts ? result.leftOut().size() : 0));
        }
    }

    private String phrasedKey(String path, String facts) {
        String phrased = phrases.key(path);
        return phrased.isEmpty() ? facts : key(facts, phrased);
    }

    private boolean isAllThere(String path) {
        return journal.writtenFrom(path).stream()
                .filter(w -> belongs(w.path(), path))
                .allMatch(w -> out.has(w.path()));
    }

    /** Whether a file is the page itself, its JSON or one of its figures. */
    private static boolean belongs(String file, String path) {
        return file.equals(path + ".html")
                || file.equals(path + ".md")
                || file.equals(path + ".json")
                || file.startsWith(path + "-") && file.endsWith(".svg");
    }

    private void source(String file) throws IOException {
        String path = links.sources().get(file);
        if (path == null) {
            return;
        }
        String key = key("source", file, analysis.bytes(file));
        if (journal.written(path + ".html").filter(w -> w.key().equals(key)).isEmpty() || !out.has(path + ".html")) {
            Optional<SourceText> text = analysis.text(file);
            if (text.isPresent()) {
                String bytes = out.write(path + ".html", SourcePage.of(text.get(), file, path));
                journal.add(new Journal.Written(path + ".html", key, bytes, 0, 0));
            }
        }
        written.add(path + ".html");
    }

    /** Style, script and the index that search looks at. */
    private void site() throws IOException {
        fixed("assets/site.css", resource("site.css"));
        fixed("assets/site.js", resource("site.js"));
        fixed("assets/index.js", SearchIndex.of(application, links, p -> programPaths.get(named(p))));
    }

    private void fixed(String path, String text) throws IOException {
        String key = key(text);
        if (journal.written(path).filter(w -> w.key().equals(key)).isEmpty() || !out.has(path)) {
            journal.add(new Journal.Written(path, key, out.write(path, text), 0, 0));
        }
        written.add(path);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
