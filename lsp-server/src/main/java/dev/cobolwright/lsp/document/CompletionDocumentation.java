package dev.cobolwright.lsp.document;

import com.google.gson.JsonPrimitive;
import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.words.Described;
import dev.cobolwright.assist.words.Offer;
import dev.cobolwright.lsp.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code completionItem/resolve}: what an item is about. Items carry the number of their list; the last few lists are known. */
final class CompletionDocumentation {
    private static final int LISTS = 8;

    private final Session session;
    private final Map<String, Asked> lists = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > LISTS;
        }
    };
    private int numbers;

    private record Asked(String uri, int offset) {}

    CompletionDocumentation(Session session) {
        this.session = session;
    }

    /** Lets the client ask for what the items are about. */
    synchronized void promise(String uri, Snapshot snapshot, int offset, List<CompletionItem> items) {
        String number = String.valueOf(++numbers);
        lists.put(number, new Asked(uri, Math.min(offset, snapshot.source().length())));
        items.stream().filter(i -> kind(i).isPresent()).forEach(i -> i.setData(number));
    }

    CompletableFuture<CompletionItem> resolve(CompletionItem item) {
        Optional<Asked> asked =
                item.getData() instanceof JsonPrimitive number ? asked(number.getAsString()) : Optional.empty();
        Optional<Offer.Kind> kind = kind(item);
        if (asked.isEmpty() || kind.isEmpty()) {
            return CompletableFuture.completedFuture(item);
        }
        return session.answer(new TextDocumentIdentifier(asked.get().uri()), item, (snapshot, cancellation) -> {
            Described.of(snapshot, kind.get(), item.getLabel(), asked.get().offset())
                    .ifPresent(text ->
                            item.setDocumentation(Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, text))));
            return item;
        });
    }

    private synchronized Optional<Asked> asked(String number) {
        return Optional.ofNullable(lists.get(number));
    }

    private static Optional<Offer.Kind> kind(CompletionItem item) {
        CompletionItemKind kind = item.getKind() == null ? CompletionItemKind.Text : item.getKind();
        return switch (kind) {
            case Field -> Optional.of(Offer.Kind.DATA);
            case EnumMember -> Optional.of(Offer.Kind.CONDITION_NAME);
            case Function -> Optional.of(Offer.Kind.PARAGRAPH);
            case Class -> Optional.of(Offer.Kind.SECTION);
            case File -> Optional.of(Offer.Kind.FILE);
            case Reference -> Optional.of(Offer.Kind.COPYBOOK);
            case Module -> Optional.of(Offer.Kind.PROGRAM);
            default -> Optional.empty();
        };
    }
}
