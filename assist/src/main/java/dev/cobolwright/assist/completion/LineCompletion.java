package dev.cobolwright.assist.completion;

import dev.cobolwright.assist.completion.Suggestion.Evidence;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.decode.Constraint;
import dev.cobolwright.model.decode.Continuation;
import dev.cobolwright.model.decode.DecodeLimits;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.router.Signals;
import dev.cobolwright.model.words.LineWriter;
import dev.cobolwright.model.words.LineWriter.Written;
import dev.cobolwright.model.words.WordQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rest of the line: what the decoder finds probable token by token and the line writer symbol by symbol, weighed together, laid
 * out, parsed in place, and dropped where it is not valid.
 */
final class LineCompletion {
    /** Share of the line writer in the logarithm of a line's weight, best on the held-out split; the rest is the decoder's. */
    static final double WRITER_SHARE = 0.8;

    /** A line that one of the two did not propose is taken to be less probable than all it did, by this factor. */
    private static final double UNSAID = 0.3;

    private static final double LEAST = 1e-5;

    private static final int RESULTS = 4;
    private static final int LONGEST = 40;

    private final Cursor cursor;
    private final Predicate<String> allowed;
    private final Neighbours neighbours;
    private final Sources sources;
    private final Constraint mask;
    private final int cacheMatch;
    private final Map<String, Boolean> judged = new HashMap<>();
    /** What the line writer said, by the lines it followed at once: models share it. */
    private final Map<Integer, List<Written>> written = new HashMap<>();

    /**
     * @param mask over words while they are decoded
     * @param allowed whether a text may stand at the cursor
     */
    LineCompletion(Cursor cursor, Constraint mask, Predicate<String> allowed, Neighbours neighbours, Sources sources) {
        this.cursor = cursor;
        this.allowed = allowed;
        this.neighbours = neighbours;
        this.sources = sources;
        this.mask = mask;
        this.cacheMatch = sources.session().cacheMatch();
    }

    /** Who proposes lines. */
    record Sources(Session session, LineWriter writer, Copies copies, Declared declared) {}

    /**
     * A line both were asked about.
     *
     * @param probabilities of its parts, tokens or symbols
     * @param specialistShare as of {@link Continuation}
     */
    record Line(
            String text, double decoded, double written, double[] probabilities, double specialistShare, double share) {
        boolean agreed() {
            return decoded > 0 && written > 0;
        }
    }

    int cacheMatch() {
        return cacheMatch;
    }

    /**
     * Valid proposals of one model of the library, the most probable first.
     *
     * @param time for which each of its parts searches at most
     */
    List<Proposal> propose(LibraryEntry model, Duration time, Cancellation cancellation) {
        List<Line> lines = lines(model, time, cancellation);
        Spelling spelling = Spelling.of(cursor.source());
        Map<String, Double> firstWords = new HashMap<>();
        double all = 0;
        for (Line line : lines) {
            firstWords.merge(firstWord(line.text()), line.share(), Double::sum);
            all += line.share();
        }
        List<Proposal> valid = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            cancellation.check();
            Line line = lines.get(i);
            double margin =
                    line.share() - (i + 1 < lines.size() ? lines.get(i + 1).share() : 0);
            double first = all > 0 ? firstWords.get(firstWord(line.text())) / all : 0;
            int refused = i - valid.size();
            insertion(line.text(), spelling)
                    .filter(text -> judged.computeIfAbsent(text, allowed::test))
                    .ifPresent(text -> valid.add(proposal(line, text, margin, first, refused)));
        }
        return valid;
    }

    private List<Line> lines(LibraryEntry model, Duration time, Cancellation cancellation) {
        return switch (model.kind()) {
            case COPY -> copied();
            case WORDS -> together(written(model.effort(), time, cancellation), List.of());
            case CACHE, SPECIALIST -> together(List.of(), decoded(model, time, cancellation));
            case MIXTURE, ENDPOINT ->
                together(
                        written(Math.max(4, model.effort() / 2), time, cancellation),
                        decoded(model, time, cancellation));
        };
    }

    private List<Line> copied() {
        return sources.copies().found().stream()
                .map(copy -> new Line(
                        copy.rest(), 0, 0, new double[0], 0, sources.copies().share(copy)))
                .toList();
    }

    private List<Written> written(int beams, Duration time, Cancellation cancellation) {
        return written.computeIfAbsent(beams, n -> {
            WordQuery query = new WordQuery(
                    cursor.source().path(),
                    cursor.head(),
                    cursor.tail(),
                    sources.declared().names());
            return sources.writer().write(query, new LineWriter.Limits(n, time), cancellation);
        });
    }

    private List<Continuation> decoded(LibraryEntry model, Duration time, Cancellation cancellation) {
        int results = Math.max(RESULTS, model.effort() / 2);
        DecodeLimits limits = new DecodeLimits(model.effort(), results, LONGEST, time);
        return sources.session().decoder(model.kind()).lines(cursor.head(), limits, mask, cancellation);
    }

    /** What both propose, by their common weight. */
    static List<Line> together(List<Written> written, List<Continuation> decoded) {
        Map<String, Line> found = new LinkedHashMap<>();
        for (Continuation line : decoded) {
            double[] parts = line.tokens().stream()
                    .mapToDouble(Continuation.Piece::probability)
                    .toArray();
            found.put(line.text(), new Line(line.text(), line.probability(), 0, parts, line.specialistShare(), 0));
        }
        for (Written line : written) {
            Line known = found.get(line.text());
            double[] parts = line.symbols().stream().mapToDouble(p -> p).toArray();
            found.put(
                    line.text(),
                    known == null
                            ? new Line(line.text(), 0, line.probability(), parts, 0, 0)
                            : new Line(
                                    line.text(),
                                    known.decoded(),
                                    line.probability(),
                                    parts,
                                    known.specialistShare(),
                                    0));
        }
        double leastDecoded =
                decoded.stream().mapToDouble(Continuation::probability).min().orElse(1);
        double leastWritten =
                written.stream().mapToDouble(Written::probability).min().orElse(1);
        return shares(List.copyOf(found.values()), leastDecoded * UNSAID, leastWritten * UNSAID);
    }

    private static List<Line> shares(List<Line> lines, double decodedIfUnsaid, double writtenIfUnsaid) {
        double[] weights = lines.stream()
                .mapToDouble(line -> weight(line, decodedIfUnsaid, writtenIfUnsaid))
                .toArray();
        List<Line> shared = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Line l = lines.get(i);
            shared.add(
                    new Line(l.text(), l.decoded(), l.written(), l.probabilities(), l.specialistShare(), weights[i]));
        }
        shared.sort(Comparator.comparingDouble(Line::share).reversed().thenComparing(Line::text));
        return shared;
    }

    private static double weight(Line line, double decodedIfUnsaid, double writtenIfUnsaid) {
        double decoded = Math.max(LEAST, line.decoded() > 0 ? line.decoded() : decodedIfUnsaid);
        double written = Math.max(LEAST, line.written() > 0 ? line.written() : writtenIfUnsaid);
        return Math.exp(WRITER_SHARE * Math.log(written) + (1 - WRITER_SHARE) * Math.log(decoded));
    }

    private Optional<String> insertion(String line, Spelling spelling) {
        if (line.length() < cursor.typed().length()) {
            return Optional.empty();
        }
        String spelled = spelling.apply(line);
        return Layout.fit(spelled.substring(cursor.typed().length()), cursor).filter(text -> !text.isBlank());
    }

    /** @param refused likelier lines that are not valid */
    private Proposal proposal(Line line, String insertion, double margin, double first, int refused) {
        List<Evidence> evidence = neighbours.evidence(line.text(), cursor.typed());
        double similar = evidence.isEmpty() ? 0 : evidence.getFirst().score();
        double agreement = (line.agreed() ? 0.5 : 0) + (evidence.isEmpty() ? 0 : 0.5);
        double copied = sources.copies().found().stream()
                .filter(copy -> copy.rest().equals(line.text()))
                .mapToDouble(sources.copies()::share)
                .sum();
        Signals signals = new Signals(line.probabilities(), margin, agreement, similar, cacheMatch, context(cursor))
                .with(first, copied, refused);
        String origin = line.decoded() == 0 ? "words" : Origin.of(line.specialistShare());
        return new Proposal(new Suggestion(insertion, 0, line.share(), origin, evidence), signals);
    }

    /** The keyword that the line begins with, or what else stands there. */
    static String context(Cursor cursor) {
        String head = cursor.lineHead().strip();
        if (head.length() == cursor.typed().length()) {
            return "start";
        }
        String first = firstWord(head);
        if (WordMask.isKeyword(first)) {
            return first;
        }
        return first.isEmpty() ? "mark" : Character.isDigit(first.charAt(0)) ? "number" : "name";
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Cursor.isWord(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
