package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer;
import dev.cobolwright.model.endpoint.Language;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Prompt;
import dev.cobolwright.model.router.LibraryModel;
import dev.cobolwright.model.router.Router.RequestBudget;
import dev.cobolwright.model.router.SuccessCurve;
import dev.cobolwright.retrieval.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks the model server that the user configured; its answer must be as valid as any other. */
public final class Escalation {
    private static final int LINES_BEFORE = 40;
    private static final int LINES_AFTER = 15;
    private static final int MOST_SIMILAR = 2;
    private static final Pattern PICTURE = Pattern.compile("[S9XAVPZ0-9()]+");
    private static final String INSTRUCTION =
            "Continue the COBOL line at the end of the code before the cursor. Answer with the rest of that one line only, "
                    + "no explanation. Use only names that occur in the code.";
    private static final Language COBOL = new Language(
            word -> WordMask.isKeyword(word.toUpperCase(Locale.ROOT))
                    || PICTURE.matcher(word).matches(),
            line -> line.startsWith("*"),
            "*>");

    private final ModelEndpoint endpoint;
    private final LibraryModel model;

    /**
     * @param lift assumed share of the cases where local models are wrong and this one is right, until it is measured
     */
    public Escalation(ModelEndpoint endpoint, double lift) {
        this.endpoint = endpoint;
        var settings = endpoint.settings();
        double cost = settings.cost(1_500, settings.answerTokens());
        this.model = new LibraryModel(settings.name(), cost, Duration.ofMillis(800), true, SuccessCurve.assumed(lift));
    }

    List<LibraryModel> library() {
        return List.of(model);
    }

    static RequestBudget budget(Optional<Escalation> escalation, boolean localOnly) {
        Duration time = escalation.map(e -> e.endpoint.settings().timeout()).orElse(Duration.ZERO);
        return new RequestBudget(time, Double.MAX_VALUE, escalation.isPresent() && !localOnly);
    }

    /** The server's line, if it came in time and is valid; else a note says why not. */
    Optional<Suggestion> ask(
            Cursor cursor,
            Validity validity,
            Neighbours neighbours,
            double localConfidence,
            List<String> notes,
            Cancellation cancellation) {
        var source = cursor.source();
        String before =
                CodeText.of(source, Math.max(0, cursor.line() - LINES_BEFORE), cursor.line()) + cursor.lineHead();
        String after = CodeText.of(source, cursor.line() + 1, cursor.line() + 1 + LINES_AFTER);
        List<String> similar =
                neighbours.hits().stream().limit(MOST_SIMILAR).map(Hit::text).toList();
        Prompt prompt = new Prompt(INSTRUCTION, similar, before, after, List.of("\n"), "completion");
        Answer answer = endpoint.complete(prompt, COBOL, endpoint.settings().timeout(), cancellation);
        return switch (answer) {
            case Answer.Failed failed -> {
                notes.add(failed.note());
                yield Optional.empty();
            }
            case Answer.Completed completed -> {
                Optional<Suggestion> suggestion = suggestion(completed, cursor, validity, neighbours, localConfidence);
                if (suggestion.isEmpty()) {
                    notes.add(model.id() + " answered, but not with a line that is valid here");
                }
                yield suggestion;
            }
        };
    }

    private Optional<Suggestion> suggestion(
            Answer.Completed answer, Cursor cursor, Validity validity, Neighbours neighbours, double localConfidence) {
        if (answer.masked()) {
            return Optional.empty();
        }
        String line = answer.text()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("");
        String head = cursor.lineHead().strip();
        String rest = !head.isEmpty() && line.toUpperCase(Locale.ROOT).startsWith(head.toUpperCase(Locale.ROOT))
                ? line.substring(head.length())
                : line;
        rest = cursor.lineHead().endsWith(" ") ? rest.stripLeading() : rest;
        String typed = cursor.typed().toUpperCase(Locale.ROOT);
        if (!typed.isEmpty() && rest.toUpperCase(Locale.ROOT).startsWith(typed)) {
            rest = rest.substring(typed.length());
        }
        String continuation = rest;
        double confidence = localConfidence + (1 - localConfidence) * 0.3;
        return Layout.fit(continuation, cursor)
                .filter(text -> !text.isBlank())
                .filter(validity::allows)
                .map(text -> new Suggestion(
                        text,
                        0,
                        confidence,
                        model.id(),
                        neighbours.evidence(cursor.typed() + continuation, cursor.typed())));
    }
}
