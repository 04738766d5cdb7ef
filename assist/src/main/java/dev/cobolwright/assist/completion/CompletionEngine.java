package dev.cobolwright.assist.completion;

import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.assist.completion.Cursor.Place;
import dev.cobolwright.assist.completion.LineRouter.Routed;
import dev.cobolwright.assist.completion.WordCompletion.Candidate;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.cache.CacheLayer;
import dev.cobolwright.model.decode.Constraint;
import dev.cobolwright.model.decode.Continuation;
import dev.cobolwright.model.decode.DecodeLimits;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.router.Decision;
import dev.cobolwright.model.router.Router;
import dev.cobolwright.model.router.Router.Thresholds;
import dev.cobolwright.model.router.Signals;
import dev.cobolwright.model.words.Lexicon;
import dev.cobolwright.model.words.LineWriter;
import dev.cobolwright.model.words.WordQuery;
import dev.cobolwright.model.words.WordRanker;
import dev.cobolwright.model.words.WordWorkspace;
import dev.cobolwright.retrieval.CodeSearch;
import dev.cobolwright.retrieval.Filter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * Completes at a cursor: candidates from the mixture of specialist and cache, from declarations and grammar; only valid ones are
 * kept; the router decides what is shown. Learns the workspace through {@link #learn}. Serves one request at a time; others wait.
 */
public final class CompletionEngine implements AutoCloseable {
    private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(600);

    private final Models models;
    private final Optional<CodeSearch> index;
    private final Filter visible;
    private final Set<Part> without;
    private List<Escalation> escalations = List.of();
    private final Router router = new Router(Thresholds.DEFAULT);
    private final CacheLayer workspace;
    private final WordWorkspace words;
    private final WordRanker ranker;
    private final LineWriter writer;
    private final Sessions sessions;
    private final Verbatim verbatim;
    private volatile DecodedWords lastDecoded;
    private LineRouter lineRouter;
    private volatile DoubleUnaryOperator local = DoubleUnaryOperator.identity();

    /** @param index where similar code is looked for; without one there is no evidence, and completion goes on */
    public CompletionEngine(Models models, Optional<? extends CodeSearch> index) {
        this(models, index, Filter.NONE);
    }

    /** @param visible what of the index the user may see */
    public CompletionEngine(Models models, Optional<? extends CodeSearch> index, Filter visible) {
        this(models, index, visible, Set.of());
    }

    /** @param without parts that are left out, to measure them */
    public CompletionEngine(Models models, Optional<? extends CodeSearch> index, Filter visible, Set<Part> without) {
        this.without = Set.copyOf(without);
        this.models = models;
        this.index = index.map(search -> search);
        this.visible = visible;
        this.workspace = new CacheLayer(models.tokenizer().vocabularySize());
        this.words = new WordWorkspace(new Lexicon(models.commonWords()));
        this.ranker = new WordRanker(words, models.skeleton(), models.wordScorer());
        this.writer = new LineWriter(words, models.skeleton(), models.lineScorer());
        this.sessions = new Sessions(models, workspace, !without.contains(Part.PREAMBLE));
        this.verbatim = new Verbatim(models.publicCode(), models.tokenizer());
        route(models.lines());
    }

    /** Which models of this machine propose lines from now on. */
    public synchronized void route(LineModels lineModels) {
        lineRouter = new LineRouter(lineModels, p -> local.applyAsDouble(p));
    }

    /** Moves the confidence of lines to what is kept here. */
    public void calibrate(DoubleUnaryOperator calibration) {
        local = calibration;
    }

    /** Whom to ask from now on where the confidence is low; none, as at first: nothing leaves the machine. */
    public synchronized void escalateTo(List<Escalation> endpoints) {
        escalations = List.copyOf(endpoints);
    }

    /** Takes a file of the workspace, or its new text, into account. */
    public void learn(SourceText file) {
        String code = CodeText.of(file);
        int[] tokens = models.tokenizer().encode(code);
        workspace.add(file.path(), tokens);
        verbatim.learn(file.path(), tokens);
        words.add(file.path(), code);
    }

    /** A file of the workspace is gone. */
    public void forget(String path) {
        workspace.remove(path);
        words.remove(path);
        verbatim.forget(path);
    }

    /**
     * Suggestions for a cursor.
     *
     * @throws java.util.concurrent.CancellationException where the answer is no longer wanted
     */
    public CompletionAnswer complete(CompletionRequest request, Cancellation cancellation) {
        long start = System.nanoTime();
        Judgement judgement = judge(request, cancellation);
        Route route = judgement.route();
        if (route.decision() == Route.Decision.SILENT) {
            return new CompletionAnswer(List.of(), route, judgement.notes());
        }
        List<Suggestion> shown = new ArrayList<>(judgement.candidates());
        List<String> notes = new ArrayList<>(judgement.notes());
        if (request.kind() == Kind.LINES) {
            new FurtherLines(request, further -> judge(further, cancellation), verbatim, cancellation)
                    .after(shown.getFirst(), Thresholds.DEFAULT.show(), notes)
                    .ifPresent(shown::addFirst);
            route = new Route(route.decision(), route.model(), route.reason(), millis(start));
        }
        return new CompletionAnswer(
                List.copyOf(shown.subList(0, Math.clamp(request.limit(), 1, shown.size()))), route, notes);
    }

    /**
     * Words at once, by the word ranker and by what the models said when this word was asked for before. Waits for no other request; never
     * silent where code can stand.
     */
    public ReadyWords ready(CompletionRequest request) {
        Cursor cursor = Cursor.at(request.parse().source(), request.offset());
        if (cursor.place() != Place.CODE) {
            return ReadyWords.NONE;
        }
        WordCompletion completion = new WordCompletion(cursor, new Neighbours(List.of(), cursor.lineHead()));
        List<Candidate> ranked = completion.ranked(ranker, Declared.in(request.parse()));
        Optional<List<DecodedWords.Word>> decoded =
                Optional.ofNullable(lastDecoded).flatMap(words -> words.at(cursor));
        List<Candidate> found =
                decoded.map(words -> completion.weighed(ranked, words)).orElse(ranked);
        List<Suggestion> words = completion.suggestions(found);
        return new ReadyWords(
                words.subList(0, Math.min(words.size(), Math.max(1, request.limit()))), decoded.isPresent());
    }

    /** All valid candidates, also those that are not shown, and the router's decision; for evaluation and explanation. */
    public synchronized Judgement judge(CompletionRequest request, Cancellation cancellation) {
        long start = System.nanoTime();
        Cursor cursor = Cursor.at(request.parse().source(), request.offset());
        List<String> notes = new ArrayList<>(models.notes());
        if (cursor.place() != Place.CODE) {
            return silent(silence(cursor.place()), start, notes);
        }
        Neighbours neighbours = Neighbours.of(cursor, index, visible, notes);
        Session session = sessions.of(cursor, neighbours.hits());
        models.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add); // told while it was opened
        notes.addAll(sessions.notes());
        try {
            return request.kind() == Kind.WORD
                    ? words(request, cursor, neighbours, session, start, notes, cancellation)
                    : lines(request, cursor, neighbours, session, start, notes, cancellation);
        } catch (ModelFailure failure) {
            sessions.giveUpSpecialist(failure.getMessage());
            return judge(request, cancellation);
        }
    }

    /**
     * A text to continue, in the form that models see.
     *
     * @param similar code found elsewhere, best first
     */
    public record Text(String before, String after, List<String> similar) {
        /** The same with more before the cursor. */
        public Text plus(String more) {
            return new Text(before + more, after, similar);
        }
    }

    /**
     * The rest of the line at the end of a text that is no file, by one model of the library; empty where nothing is probable. It is
     * not held to any grammar.
     */
    public synchronized Optional<String> continued(
            Text text, LibraryEntry model, Duration time, Cancellation cancellation) {
        Session session = sessions.ofText(text.before(), text.after(), text.similar());
        try {
            return new TextCompletion(writer).rest(text.before(), text.after(), session, model, time, cancellation);
        } catch (ModelFailure failure) {
            sessions.giveUpSpecialist(failure.getMessage());
            return continued(text, model, time, cancellation);
        }
    }

    /** Tokens of a text, as the models count. */
    public int tokens(String text) {
        return models.tokenizer().encode(text).length;
    }

    @Override
    public synchronized void close() {
        sessions.close();
    }

    private Judgement words(
            CompletionRequest request,
            Cursor cursor,
            Neighbours neighbours,
            Session session,
            long start,
            List<String> notes,
            Cancellation cancellation) {
        WordCompletion completion = new WordCompletion(cursor, neighbours);
        DecodeLimits limits = DecodeLimits.WORD.withTime(request.time());
        List<Candidate> ranked = completion.ranked(ranker, known(request));
        cancellation.check();
        List<Continuation> decoded = session.decoder().words(cursor.head(), limits, Constraint.NONE, cancellation);
        lastDecoded = new DecodedWords(cursor.source().path(), cursor.head(), decoded);
        List<Candidate> found = completion.weighed(ranked, DecodedWords.words(decoded));
        if (found.isEmpty()) {
            return silent("no word is known that begins so", start, notes);
        }
        String reason = "the most probable words";
        Route route = new Route(Route.Decision.LOCAL, sessions.model(), reason, millis(start));
        return new Judgement(completion.suggestions(found), List.of(), Map.of(), route, notes);
    }

    /**
     * How probable a rest of the line is, by line writer and decoder in their usual shares; for evaluation.
     *
     * @param rest in the form models see, from the start of the word at the cursor on
     * @return natural logarithm of the probability of it and the line's end; empty where no code can stand
     */
    public synchronized OptionalDouble logProbability(CompletionRequest request, String rest) {
        Cursor cursor = Cursor.at(request.parse().source(), request.offset());
        if (cursor.place() != Place.CODE) {
            return OptionalDouble.empty();
        }
        Neighbours neighbours = Neighbours.of(cursor, index, visible, new ArrayList<>());
        Session session = sessions.of(cursor, neighbours.hits());
        DecodeLimits limits = new DecodeLimits(1, 1, 200, request.time());
        double decoded = session.decoder().lineScores(cursor.head(), List.of(rest), limits, Cancellation.NEVER)[0];
        WordQuery query = new WordQuery(
                cursor.source().path(),
                cursor.head(),
                cursor.tail(),
                known(request).names());
        double written = writer.probability(query, rest);
        double share = LineCompletion.WRITER_SHARE;
        return OptionalDouble.of(Math.log(share * written + (1 - share) * Math.exp(decoded)));
    }

    /**
     * What specialist and cache, each by itself, make of the tokens of a known text at a cursor; for learning to weigh them. Empty where no
     * code can stand, and without a specialist.
     *
     * @param text in the form models see, from the start of the word at the cursor on
     */
    public synchronized List<TokenEvidence> evidence(CompletionRequest request, String text) {
        Cursor cursor = Cursor.at(request.parse().source(), request.offset());
        if (cursor.place() != Place.CODE) {
            return List.of();
        }
        Neighbours neighbours = Neighbours.of(cursor, index, visible, new ArrayList<>());
        return sessions.of(cursor, neighbours.hits()).evidence(cursor.head(), text);
    }

    /**
     * What several models make of one place, each asked by itself; for evaluation. Empty where no code can stand. Until it was used
     * for the last time nothing else may be asked.
     */
    public synchronized Optional<LineJudge> judgeEach(CompletionRequest request) {
        Cursor cursor = Cursor.at(request.parse().source(), request.offset());
        if (cursor.place() != Place.CODE) {
            return Optional.empty();
        }
        Neighbours neighbours = Neighbours.of(cursor, index, visible, new ArrayList<>());
        return Optional.of(lineJudge(request, cursor, neighbours, sessions.of(cursor, neighbours.hits())));
    }

    private LineJudge lineJudge(CompletionRequest request, Cursor cursor, Neighbours neighbours, Session session) {
        Declared declared = known(request);
        Validity validity = Validity.at(cursor, request.parse(), Declared.in(request.parse()));
        Copies copies = Copies.of(cursor, neighbours);
        boolean free = without.contains(Part.CONSTRAINTS);
        LineCompletion line = new LineCompletion(
                cursor,
                free ? Constraint.NONE : new WordMask(cursor.source(), declared),
                free ? text -> true : validity::allows,
                neighbours,
                new LineCompletion.Sources(session, writer, copies, declared));
        return new LineJudge(
                line,
                validity,
                RequestFeatures.of(cursor, neighbours, copies, line.cacheMatch(), declared),
                request.time().dividedBy(2));
    }

    private Declared known(CompletionRequest request) {
        return without.contains(Part.SYMBOLS) ? Declared.NONE : Declared.in(request.parse());
    }

    private Judgement lines(
            CompletionRequest request,
            Cursor cursor,
            Neighbours neighbours,
            Session session,
            long start,
            List<String> notes,
            Cancellation cancellation) {
        LineJudge judge = lineJudge(request, cursor, neighbours, session);
        LineCompletion line = judge.line();
        Validity validity = judge.validity();
        Map<String, Double> features = judge.features();
        List<Escalation> allowed = request.localOnly()
                ? List.of()
                : escalations.stream()
                        .filter(e -> e.may(cursor.source().path()))
                        .toList();
        Duration half = request.time().dividedBy(2);
        Routed routed = lineRouter.route(line, features, half, cancellation);
        if (allowed.isEmpty()) {
            routed = lineRouter.surer(routed, line, half, cancellation);
        }
        List<Proposal> proposals = routed.proposals();
        double best = routed.confidence();
        Decision decision = router.decide(
                best,
                Escalation.budget(allowed, request.localOnly()),
                allowed.stream().map(Escalation::model).toList());
        if (decision instanceof Decision.Escalate escalate) {
            Escalation to = allowed.stream()
                    .filter(e -> e.model().id().equals(escalate.model().id()))
                    .findFirst()
                    .orElseThrow();
            Optional<Suggestion> asked =
                    to.ask(cursor, validity, neighbours, best, patience(request), notes, cancellation);
            if (asked.isPresent()) {
                return answered(asked.get(), proposals, escalate, start, notes);
            }
            decision = escalate.otherwise();
        }
        Route.Decision shown = decision instanceof Decision.Show ? Route.Decision.LOCAL : Route.Decision.SILENT;
        String reason = proposals.isEmpty() ? "no candidate is valid here" : decision.reason();
        Route route = new Route(
                proposals.isEmpty() ? Route.Decision.SILENT : shown,
                shown == Route.Decision.LOCAL ? name(routed.model()) : "",
                routed.why().isEmpty() ? reason : routed.why() + "; " + reason,
                millis(start));
        return new Judgement(suggestions(proposals), signals(proposals), features, route, notes);
    }

    /** Nobody who types waits for a server as long as somebody who asked a command. */
    private static Duration patience(CompletionRequest request) {
        Duration four = request.time().multipliedBy(4);
        return four.compareTo(SHORTEST_PATIENCE) > 0 ? four : SHORTEST_PATIENCE;
    }

    /** A mixture without a specialist is a cache. */
    private String name(LibraryEntry model) {
        return model.kind() == LibraryEntry.Kind.MIXTURE && sessions.model().equals("cache") ? "cache" : model.id();
    }

    private static Judgement answered(
            Suggestion answer, List<Proposal> proposals, Decision.Escalate decision, long start, List<String> notes) {
        List<Suggestion> all = new ArrayList<>(suggestions(proposals));
        all.add(answer);
        all.sort(Comparator.comparingDouble(Suggestion::confidence).reversed());
        Route route = new Route(Route.Decision.ESCALATED, decision.model().id(), decision.reason(), millis(start));
        return new Judgement(all, List.of(), Map.of(), route, notes);
    }

    private static List<Suggestion> suggestions(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::suggestion).toList();
    }

    private static List<Signals> signals(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::signals).toList();
    }

    private static Judgement silent(String reason, long start, List<String> notes) {
        return new Judgement(
                List.of(), List.of(), Map.of(), new Route(Route.Decision.SILENT, "", reason, millis(start)), notes);
    }

    private static String silence(Place place) {
        return switch (place) {
            case COMMENT -> "the cursor is in a comment";
            case LITERAL -> "the cursor is in a literal";
            case OUTSIDE -> "no code can stand in these columns";
            case CODE -> throw new IllegalArgumentException();
        };
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
