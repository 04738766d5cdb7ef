package dev.cobolwright.assist.completion;

import dev.cobolwright.assist.completion.Suggestion.Evidence;
import dev.cobolwright.assist.completion.WordCompletion.Candidate;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.decode.Constraint;
import dev.cobolwright.model.decode.Continuation;
import dev.cobolwright.model.decode.DecodeLimits;
import dev.cobolwright.model.decode.Decoder;
import dev.cobolwright.model.router.Signals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rest of the line: what the models find probable, weighed by what the word ranking says of its first word, laid out, parsed
 * in place, and dropped where it is not valid.
 */
final class LineCompletion {
    /** How many of the best words get lines of their own where no line begins with them. */
    private static final int WORDS_FOLLOWED = 2;

    private static final double LEAST_WORD = 0.1;

    private final Cursor cursor;
    private final Validity validity;
    private final Neighbours neighbours;
    private final Constraint mask;
    private final int cacheMatch;

    LineCompletion(Cursor cursor, Validity validity, Neighbours neighbours, Constraint mask, int cacheMatch) {
        this.cursor = cursor;
        this.validity = validity;
        this.neighbours = neighbours;
        this.mask = mask;
        this.cacheMatch = cacheMatch;
    }

    /** A line with the natural logarithm of its probability by both, decoder and word ranking. */
    private record Scored(Continuation line, double score) {}

    /** Valid proposals, the most probable first. */
    List<Proposal> propose(
            Decoder decoder, List<Candidate> words, DecodeLimits limits, Cancellation cancellation) {
        List<Scored> lines = lines(decoder, words, limits, cancellation);
        Spelling spelling = Spelling.of(cursor.source());
        List<Proposal> valid = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            cancellation.check();
            Scored line = lines.get(i);
            double margin = Math.exp(line.score()) - (i + 1 < lines.size() ? Math.exp(lines.get(i + 1).score()) : 0);
            insertion(line.line(), spelling)
                    .filter(validity::allows)
                    .ifPresent(text -> valid.add(proposal(line, text, margin, words)));
        }
        return valid;
    }

    private List<Scored> lines(
            Decoder decoder, List<Candidate> words, DecodeLimits limits, Cancellation cancellation) {
        String head = cursor.head();
        Map<String, Scored> found = new LinkedHashMap<>();
        decoder.lines(head, limits, mask, cancellation).forEach(line -> add(line, words, found));
        String beforeWord = head.substring(0, head.length() - cursor.typed().length());
        words.stream().limit(WORDS_FOLLOWED).filter(w -> w.probability() >= LEAST_WORD).forEach(word -> {
            boolean said = found.values().stream().anyMatch(s -> firstWord(s.line().text()).equals(word.text()));
            if (!said) {
                decoder.lines(beforeWord + word.text() + " ", limits, mask, cancellation).stream()
                        .limit(2)
                        .forEach(rest -> add(behind(word, rest), words, found));
            }
        });
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    /** A line that begins with a word and goes on as decoded after it. */
    private static Continuation behind(Candidate word, Continuation rest) {
        List<Continuation.Piece> pieces = new ArrayList<>();
        pieces.add(new Continuation.Piece(word.text(), word.probability()));
        pieces.addAll(rest.tokens());
        return new Continuation(
                word.text() + " " + rest.text(),
                Math.log(word.probability()) + rest.logProbability(),
                pieces,
                rest.specialistShare());
    }

    private void add(Continuation line, List<Candidate> words, Map<String, Scored> found) {
        String first = firstWord(line.text());
        double score = line.logProbability();
        for (Candidate word : words) {
            if (word.text().equals(first) && word.decoded() > 0) {
                score += Math.log(word.probability() / word.decoded());
            }
        }
        found.putIfAbsent(line.text(), new Scored(line, Math.min(score, -1e-6)));
    }

    static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Cursor.isWord(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private Optional<String> insertion(Continuation line, Spelling spelling) {
        if (line.text().length() < cursor.typed().length()) {
            return Optional.empty();
        }
        String spelled = spelling.apply(line.text());
        return Layout.fit(spelled.substring(cursor.typed().length()), cursor).filter(text -> !text.isBlank());
    }

    private Proposal proposal(Scored scored, String insertion, double margin, List<Candidate> words) {
        Continuation line = scored.line();
        List<Evidence> evidence = neighbours.evidence(line.text(), cursor.typed());
        boolean agreed = !words.isEmpty() && words.getFirst().text().equals(firstWord(line.text()));
        double[] probabilities = line.tokens().stream().mapToDouble(Continuation.Piece::probability).toArray();
        double similar = evidence.isEmpty() ? 0 : evidence.getFirst().score();
        double agreement = (agreed ? 0.5 : 0) + (evidence.isEmpty() ? 0 : 0.5);
        Signals signals = new Signals(probabilities, margin, agreement, similar, cacheMatch, context());
        Suggestion suggestion =
                new Suggestion(insertion, 0, Math.exp(scored.score()), Origin.of(line.specialistShare()), evidence);
        return new Proposal(suggestion, signals, scored.score());
    }

    /** The keyword that the line begins with, or what else stands there. */
    private String context() {
        String head = cursor.lineHead().strip();
        if (head.length() == cursor.typed().length()) {
            return "start";
        }
        String first = firstWord(head);
        return WordMask.isKeyword(first) ? first : first.isEmpty() ? "mark" : Character.isDigit(first.charAt(0)) ? "number" : "name";
    }
}
