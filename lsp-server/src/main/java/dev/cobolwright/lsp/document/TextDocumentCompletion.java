package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.ReadyWords;
import dev.cobolwright.assist.completion.Suggestion;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.assist.words.Fitting;
import dev.cobolwright.assist.words.MoreWords;
import dev.cobolwright.assist.words.Offer;
import dev.cobolwright.assist.words.Snippets;
import dev.cobolwright.lsp.LastSuggestions;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.model.Cancellation;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/completion}: words that can be said at once, the probable ones first, then what grammar and declarations allow. The models are
 * asked meanwhile, so that a list asked for while the word is typed on has what they say; a list without it says that it is
 * incomplete. A client without {@code textDocument/inlineCompletion} gets the line too, which is waited for as long as the settings say.
 */
final class TextDocumentCompletion {
    static final int MOST_OFFERS = 500;
    static final int SUGGESTIONS = 20;

    private final Session session;
    private final CompletionDocumentation documentation;
    private final WordsAhead ahead;

    TextDocumentCompletion(Session session, WordsAhead ahead) {
        this.session = session;
        this.ahead = ahead;
        this.documentation = new CompletionDocumentation(session);
    }

    CompletableFuture<Either<List<CompletionItem>, CompletionList>> answer(CompletionParams params) {
        return session.answer(params.getTextDocument(), Either.forLeft(List.of()), (snapshot, cancellation) -> {
            int offset = session.positions().offset(snapshot.source(), params.getPosition());
            CompletionList list = list(snapshot, offset, cancellation);
            list.getItems().addAll(snippets(snapshot, offset, list.getItems().size()));
            documentation.promise(params.getTextDocument().getUri(), snapshot, offset, list.getItems());
            return Either.forRight(list);
        });
    }

    private CompletionList list(Snapshot snapshot, int offset, Cancellation cancellation) {
        CompletionRequest request =
                new CompletionRequest(snapshot.parse(), offset, CompletionRequest.Kind.WORD, SUGGESTIONS, true);
        ahead.giveUpUnless(request);
        Optional<CompletableFuture<CompletionAnswer>> askedLine =
                wantsLine() ? Optional.of(askLine(snapshot, offset)) : Optional.empty();
        List<Offer> offers = MoreWords.withWords(snapshot, offset, MOST_OFFERS);
        Optional<CompletionAnswer> line = askedLine.flatMap(this::await);
        cancellation.check();
        ReadyWords words = session.assistant().ready(request);
        if (!words.complete()) {
            ahead.ask(request);
        }
        String begun = Word.begun(snapshot.source(), offset);
        List<CompletionItem> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Suggestion> rest = line.flatMap(a -> a.suggestions().stream().findFirst())
                .filter(s -> s.text().length() > s.replaces());
        rest.filter(s -> s.text().strip().contains(" ")).ifPresent(s -> items.add(line(s, snapshot, offset)));
        line.ifPresent(a -> session.remember(new LastSuggestions(snapshot.source(), offset, a)));
        Predicate<String> fits = Fitting.at(snapshot, offset, offers);
        words.words().forEach(s -> {
            if (!s.text().equalsIgnoreCase(begun)
                    && fits.test(s.text())
                    && seen.add(s.text().toUpperCase(Locale.ROOT))) {
                items.add(item(s, items.size(), offers, snapshot, offset));
            }
        });
        offers.forEach(o -> {
            if (seen.add(o.text().toUpperCase(Locale.ROOT))) {
                items.add(item(o.text(), o.detail(), kind(o.kind()), begun.length(), items.size(), snapshot, offset));
            }
        });
        rest.ifPresent(s -> items.stream()
                .filter(item -> item.getLabel().equalsIgnoreCase(s.text().strip()))
                .findFirst()
                .ifPresentOrElse(
                        item -> item.setPreselect(true), // also a line that is one word
                        () -> items.addFirst(line(s, snapshot, offset))));
        boolean complete =
                words.complete() && session.loadedAssistant().isDone() && line.isPresent() == askedLine.isPresent();
        return new CompletionList(!complete || offers.size() == MOST_OFFERS, items);
    }

    private CompletableFuture<CompletionAnswer> askLine(Snapshot snapshot, int offset) {
        return session.work()
                .onModel(c -> session.assistant()
                        .complete(
                                new CompletionRequest(snapshot.parse(), offset, CompletionRequest.Kind.LINE, 1, true),
                                c));
    }

    /** A client without ghost text gets the line as an item that is selected already. */
    private boolean wantsLine() {
        return session.settings().completion().inline()
                && Optional.ofNullable(session.capabilities().getTextDocument())
                        .map(TextDocumentClientCapabilities::getInlineCompletion)
                        .isEmpty();
    }

    private CompletionItem line(Suggestion suggestion, Snapshot snapshot, int offset) {
        CompletionItem item = item(suggestion, 0, List.of(), snapshot, offset);
        item.setLabel(suggestion.text().strip());
        item.setDetail("line  " + item.getDetail());
        item.setKind(CompletionItemKind.Text);
        item.setInsertTextMode(InsertTextMode.AsIs);
        item.setPreselect(true);
        return item;
    }

    CompletableFuture<CompletionItem> resolve(CompletionItem item) {
        return documentation.resolve(item);
    }

    private List<CompletionItem> snippets(Snapshot snapshot, int offset, int rank) {
        boolean supported = Optional.ofNullable(session.capabilities().getTextDocument())
                .map(t -> t.getCompletion())
                .map(c -> c.getCompletionItem())
                .map(i -> i.getSnippetSupport())
                .orElse(false);
        if (!supported) {
            return List.of();
        }
        List<CompletionItem> items = new ArrayList<>();
        int replaced = Word.begun(snapshot.source(), offset).length();
        for (Snippets.Snippet snippet : Snippets.at(snapshot, offset)) {
            CompletionItem item = item(
                    snippet.text(), "", CompletionItemKind.Snippet, replaced, rank + items.size(), snapshot, offset);
            item.setLabel(snippet.label());
            item.setFilterText(snippet.label());
            item.setInsertTextFormat(InsertTextFormat.Snippet);
            item.setInsertTextMode(InsertTextMode.AsIs);
            items.add(item);
        }
        return items;
    }

    private Optional<CompletionAnswer> await(CompletableFuture<CompletionAnswer> asked) {
        try {
            return Optional.of(asked.get(session.settings().completion().waitMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            asked.cancel(true);
        } catch (ExecutionException | CancellationException e) {
            System.getLogger(TextDocumentCompletion.class.getName()).log(Level.DEBUG, "No answer of the models", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private CompletionItem item(Suggestion suggestion, int rank, List<Offer> offers, Snapshot snapshot, int offset) {
        Optional<Offer> same = offers.stream()
                .filter(o -> o.text().equalsIgnoreCase(suggestion.text()))
                .findFirst();
        String detail = "%s %d%%".formatted(suggestion.origin(), Math.round(suggestion.confidence() * 100));
        CompletionItemKind kind = same.map(o -> kind(o.kind())).orElse(CompletionItemKind.Text);
        String more = same.map(Offer::detail)
                .filter(d -> !d.isEmpty())
                .map(d -> d + "  ")
                .orElse("");
        return item(suggestion.text(), more + detail, kind, suggestion.replaces(), rank, snapshot, offset);
    }

    private CompletionItem item(
            String text,
            String detail,
            CompletionItemKind kind,
            int replaces,
            int rank,
            Snapshot snapshot,
            int offset) {
        CompletionItem item = new CompletionItem(text);
        Range range = session.positions().range(snapshot.source(), Math.max(0, offset - replaces), offset);
        item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
        item.setFilterText(text);
        item.setSortText("%04d".formatted(rank));
        item.setKind(kind);
        item.setDetail(detail.isEmpty() ? null : detail);
        return item;
    }

    private static CompletionItemKind kind(Offer.Kind kind) {
        return switch (kind) {
            case KEYWORD -> CompletionItemKind.Keyword;
            case DATA -> CompletionItemKind.Field;
            case CONDITION_NAME -> CompletionItemKind.EnumMember;
            case PARAGRAPH -> CompletionItemKind.Function;
            case SECTION -> CompletionItemKind.Class;
            case FILE -> CompletionItemKind.File;
            case COPYBOOK -> CompletionItemKind.Reference;
            case PROGRAM -> CompletionItemKind.Module;
            case TABLE -> CompletionItemKind.Struct;
            case COLUMN -> CompletionItemKind.Property;
            case CURSOR -> CompletionItemKind.Variable;
        };
    }
}
