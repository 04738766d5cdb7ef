package dev.cobolwright.corpus.eval.retrieval;

import dev.cobolwright.corpus.eval.CodeBase;
import dev.cobolwright.corpus.eval.retrieval.Task.Kind;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes tasks of a repository's own code. The same files and seed give the same tasks. */
final class TaskMaker {
    private static final int LEAST_LINES = 6;
    /** As many lines as completion looks at. */
    private static final int MOST_FIRST_LINES = 14;

    private static final int LEAST_WORDS = 4;
    /** A program or table that more of the paragraphs work with is the repository's own furniture. */
    private static final double COMMON = 0.2;

    private static final Pattern NAME = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z\\u00c0-\\u024f]{2,}");
    private static final Pattern VERB = Pattern.compile(
            "\\*>?\\s*(MOVE|IF|PERFORM|DISPLAY|ADD|CALL|COMPUTE|READ|WRITE|OPEN|CLOSE|EXEC|COPY|SET|GO|END-\\w+|ELSE|STOP)\\b.*");

    private final String repository;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();
    private final int most;
    private final long seed;

    /** @param most tasks of a kind */
    TaskMaker(String repository, CodeBase base, int most, long seed) {
        this.repository = repository;
        this.most = most;
        this.seed = seed;
        for (SourceText source : base.files().values()) {
            Chunker.read(source).stream()
                    .filter(c -> c.kind().layer() == Chunk.Layer.COBOL)
                    .forEach(chunks::add);
        }
        for (int i = 0; i < chunks.size(); i++) {
            Chunk.Kind kind = chunks.get(i).kind();
            if (kind == Chunk.Kind.PARAGRAPH || kind == Chunk.Kind.SECTION) {
                paragraphs.add(i);
            }
        }
    }

    /** Tasks and the corpus they search. */
    record Made(Corpus corpus, List<Task> tasks) {}

    Made make(Kind kind) {
        return switch (kind) {
            case REST -> rest();
            case RESOURCE -> resource(false);
            case RESOURCE_UNNAMED -> resource(true);
            case COMMENT -> comment();
        };
    }

    private List<Integer> shuffled() {
        List<Integer> order = new ArrayList<>(paragraphs);
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private static boolean isComment(String line) {
        return line.startsWith("*") || line.strip().startsWith("*>");
    }

    private Made rest() {
        List<Chunk> corpus = new ArrayList<>(chunks);
        Map<Integer, String> queries = new HashMap<>();
        for (int id : shuffled()) {
            Chunk chunk = chunks.get(id);
            List<String> lines = chunk.text().lines().toList();
            if (queries.size() == most
                    || lines.stream().filter(l -> !l.isBlank() && !isComment(l)).count() < LEAST_LINES) {
                continue;
            }
            int cut = lines.size() / 2;
            String rest = String.join("\n", lines.subList(cut, lines.size())) + "\n";
            queries.put(id, String.join("\n", lines.subList(Math.max(0, cut - MOST_FIRST_LINES), cut)) + "\n");
            corpus.set(id, part(chunk, chunk.startLine() + cut, rest, named(chunk.facts(), rest)));
        }
        List<Task> tasks = new ArrayList<>();
        for (var query : new java.util.TreeMap<>(queries).entrySet()) {
            String rest = corpus.get(query.getKey()).text();
            Set<Integer> right = new TreeSet<>();
            for (int i = 0; i < corpus.size(); i++) {
                if (corpus.get(i).text().contains(rest)) {
                    right.add(i);
                }
            }
            Facts facts = named(chunks.get(query.getKey()).facts(), query.getValue());
            tasks.add(new Task(Kind.REST, query.getValue(), facts, right, -1));
        }
        return new Made(new Corpus(repository, corpus), tasks);
    }

    /** Those that a part of the chunk's text names. */
    private static Facts named(Facts facts, String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return new Facts(
                named(facts.reads(), upper),
                named(facts.writes(), upper),
                named(facts.calls(), upper),
                named(facts.tables(), upper),
                named(facts.files(), upper),
                named(facts.copybooks(), upper),
                named(facts.verbs(), upper));
    }

    private static List<String> named(List<String> names, String text) {
        return names.stream().filter(text::contains).toList();
    }

    private Made resource(boolean unnamed) {
        Map<String, Set<Integer>> users = new HashMap<>();
        for (int id : paragraphs) {
            resources(chunks.get(id).facts())
                    .forEach(r -> users.computeIfAbsent(r, x -> new TreeSet<>()).add(id));
        }
        users.values().removeIf(ids -> ids.size() < 2 || ids.size() > Math.max(2, COMMON * paragraphs.size()));
        List<Task> tasks = new ArrayList<>();
        for (int id : shuffled()) {
            Chunk chunk = chunks.get(id);
            Set<Integer> right = new TreeSet<>();
            resources(chunk.facts()).forEach(r -> right.addAll(users.getOrDefault(r, Set.of())));
            right.remove(id);
            if (!right.isEmpty() && tasks.size() < most) {
                String query = unnamed ? withoutNames(chunk) : chunk.text();
                Facts facts = unnamed ? withoutResources(chunk.facts()) : chunk.facts();
                tasks.add(new Task(unnamed ? Kind.RESOURCE_UNNAMED : Kind.RESOURCE, query, facts, right, id));
            }
        }
        return new Made(new Corpus(repository, chunks), tasks);
    }

    private static Set<String> resources(Facts facts) {
        Set<String> all = new HashSet<>();
        facts.calls().forEach(name -> all.add("call " + name));
        facts.tables().forEach(name -> all.add("table " + name));
        return all;
    }

    private static String withoutNames(Chunk chunk) {
        String text = chunk.text();
        Set<String> names = new HashSet<>(chunk.facts().calls());
        for (String table : chunk.facts().tables()) {
            names.add(table);
            names.add(table.substring(table.lastIndexOf('.') + 1));
        }
        for (String name : names) {
            text = text.replaceAll("(?i)(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])", " ");
        }
        return text;
    }

    private static Facts withoutResources(Facts facts) {
        return new Facts(
                facts.reads(), facts.writes(), List.of(), List.of(), facts.files(), facts.copybooks(), facts.verbs());
    }

    private Made comment() {
        List<Chunk> corpus = new ArrayList<>(chunks);
        Map<String, Set<Integer>> paragraphsOf = new HashMap<>();
        for (int id : paragraphs) {
            Chunk chunk = chunks.get(id);
            List<String> lines = chunk.text().lines().toList();
            String comment = words(lines);
            if (comment.isEmpty()) {
                continue;
            }
            String code =
                    String.join("\n", lines.stream().filter(l -> !isComment(l)).toList()) + "\n";
            if (code.lines().filter(l -> !l.isBlank()).count() >= 3) {
                corpus.set(id, part(chunk, chunk.startLine(), code, chunk.facts()));
                paragraphsOf.computeIfAbsent(comment, c -> new TreeSet<>()).add(id);
            }
        }
        List<String> comments = new ArrayList<>(new TreeSet<>(paragraphsOf.keySet()));
        Collections.shuffle(comments, new Random(seed));
        List<Task> tasks = comments.stream()
                .filter(c -> paragraphsOf.get(c).size() <= 3)
                .limit(most)
                .map(c -> new Task(Kind.COMMENT, c, Facts.NONE, paragraphsOf.get(c), -1))
                .toList();
        return new Made(new Corpus(repository, corpus), tasks);
    }

    /** The sentences of comments; what was code once, names and rulers are none. */
    private static String words(List<String> lines) {
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            if (isComment(line) && !VERB.matcher(line.toUpperCase(Locale.ROOT)).matches()) {
                String text = NAME.matcher(line).replaceAll(" ");
                WORD.matcher(text).results().forEach(m -> words.add(m.group().toLowerCase(Locale.ROOT)));
            }
        }
        return words.size() < LEAST_WORDS ? "" : String.join(" ", words.subList(0, Math.min(40, words.size())));
    }

    private static Chunk part(Chunk chunk, int startLine, String text, Facts facts) {
        return new Chunk(
                chunk.path(),
                startLine,
                chunk.endLine(),
                chunk.kind(),
                chunk.programId(),
                chunk.name(),
                text,
                Chunk.hashOf(text),
                facts);
    }
}
