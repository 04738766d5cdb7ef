package dev.cobolwright.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.run.Digest;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ask} remembers for a user: preferences that the user gave, and answers of models that were paid for. One JSON object a line in
 * {@value #FILE} of the user's own folder; nothing of a workspace writes it. An answer is used again only while the lines it cites have the
 * same text.
 */
final class AskMemory {
    static final String FILE = "ask-memory.jsonl";

    private static final int MOST = 1_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * @param text the preference, or the question
     * @param model that answered; empty for a preference
     * @param lines of the answer
     * @param digest of the text of all lines that the answer cites
     */
    record Entry(
            int id,
            String day,
            String workspace,
            String role,
            String text,
            String model,
            List<AskCommand.Line> lines,
            String digest) {
        boolean isPreference() {
            return model.isEmpty();
        }
    }

    private final Path file = UserFolder.path().resolve(FILE);
    private final String workspace;

    AskMemory(Path root) {
        this.workspace = root.toAbsolutePath().normalize().toString();
    }

    /** What is remembered for this workspace, in the order it came. */
    List<Entry> entries() throws IOException {
        return all().stream().filter(e -> e.workspace().equals(workspace)).toList();
    }

    private List<Entry> all() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                try {
                    entries.add(MAPPER.readValue(line, Entry.class));
                } catch (JacksonException e) {
                    throw new Failure(file + ":" + (entries.size() + 1)
                            + " is damaged; delete that line, or the file to forget all");
                }
            }
        }
        return entries;
    }

    List<String> preferences() throws IOException {
        return entries().stream().filter(Entry::isPreference).map(Entry::text).toList();
    }

    /** @return its id */
    int remember(String preference) throws IOException {
        return add("", preference, "", List.of(), "");
    }

    /** Keeps an answer; of the same question only the last. */
    void keep(String role, String question, String model, List<Told> lines, CodeBase code) throws IOException {
        Optional<Entry> before = answer(role, question);
        if (before.isPresent()) {
            forget(Integer.toString(before.get().id()));
        }
        List<AskCommand.Line> kept = lines.stream()
                .map(l -> new AskCommand.Line(l.text(), l.evidence()))
                .toList();
        add(role, question, model, kept, digest(kept, code));
    }

    private int add(String role, String text, String model, List<AskCommand.Line> lines, String digest)
            throws IOException {
        List<Entry> all = new ArrayList<>(all());
        int id = all.stream().mapToInt(Entry::id).max().orElse(0) + 1;
        all.add(new Entry(
                id, LocalDate.now(ZoneId.systemDefault()).toString(), workspace, role, text, model, lines, digest));
        write(all.subList(Math.max(0, all.size() - MOST), all.size()));
        return id;
    }

    /** The remembered answer to a question, whether or not it still holds. */
    Optional<Entry> answer(String role, String question) throws IOException {
        return entries().stream()
                .filter(e -> !e.isPreference() && e.role().equals(role) && same(e.text(), question))
                .findFirst();
    }

    /** Whether the lines that an answer cites have the text they had, and may be seen. */
    static boolean holds(Entry entry, CodeBase code) {
        return entry.lines().stream()
                        .flatMap(l -> l.evidence().stream())
                        .allMatch(p -> code.text(p.file()).isPresent())
                && digest(entry.lines(), code).equals(entry.digest());
    }

    private static boolean same(String one, String other) {
        return one.strip()
                .replaceAll("\\s+", " ")
                .equalsIgnoreCase(other.strip().replaceAll("\\s+", " "));
    }

    private static String digest(List<AskCommand.Line> lines, CodeBase code) {
        StringBuilder text = new StringBuilder();
        for (AskCommand.Line line : lines) {
            for (Place place : line.evidence()) {
                SourceText source = code.text(place.file()).orElse(null);
                for (int i = place.first(); source != null && i <= place.last(); i++) {
                    text.append(CodeBase.code(source, i - 1)).append('\n');
                }
            }
        }
        return Digest.of(text.toString());
    }

    /** @param what an id, or {@code all} of this workspace; @return how many were forgotten */
    int forget(String what) throws IOException {
        List<Entry> all = all();
        List<Entry> left = all.stream()
                .filter(e -> !e.workspace().equals(workspace)
                        || !what.equals("all") && !what.equals(Integer.toString(e.id())))
                .toList();
        if (left.size() < all.size()) {
            write(left);
        }
        return all.size() - left.size();
    }

    private void write(List<Entry> entries) throws IOException {
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(MAPPER.writeValueAsString(entry)).append('\n');
        }
        Path next = Files.createTempFile(file.getParent(), FILE, ".new");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
