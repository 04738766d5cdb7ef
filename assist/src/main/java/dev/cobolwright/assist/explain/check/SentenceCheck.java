package dev.cobolwright.assist.explain.check;

import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.page.Clue;
import dev.cobolwright.assist.explain.page.Sentence;
import dev.cobolwright.assist.explain.page.Topic;
import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds sentences against the lines they cite. A sentence is confirmed where its text is what its template makes of its values, every clue
 * is found, every name and literal of the text stands in the evidence, and the verb of the text is one that the code's verb allows. Not for
 * use by several threads.
 */
public final class SentenceCheck {
    private static final Pattern QUOTED = Pattern.compile("‘([^’]*)’");

    private final Function<String, Optional<SourceText>> files;
    private final Map<String, Optional<FileWords>> read = new HashMap<>();
    private final String main;

    /**
     * @param main the file that the page is about
     * @param files the text of a file by the name it is shown with
     */
    public SentenceCheck(String main, Function<String, Optional<SourceText>> files) {
        this.main = main;
        this.files = files;
    }

    public boolean confirms(Sentence sentence) {
        return objection(sentence).isEmpty();
    }

    /** Why a sentence is not borne out; empty where it is. */
    public Optional<String> objection(Sentence sentence) {
        if (sentence.clues().isEmpty()) {
            return Optional.of("it cites nothing");
        }
        if (!sentence.text().equals(sentence.topic().text(sentence.facts()))) {
            return Optional.of("its text is not what its facts say");
        }
        for (Clue clue : sentence.clues()) {
            if (!holds(clue)) {
                return Optional.of("not found at " + clue.place() + ": " + String.join(" ", clue.words()));
            }
        }
        return names(sentence)
                .or(() -> literals(sentence))
                .or(() -> Verbs.objection(sentence))
                .or(() -> sentence.topic() == Topic.ENTRY ? entry(sentence) : Optional.empty());
    }

    private Optional<FileWords> words(String file) {
        return read.computeIfAbsent(file, f -> files.apply(f).map(FileWords::new));
    }

    private boolean holds(Clue clue) {
        Place place = clue.place();
        Optional<FileWords> words = words(place.file());
        if (words.isEmpty()
                || place.first() < 1
                || place.last() < place.first()
                || place.last() > words.get().lines()) {
            return false;
        }
        FileWords file = words.get();
        return switch (clue.source()) {
            case CODE -> inOrder(clue.words(), file.code(place.first(), place.last()), place.file());
            case COMMENT -> plainInOrder(clue.words(), file.text(place.first(), place.last(), true));
            case TEXT -> plainInOrder(split(clue.words()), file.text(place.first(), place.last(), false));
        };
    }

    private static List<String> split(List<String> words) {
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            for (String part : word.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static boolean plainInOrder(List<String> wanted, List<String> found) {
        int next = 0;
        for (String word : found) {
            if (next < wanted.size() && word.equals(wanted.get(next))) {
                next++;
            }
        }
        return next == wanted.size();
    }

    private boolean inOrder(List<String> wanted, List<String> found, String file) {
        int next = 0;
        for (String word : wanted) {
            if (word.isBlank()) {
                continue;
            }
            int at = next;
            while (at < found.size() && !fits(found, at, word, file)) {
                at++;
            }
            if (at < found.size()) {
                next = at + 1;
            } else if (!isReplaced(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(List<String> found, int at, String word, String file) {
        String token = found.get(at);
        if (token.equals(word) || token.strip().equals(word.strip())) {
            return true;
        }
        if (isNumber(token) && isNumber(word)) {
            return Long.parseLong(token) == Long.parseLong(word);
        }
        boolean joined = word.startsWith(token.strip())
                && token.strip().length() > 2
                && !token.strip().equals(word)
                && isContinued(found, at, word);
        boolean open = token.startsWith("-") || token.endsWith("-"); // no word is so, but what :TAG: leaves of one
        return joined || (open || !file.equals(main)) && isTagged(token, word);
    }

    /** A literal that goes on in the next line, or has doubled quotation marks, comes in pieces. */
    private static boolean isContinued(List<String> found, int at, String word) {
        StringBuilder pieces = new StringBuilder();
        for (int i = at; i < Math.min(found.size(), at + 8); i++) {
            pieces.append(found.get(i));
            String plain = word.replaceAll("['\"\\s]", "");
            String seen = pieces.toString().replaceAll("['\"\\s]", "");
            if (seen.equals(plain)) {
                return true;
            }
            if (!plain.startsWith(seen)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** In a copybook a part of a name may be put in by REPLACING: {@code :TAG:-NAME}, {@code XX-NAME}. */
    private static boolean isTagged(String token, String word) {
        int dash = token.indexOf('-');
        int end = token.lastIndexOf('-');
        return dash >= 0 && token.length() - dash > 1 && word.endsWith(token.substring(dash))
                || end > 0 && word.startsWith(token.substring(0, end + 1));
    }

    /** A word that COPY REPLACING or REPLACE of the program brings in is not in the text of the copybook. */
    private boolean isReplaced(String word) {
        return words(main)
                .filter(w -> w.replacements().contains(word)
                        || w.replacements().stream()
                                .anyMatch(r -> r.length() > 1 && (word.startsWith(r + "-") || word.endsWith("-" + r))))
                .isPresent();
    }

    private Optional<String> names(Sentence sentence) {
        Set<String> known = new HashSet<>();
        sentence.clues()
                .forEach(c -> c.words()
                        .forEach(w ->
                                known.addAll(List.of(w.toUpperCase(Locale.ROOT).split("\\.")))));
        known.add(sentence.about().toUpperCase(Locale.ROOT));
        if (isOfOthers(sentence.topic())) {
            return Optional.empty();
        }
        for (Text.Run run : Text.runs(sentence.text())) {
            if (run.isReference() && run.kind() != Text.Ref.CODE && run.kind() != Text.Ref.JOB) {
                for (String part : run.name().toUpperCase(Locale.ROOT).split("\\.")) {
                    if (!part.isEmpty() && !known.contains(part) && !isShown(part, sentence)) {
                        return Optional.of(run.name() + " is not in its evidence");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Sentences whose evidence lies in the file of another, where that other need not name itself. */
    private static boolean isOfOthers(Topic topic) {
        return topic == Topic.CALLED_BY
                || topic == Topic.COPIED_BY
                || topic == Topic.RUN_BY
                || topic == Topic.OVERALL
                || topic == Topic.UNRESOLVED
                || topic == Topic.JOB_STEP;
    }

    /** The item that a condition-name belongs to stands before it in its record. */
    private boolean isShown(String name, Sentence sentence) {
        for (Clue clue : sentence.clues()) {
            Optional<FileWords> words = words(clue.place().file());
            if (words.isEmpty()) {
                continue;
            }
            if (inOrder(
                    List.of(name),
                    words.get().code(clue.place().first(), clue.place().last()),
                    clue.place().file())) {
                return true;
            }
            if (clue.words().contains("88") && ownerBefore(name, words.get(), clue.place())) {
                return true;
            }
        }
        return false;
    }

    /** Going up from a level 88 entry, the first entry of another level has the name. */
    private boolean ownerBefore(String name, FileWords words, Place condition) {
        for (int line = condition.first() - 1; line >= Math.max(1, condition.first() - 400); line--) {
            List<String> code = words.code(line, line);
            boolean level = code.size() > 1
                    && isNumber(code.getFirst())
                    && code.getFirst().length() <= 2
                    && !isNumber(code.get(1)); // else values that go on from the line before
            if (level && !code.getFirst().equals("88")) {
                return inOrder(List.of(name), code, condition.file());
            }
        }
        return false;
    }

    private Optional<String> literals(Sentence sentence) {
        if (sentence.topic() == Topic.SAID || sentence.topic() == Topic.JOB_STEP) {
            return Optional.empty();
        }
        Matcher quoted = QUOTED.matcher(Text.shown(sentence.text()));
        while (quoted.find()) {
            String literal = quoted.group(1).toUpperCase(Locale.ROOT);
            boolean found = false;
            for (Clue clue : sentence.clues()) {
                found |= words(clue.place().file())
                        .filter(w -> inOrder(
                                List.of(literal),
                                w.code(
                                        clue.place().first(),
                                        clue.place().last() + (clue.words().contains("88") ? 12 : 0)),
                                clue.place().file()))
                        .isPresent();
            }
            if (!found) {
                return Optional.of("the literal " + literal + " is not in its evidence");
            }
        }
        return Optional.empty();
    }

    private Optional<String> entry(Sentence sentence) {
        Place place = sentence.clues().getFirst().place();
        return words(place.file())
                .flatMap(w -> PictureLength.objection(
                        sentence, w.code(place.first(), Math.min(w.lines(), place.last() + 6))));
    }
}
