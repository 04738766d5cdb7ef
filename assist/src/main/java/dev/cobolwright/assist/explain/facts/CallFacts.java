package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.CobolText;
import dev.cobolwright.grammar.flow.Transfer;
import dev.cobolwright.grammar.flow.Transfers;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a program gives control to others. */
final class CallFacts {
    private CallFacts() {}

    static List<CallFact> of(Reading reading, List<Unresolved> unresolved) {
        Map<Statement, String> paragraphs = new IdentityHashMap<>();
        reading.statements(paragraphs::put);
        List<CallFact> calls = new ArrayList<>();
        for (Transfer transfer : Transfers.of(reading.parse, reading.flow)) {
            CallFact call = call(transfer, paragraphs.getOrDefault(transfer.statement(), ""), reading);
            calls.add(call);
            if (!call.complete() && call.targets().isEmpty()) {
                unresolved.add(new Unresolved("program that is called is not known", call.held(), call.place()));
            }
        }
        return List.copyOf(calls);
    }

    private static CallFact call(Transfer transfer, String paragraph, Reading reading) {
        List<Place> proof = new ArrayList<>();
        for (Transfer.Target target : transfer.targets()) {
            proof.add(reading.place(target.proof().getFirst()));
        }
        List<String> arguments = reading.detail(transfer.statement()) instanceof Detail.Call call
                ? call.arguments().stream()
                        .map(a -> a.value().map(CobolText::of).orElse("OMITTED"))
                        .toList()
                : List.of();
        Span span = transfer.statement().span();
        return new CallFact(
                transfer.kind().name(),
                transfer.targets().stream().map(Transfer.Target::name).toList(),
                held(transfer),
                transfer.complete(),
                arguments,
                paragraph,
                transfer.statement().branches().isEmpty()
                        ? reading.place(span)
                        : reading.place(span).firstLine(),
                List.copyOf(proof));
    }

    private static String held(Transfer transfer) {
        String written = transfer.at().text().strip();
        boolean literal = written.startsWith("'") || written.startsWith("\"") || written.startsWith("X'");
        return literal ? "" : written.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
