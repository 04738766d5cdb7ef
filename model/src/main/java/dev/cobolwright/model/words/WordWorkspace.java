package dev.cobolwright.model.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The texts of a workspace as words, and where their names are declared. Safe for use by several threads. */
public final class WordWorkspace {
    private final Lexicon lexicon;
    private final WordLayer layer;
    private final Map<String, NameRoles> roles = new HashMap<>();
    private final Map<Integer, Map<String, NameRoles.Declaration>> declared = new HashMap<>();
    private volatile int version;
    private volatile Seen seen;

    /** A file at hand as it was read last. */
    private record Seen(int version, String file, String before, String after, FileView view) {}

    /** An empty workspace over the common words this build ships. */
    public WordWorkspace() {
        this(new Lexicon(CommonWords.bundled()));
    }

    public WordWorkspace(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.layer = new WordLayer(lexicon);
    }

    /**
     * Adds a text in the form models see, or puts it in the place of the one of that name.
     *
     * @param name such as the path
     */
    public synchronized void add(String name, String code) {
        remove(name);
        version++;
        WordStream text = WordStream.of(code, 0, lexicon);
        layer.add(name, text);
        NameRoles names = new NameRoles();
        names.read(text, lexicon);
        roles.put(name, names);
        names.all()
                .forEach((symbol, d) -> declared.computeIfAbsent(symbol, s -> new java.util.TreeMap<>())
                        .put(name, d));
    }

    public synchronized void remove(String name) {
        version++;
        layer.remove(name);
        NameRoles names = roles.remove(name);
        if (names != null) {
            names.all().keySet().forEach(symbol -> {
                Map<String, NameRoles.Declaration> in = declared.get(symbol);
                in.remove(name);
                if (in.isEmpty()) {
                    declared.remove(symbol);
                }
            });
        }
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** The file around a cursor; the last one is kept, since it is asked for again with each letter of a word and by each model. */
    FileView view(WordQuery query) {
        Seen last = seen;
        int now = version;
        String before = query.before().substring(0, query.wordStart());
        if (last == null
                || last.version() != now
                || !Objects.equals(last.file(), query.file())
                || !last.before().equals(before)
                || !last.after().equals(query.after())) {
            last = new Seen(now, query.file(), before, query.after(), new FileView(query, this));
            seen = last;
        }
        return last.view();
    }

    WordLayer layer() {
        return layer;
    }

    /** A declaration of a name in some text but one, or null. */
    synchronized NameRoles.Declaration declaration(int symbol, String without) {
        Map<String, NameRoles.Declaration> in = declared.get(symbol);
        if (in != null) {
            for (var entry : in.entrySet()) {
                if (!entry.getKey().equals(without)) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }
}
