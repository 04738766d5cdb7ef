package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.page.Block;
import dev.cobolwright.assist.explain.page.Clue;
import dev.cobolwright.assist.explain.page.Page;
import dev.cobolwright.assist.explain.page.Sentence;
import dev.cobolwright.assist.explain.page.Topic;
import dev.cobolwright.assist.explain.prose.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model made of the facts of pages, in the folder of the explanation: sentences that were checked, each with the facts it rests on. They
 * count for as long as the facts of their page read the same, wherever their lines have moved to. A line is added as soon as a page is worded,
 * so that nothing that was paid for is lost. Safe for several threads.
 */
public final class PhraseBook {
    static final String NAME = "explain.phrases";

    /** Of an explanation without a model. */
    public static final PhraseBook NONE = new PhraseBook(Optional.empty());

    /** Facts of one page that a model is told at most. */
    private static final int MOST_FACTS = 60;

    /** Fewer need no other words. */
    private static final int LEAST_FACTS = 3;

    /** How long something is changes with every comment. */
    private static final Pattern LINES = Pattern.compile("\\d lines?\\b");

    private static final String WORDED = "WORDED\t";
    private static final String USED = "USED\t";

    private final Optional<Path> file;
    private final Map<String, Worded> entries = new TreeMap<>();
    private final Map<String, Wanted> wanted = new TreeMap<>();
    /** Pages of this run. */
    private final Set<String> pages = new HashSet<>();

    private boolean used;

    /**
     * A sentence of a page.
     *
     * @param number by which a model cites it, from 1
     * @param text with names as in the code
     * @param comment whether a comment says it
     */
    public record Fact(int number, String text, List<Place> lines, boolean comment) {}

    /** A page that is still to be worded. @param file that it is about; empty for the application */
    public record Wanted(String path, String title, String file, List<Fact> facts) {}

    /** @param facts by number, that bear it out */
    public record Phrase(String text, List<Integer> facts) {}

    /**
     * @param facts a digest of what the page says
     * @param asked sentences that the model wrote, kept or not
     */
    private record Worded(String path, String facts, String model, int asked, List<Phrase> kept) {}

    private PhraseBook(Optional<Path> file) {
        this.file = file;
    }

    /** The book of a folder; empty where there is none yet. Lines that cannot be read are as none. */
    public static PhraseBook open(Path folder) throws IOException {
        PhraseBook book = new PhraseBook(Optional.of(folder.resolve(NAME)));
        if (Files.exists(folder.resolve(NAME))) {
            Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(book::read);
        }
        return book;
    }

    private void read(String line) {
        int end = line.lastIndexOf('\t');
        if (end < 0 || !line.substring(end + 1).equals(Journal.check(line.substring(0, end)))) {
            return;
        }
        try {
            if (line.startsWith(WORDED)) {
                Worded entry = RecordText.read(line.substring(WORDED.length(), end), Worded.class);
                entries.put(entry.path(), entry);
            } else if (line.startsWith(USED)) {
                used = Boolean.parseBoolean(line.substring(USED.length(), end));
            }
        } catch (IllegalArgumentException ofAnotherVersion) {
            // it is worded again
        }
    }

    /** Whether the pages of the folder were last written with it. */
    public boolean isUsed() {
        return used;
    }

    /** Notes whether the pages are written with it; nothing is written where there is no book and none is wanted. */
    public synchronized void use(boolean with) throws IOException {
        if (with != used && file.isPresent()) {
            used = with;
            add(USED + with);
        }
    }

    /** Pages whose facts no sentence of a model stands for, found by the last run. */
    public synchronized List<Wanted> wanted() {
        return List.copyOf(wanted.values());
    }

    /** Keeps what was written of a page. @param asked sentences that the model wrote, kept or not */
    public synchronized void put(Wanted page, String model, int asked, List<Phrase> kept) throws IOException {
        Worded entry = new Worded(page.path(), digest(page.facts()), model, asked, List.copyOf(kept));
        add(WORDED + RecordText.write(entry));
        entries.put(entry.path(), entry);
        wanted.remove(page.path());
    }

    private void add(String text) throws IOException {
        Path to = file.orElseThrow();
        Files.createDirectories(to.getParent());
        Files.writeString(
                to,
                (endsInALine(to) ? "" : "\n") + text + "\t" + Journal.check(text) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /** False where a crash cut the last line, which must not spoil the next one. */
    private static boolean endsInALine(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return true;
        }
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            bytes.position(bytes.size() - 1).read(last);
            return last.get(0) == '\n';
        }
    }

    /** How many sentences the model wrote of the pages as they are, and how many of them stand. */
    public synchronized int[] counts() {
        List<Worded> standing =
                entries.values().stream().filter(e -> pages.contains(e.path())).toList();
        return new int[] {
            standing.stream().mapToInt(Worded::asked).sum(),
            standing.stream().mapToInt(e -> e.kept().size()).sum()
        };
    }

    /** Part of the key of a page, which is one of this run. */
    synchronized String key(String path) {
        pages.add(path);
        Worded entry = entries.get(path);
        return file.isEmpty() ? "" : entry == null ? "plain" : Digest.of(RecordText.write(entry));
    }

    /** Whether a page has to be made to know its facts. */
    synchronized boolean asksFor(String path) {
        return file.isPresent() && !entries.containsKey(path);
    }

    /** A confirmed page with what a model made of its facts, if that still stands; else it is wanted. */
    synchronized Page with(Page page) {
        List<Fact> facts = file.isEmpty() ? List.of() : facts(page);
        if (facts.size() < LEAST_FACTS) {
            entries.remove(page.path());
            wanted.remove(page.path());
            return page;
        }
        Worded entry = entries.get(page.path());
        if (entry == null || !entry.facts().equals(digest(facts))) {
            entries.remove(page.path());
            wanted.put(page.path(), new Wanted(page.path(), title(page), page.file(), facts));
            return page;
        }
        wanted.remove(page.path());
        if (entry.kept().isEmpty()) {
            return page;
        }
        Map<Integer, Fact> byNumber =
                facts.stream().collect(Collectors.toMap(Fact::number, f -> f, (a, b) -> a, HashMap::new));
        List<Block> blocks = new ArrayList<>(page.blocks());
        int at = !blocks.isEmpty() && blocks.getFirst() instanceof Block.Lead ? 1 : 0;
        int leftOut = entry.asked() - entry.kept().size();
        blocks.addAll(
                at,
                List.of(
                        new Block.Heading(2, "in-other-words", "In other words"),
                        new Block.Note("Worded by the model " + Text.clean(entry.model())
                                + " from the facts of this page; each sentence was checked against the lines that it cites"
                                + (leftOut == 0 ? "" : ", and " + leftOut + " of " + entry.asked() + " were left out")
                                + ". What it makes of them is its own."),
                        new Block.Prose(entry.kept().stream()
                                .map(p -> sentence(page, p, byNumber))
                                .toList())));
        return new Page(
                page.path(), page.kind(), page.name(), page.subtitle(), page.file(), List.copyOf(blocks), page.facts());
    }

    private static Sentence sentence(Page page, Phrase phrase, Map<Integer, Fact> facts) {
        List<Clue> clues = phrase.facts().stream()
                .map(facts::get)
                .filter(f -> f != null)
                .flatMap(f -> f.lines().stream())
                .distinct()
                .map(place -> new Clue(place, List.of(), Clue.Source.TEXT))
                .toList();
        return Sentence.of(Topic.WORDED, page.name(), List.of(phrase.text()), clues);
    }

    private static String title(Page page) {
        return page.kind().label().toLowerCase(java.util.Locale.ROOT) + " " + page.name();
    }

    /** The first sentences of a page but counts and the rows of layouts, with names as in the code. */
    private static List<Fact> facts(Page page) {
        List<Fact> facts = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            boolean tells = sentence.topic() != Topic.ENTRY && sentence.topic() != Topic.SIZE;
            String text = inCode(sentence.text());
            if (tells && facts.size() < MOST_FACTS && !LINES.matcher(text).find()) {
                boolean comment = sentence.clues().stream().anyMatch(c -> c.source() == Clue.Source.COMMENT);
                facts.add(new Fact(facts.size() + 1, text, sentence.evidence(), comment));
            }
        }
        return facts;
    }

    private static String inCode(String text) {
        return Text.runs(text).stream()
                .map(run -> run.isReference() ? run.name() : run.shown())
                .collect(Collectors.joining());
    }

    private static String digest(List<Fact> facts) {
        return Digest.of(facts.stream().map(Fact::text).toArray(String[]::new));
    }
}
