package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.explain.facts.CopybookCard;
import dev.cobolwright.assist.explain.facts.CopybookFacts;
import dev.cobolwright.assist.explain.facts.CopybookReader;
import dev.cobolwright.assist.explain.facts.FactsReader;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.JobReader;
import dev.cobolwright.assist.explain.facts.ProgramCard;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The first half of a run: what is known of each file. A file whose bytes and copybooks are as the journal has them is not read again.
 * Facts are kept as long as there is memory for them, and made again where they are asked for and gone.
 */
final class Analysis {
    private final Explanation.Options options;
    private final SourceAccess access;
    private final Journal journal;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Map<String, Path> paths = new ConcurrentHashMap<>();
    private final Map<String, String> shownNames = new ConcurrentHashMap<>();
    private final Map<String, Journal.Stamp> stamps = new ConcurrentHashMap<>();
    private final Map<String, SoftReference<List<ProgramFacts>>> facts = new ConcurrentHashMap<>();
    private final Map<String, Unit> units = Explanation.ordered();
    private final AtomicInteger analysed = new AtomicInteger();

    Analysis(
            Explanation.Options options,
            SourceAccess access,
            Journal journal,
            Progress progress,
            Cancellation cancellation) {
        this.options = options;
        this.access = access;
        this.journal = journal;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** Files that were read anew. */
    int analysed() {
        return analysed.get();
    }

    /** Files whose state is known, by the names they are shown with. */
    Set<String> stamped() {
        return Set.copyOf(stamps.keySet());
    }

    /** @return units by the name their file is shown with, in order */
    Map<String, Unit> run(List<String> notes) throws IOException {
        options.files().forEach(f -> paths.put(shown(f.path().toString()), f.path()));
        List<String> unread = java.util.Collections.synchronizedList(new ArrayList<>());
        AtomicInteger done = new AtomicInteger();
        each(options.files(), unread, done, options.files().size());
        List<SourceFile> copied = copied();
        each(copied, unread, done, options.files().size() + copied.size());
        unread.sort(null);
        notes.addAll(unread);
        return units;
    }

    private void each(List<SourceFile> files, List<String> unread, AtomicInteger done, int total) throws IOException {
        Workers.each(files, options.threads(), file -> {
            cancellation.check();
            try {
                unit(file).ifPresent(u -> units.put(u.file(), u));
            } catch (UnreadableSource e) {
                unread.add(e.getMessage());
            }
            progress.report(done.incrementAndGet(), total, "Reading");
        });
    }

    /** A source that cannot be read is told and passed over; a folder that cannot be written ends the run. */
    private static final class UnreadableSource extends IOException {
        UnreadableSource(String message) {
            super(message);
        }
    }

    /** Copybooks that programs found outside the paths given. */
    private List<SourceFile> copied() {
        Set<String> found = new HashSet<>();
        List<SourceFile> files = new ArrayList<>();
        for (Unit unit : List.copyOf(units.values())) {
            for (Unit.Lookup lookup : unit.looked()) {
                if (!lookup.found().isEmpty() && !units.containsKey(lookup.found()) && found.add(lookup.found())) {
                    files.add(new SourceFile(path(lookup.found()), SourceFile.Kind.COPYBOOK));
                }
            }
        }
        return files;
    }

    String shown(String path) {
        return shownNames.computeIfAbsent(path, p -> SourceNames.shown(p, options.root()));
    }

    Path path(String shown) {
        return paths.getOrDefault(shown, options.root().resolve(shown));
    }

    /** Tells the text of a file that was read from another; by the name it is shown with. */
    String bytes(String shown) {
        Journal.Stamp stamp = stamps.get(shown);
        return stamp == null ? "" : stamp.bytes();
    }

    /** The text of a file by the name it is shown with. */
    Optional<SourceText> text(String shown) {
        try {
            return Optional.of(access.read().text(path(shown)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private SourceText read(Path file) throws UnreadableSource {
        try {
            return access.read().text(file);
        } catch (IOException e) {
            throw new UnreadableSource("not read: " + shown(file.toString()) + ": " + e.getMessage());
        }
    }

    private Journal.Stamp stamp(SourceText text, boolean cobol) throws IOException {
        String shown = shown(text.path());
        Journal.Stamp known = stamps.get(shown);
        if (known != null) {
            return known;
        }
        paths.putIfAbsent(shown, Path.of(text.path()));
        String bytes = Digest.of(text.text().getBytes(StandardCharsets.UTF_8))
                + text.format().name().charAt(0);
        Optional<Journal.Stamp> before =
                journal.stamp(shown).filter(s -> s.bytes().equals(bytes));
        Journal.Stamp stamp = before.orElseGet(() -> new Journal.Stamp(shown, bytes, cobol ? Meaning.of(text) : bytes));
        stamps.put(shown, stamp);
        journal.add(stamp);
        return stamp;
    }

    private Optional<Unit> unit(SourceFile file) throws IOException {
        SourceText text = read(file.path());
        boolean cobol = file.kind() != SourceFile.Kind.JOB;
        Journal.Stamp stamp = stamp(text, cobol);
        Optional<Unit> known = journal.unit(stamp.file())
                .filter(u -> u.kind().name().equals(file.kind().name()))
                .filter(u -> isAsBefore(u, text, stamp));
        if (known.isPresent()) {
            return known;
        }
        analysed.incrementAndGet();
        Unit unit = switch (file.kind()) {
            case PROGRAM -> program(text, stamp);
            case COPYBOOK -> copybook(text, stamp);
            case JOB -> job(text, stamp);
        };
        if (unit.kind() == Unit.Kind.JOB && unit.jobs().isEmpty()) {
            return Optional.empty();
        }
        journal.add(unit);
        return Optional.of(unit);
    }

    /** Asks again for all that COPY asked for, and compares what is found. */
    private boolean isAsBefore(Unit unit, SourceText text, Journal.Stamp stamp) {
        if (unit.kind() == Unit.Kind.JOB) {
            return unit.key().equals(Digest.of(Explanation.ENGINE, stamp.meaning()));
        }
        Copybooks copybooks = access.copybooks().apply(text);
        List<Found> found = new ArrayList<>();
        for (Unit.Lookup lookup : unit.looked()) {
            Optional<SourceText> from = lookup.from().equals(stamp.file()) ? Optional.of(text) : text(lookup.from());
            if (from.isEmpty()) {
                return false;
            }
            Optional<SourceText> copybook =
                    copybooks.find(lookup.name(), Optional.of(lookup.library()).filter(l -> !l.isEmpty()), from.get());
            if (!copybook.map(c -> shown(c.path())).orElse("").equals(lookup.found())) {
                return false;
            }
            copybook.ifPresent(c -> found.add(new Found(lookup.found(), c)));
        }
        try {
            return key(text, stamp, found).equals(unit.key());
        } catch (IOException e) {
            return false;
        }
    }

    private record Found(String file, SourceText text) {}

    private String key(SourceText text, Journal.Stamp own, List<Found> found) throws IOException {
        Digest digest = new Digest()
                .add(Explanation.ENGINE)
                .add(own.file())
                .add(own.meaning())
                .add(access.dialect().apply(text).name());
        for (Found copybook : found) {
            digest.add(copybook.file()).add(stamp(copybook.text(), true).meaning());
        }
        return digest.done();
    }

    /** Takes note of what COPY looks for. */
    private static final class Recorded implements Copybooks {
        private final Copybooks copybooks;
        private final java.util.function.UnaryOperator<String> shown;
        private final Map<Unit.Lookup, Optional<SourceText>> looked = new java.util.LinkedHashMap<>();

        Recorded(Copybooks copybooks, java.util.function.UnaryOperator<String> shown) {
            this.copybooks = copybooks;
            this.shown = shown;
        }

        @Override
        public Optional<SourceText> find(String name, Optional<String> library, SourceText from) {
            Optional<SourceText> found = copybooks.find(name, library, from);
            looked.put(
                    new Unit.Lookup(
                            name,
                            library.orElse(""),
                            shown.apply(from.path()),
                            found.map(f -> shown.apply(f.path())).orElse("")),
                    found);
            return found;
        }

        List<Unit.Lookup> lookups() {
            return List.copyOf(looked.keySet());
        }

        List<Found> found() {
            List<Found> found = new ArrayList<>();
            looked.forEach((lookup, text) -> text.ifPresent(t -> found.add(new Found(lookup.found(), t))));
            return found;
        }
    }

    private Recorded recorded(SourceText text) {
        return new Recorded(access.copybooks().apply(text), this::shown);
    }

    private Unit program(SourceText text, Journal.Stamp stamp) throws IOException {
        Recorded copybooks = recorded(text);
        List<ProgramFacts> programs = programs(text, copybooks);
        facts.put(stamp.file(), new SoftReference<>(programs));
        return new Unit(
                stamp.file(),
                Unit.Kind.PROGRAM,
                key(text, stamp, copybooks.found()),
                copybooks.lookups(),
                programs.stream().map(ProgramCard::of).toList(),
                List.of(),
                List.of());
    }

    private List<ProgramFacts> programs(SourceText text, Copybooks copybooks) {
        return FactsReader.programs(Cobol.parse(text, copybooks, dialect(text)), this::shown);
    }

    private Dialect dialect(SourceText text) {
        return access.dialect().apply(text);
    }

    /** Facts of a program file; made again where they are gone. */
    List<ProgramFacts> programs(String shown) throws IOException {
        SoftReference<List<ProgramFacts>> kept = facts.get(shown);
        List<ProgramFacts> known = kept == null ? null : kept.get();
        if (known == null) {
            SourceText text = read(path(shown));
            known = programs(text, access.copybooks().apply(text));
            facts.put(shown, new SoftReference<>(known));
        }
        return known;
    }

    /** What was kept of a file is no longer needed. */
    void forget(String shown) {
        facts.remove(shown);
    }

    CopybookFacts copybook(String shown) throws IOException {
        SourceText text = read(path(shown));
        return CopybookReader.read(text, access.copybooks().apply(text), dialect(text), this::shown);
    }

    private Unit copybook(SourceText text, Journal.Stamp stamp) throws IOException {
        Recorded copybooks = recorded(text);
        CopybookFacts read = CopybookReader.read(text, copybooks, dialect(text), this::shown);
        return new Unit(
                stamp.file(),
                Unit.Kind.COPYBOOK,
                key(text, stamp, copybooks.found()),
                copybooks.lookups(),
                List.of(),
                List.of(CopybookCard.of(read)),
                List.of());
    }

    private Unit job(SourceText text, Journal.Stamp stamp) {
        List<JobFacts> jobs = JobReader.jobs(text, this::shown);
        return new Unit(
                stamp.file(),
                Unit.Kind.JOB,
                Digest.of(Explanation.ENGINE, stamp.meaning()),
                List.of(),
                List.of(),
                List.of(),
                jobs);
    }
}
