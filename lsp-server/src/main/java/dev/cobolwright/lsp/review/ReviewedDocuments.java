package dev.cobolwright.lsp.review;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.review.FileReview;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.ReviewSettings;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.Session;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The last review of each open document. Rules that need other programs are left to {@code cobolwright review}. Safe for several threads. */
public final class ReviewedDocuments {
    /** A pause in which people look at what they wrote. */
    private static final long PAUSE_MILLIS = 700;
    /** A longer program takes seconds; it is reviewed on the command line. */
    private static final int MOST_LINES = 20_000;

    private static final int MOST_SHOWN = 500;

    private final Session session;
    private final ScheduledExecutorService thread;
    private final Map<String, Future<?>> waiting = new HashMap<>();
    private final Map<String, Reviewed> last = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    private record Reviewed(Parse parse, Ruleset rules, List<Finding> findings) {}

    public ReviewedDocuments(Session session, ScheduledExecutorService thread) {
        this.session = session;
        this.thread = thread;
    }

    /** A document was opened, changed or closed, or something it copies did. */
    public void soon(String path) {
        synchronized (waiting) {
            Future<?> superseded = waiting.remove(path);
            if (superseded != null) {
                superseded.cancel(false);
            }
            try {
                waiting.put(path, thread.schedule(() -> look(path), PAUSE_MILLIS, TimeUnit.MILLISECONDS));
            } catch (RejectedExecutionException e) {
                waiting.clear(); // the server is ending
            }
        }
    }

    private void look(String path) {
        try {
            if (session.workspace().text(path).isEmpty()) {
                synchronized (last) {
                    last.remove(path);
                    shown.remove(path);
                }
                return;
            }
            session.work().awaitLeisure();
            Optional<Snapshot> snapshot = session.workspace().snapshot(path);
            if (snapshot.isPresent()) {
                List<Finding> before = known(path).map(Reviewed::findings).orElse(List.of());
                List<Finding> now = current(snapshot.get());
                if (!now.isEmpty() || wasShown(path)) {
                    session.diagnostics().reviewed(path, !before.equals(now));
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(ReviewedDocuments.class.getName())
                    .log(Level.ERROR, "The review of a document failed: " + path, e);
        }
    }

    /**
     * Whether findings of it may stand in the editor. That those found last are as they were before does not say that they are: a request
     * may have looked in between, and moved ones of an older text may be shown.
     */
    private boolean wasShown(String path) {
        synchronized (last) {
            return shown.contains(path);
        }
    }

    private Optional<Reviewed> known(String path) {
        synchronized (last) {
            return Optional.ofNullable(last.get(path));
        }
    }

    /** The findings in a document as it is, looked for now if they are not known. */
    public List<Finding> current(Snapshot snapshot) {
        if (!isWanted(snapshot)) {
            synchronized (last) {
                last.remove(snapshot.path());
            }
            return List.of();
        }
        Parse parse = snapshot.parse();
        Ruleset rules = rules();
        Optional<Reviewed> known = known(snapshot.path());
        if (known.filter(r -> r.parse == parse && r.rules.equals(rules)).isPresent()) {
            return known.get().findings;
        }
        List<Finding> findings = FileReview.of(parse, rules).open();
        synchronized (last) {
            last.put(snapshot.path(), new Reviewed(parse, rules, findings));
        }
        return findings;
    }

    /** What is known of a document without looking: findings of an older text where the text around them is the same. */
    public List<Placed> shown(Snapshot snapshot) {
        Optional<Reviewed> known = known(snapshot.path());
        if (known.isEmpty() || !isWanted(snapshot)) {
            return List.of();
        }
        SourceText before = known.get().parse.source();
        Moved moved = Moved.between(before.text(), snapshot.source().text());
        List<Placed> placed = new ArrayList<>();
        for (Finding finding : known.get().findings) {
            if (placed.size() < MOST_SHOWN) {
                Placed.of(finding, moved).ifPresent(placed::add);
            }
        }
        if (!placed.isEmpty()) {
            synchronized (last) {
                shown.add(snapshot.path());
            }
        }
        return placed;
    }

    private boolean isWanted(Snapshot snapshot) {
        return session.settings().review().editor()
                && session.settings().diagnostics().enabled()
                && snapshot.source().lineCount() <= MOST_LINES;
    }

    private Ruleset rules() {
        return Ruleset.of(ReviewSettings.of(session.settings().review(), problem -> {}));
    }
}
