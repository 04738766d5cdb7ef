package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.colouring.Colouring;
import dev.cobolwright.assist.colouring.Piece;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/semanticTokens/full}, {@code /full/delta} and {@code /range}. */
final class TextDocumentSemanticTokens {
    /** Results that a client may ask the difference to. */
    private static final int KEPT = 32;

    private final Session session;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, List<Integer>> results = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Integer>> eldest) {
            return size() > KEPT;
        }
    };

    TextDocumentSemanticTokens(Session session) {
        this.session = session;
    }

    CompletableFuture<SemanticTokens> full(SemanticTokensParams params) {
        return session.answer(
                params.getTextDocument(),
                new SemanticTokens(List.of()),
                (snapshot, cancellation) -> keep(encode(snapshot, Colouring.of(snapshot, cancellation))));
    }

    CompletableFuture<SemanticTokens> range(SemanticTokensRangeParams params) {
        return session.answer(params.getTextDocument(), new SemanticTokens(List.of()), (snapshot, cancellation) -> {
            int from = Math.max(0, params.getRange().getStart().getLine());
            int to = Math.max(from, params.getRange().getEnd().getLine());
            int last = to == Integer.MAX_VALUE ? to : to + 1;
            return new SemanticTokens(encode(snapshot, Colouring.of(snapshot, from, last, cancellation)));
        });
    }

    CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> delta(SemanticTokensDeltaParams params) {
        return session.answer(
                params.getTextDocument(), Either.forLeft(new SemanticTokens(List.of())), (snapshot, cancellation) -> {
                    SemanticTokens now = keep(encode(snapshot, Colouring.of(snapshot, cancellation)));
                    List<Integer> before = kept(params.getPreviousResultId());
                    return before == null
                            ? Either.forLeft(now)
                            : Either.forRight(
                                    new SemanticTokensDelta(difference(before, now.getData()), now.getResultId()));
                });
    }

    private SemanticTokens keep(List<Integer> data) {
        String id = Long.toString(numbers.incrementAndGet());
        synchronized (results) {
            results.put(id, data);
        }
        return new SemanticTokens(id, data);
    }

    private List<Integer> kept(String id) {
        synchronized (results) {
            return id == null ? null : results.get(id);
        }
    }

    /** One edit between what both have in common at their start and end, cut at whole tokens. */
    static List<SemanticTokensEdit> difference(List<Integer> before, List<Integer> now) {
        int most = Math.min(before.size(), now.size());
        int head = 0;
        while (head < most && before.get(head).equals(now.get(head))) {
            head++;
        }
        head -= head % 5;
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        tail -= tail % 5;
        return head == before.size() && head == now.size()
                ? List.of()
                : List.of(new SemanticTokensEdit(
                        head, before.size() - tail - head, List.copyOf(now.subList(head, now.size() - tail))));
    }

    /** Five numbers a token: lines and characters from the one before, length, type, modifiers (LSP 3.18, "Semantic Tokens"). */
    private List<Integer> encode(Snapshot snapshot, List<Piece> pieces) {
        SourceText source = snapshot.parse().source();
        List<Integer> data = new ArrayList<>(pieces.size() * 5);
        Position last = new Position(0, 0);
        for (Piece piece : pieces) {
            Position start = session.positions().position(source, piece.start());
            int end = session.positions().position(source, piece.end()).getCharacter();
            data.add(start.getLine() - last.getLine());
            data.add(
                    start.getLine() == last.getLine()
                            ? start.getCharacter() - last.getCharacter()
                            : start.getCharacter());
            data.add(end - start.getCharacter());
            data.add(SemanticTokenLegend.type(piece.role()));
            data.add(SemanticTokenLegend.modifiers(piece));
            last = start;
        }
        return data;
    }
}
