package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.Operation;
import dev.cobolwright.grammar.embedded.calls.InterfaceCall;
import dev.cobolwright.grammar.embedded.calls.InterfaceCalls;
import dev.cobolwright.grammar.embedded.cics.CicsResource;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.embedded.dli.DliStatement;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.embedded.sql.TableUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables, CICS resources, segments and queues of a program with what is done to each. */
final class ResourceFacts {
    private final Reading reading;
    private final ConstantNames constants;
    private final Map<String, ResourceFact> found = new LinkedHashMap<>();

    private ResourceFacts(Reading reading) {
        this.reading = reading;
        this.constants = new ConstantNames(reading);
    }

    static List<ResourceFact> of(Reading reading) {
        ResourceFacts facts = new ResourceFacts(reading);
        for (EmbeddedBlock block : reading.embedded.blocks()) {
            if (reading.owns(block.span())) {
                facts.block(block);
            }
        }
        for (InterfaceCall call : InterfaceCalls.of(reading.parse)) {
            if (call instanceof InterfaceCall.Mq mq
                    && reading.owns(mq.statement().span())) {
                mq.names()
                        .forEach(name -> facts.add(
                                "message queue",
                                name.toUpperCase(Locale.ROOT),
                                "",
                                mq.verb(),
                                "",
                                List.of(mq.verb()),
                                reading.place(mq.statement().span()),
                                List.of()));
            }
        }
        return facts.found.values().stream()
                .sorted(java.util.Comparator.comparing(ResourceFact::kind).thenComparing(ResourceFact::name))
                .toList();
    }

    private void block(EmbeddedBlock block) {
        switch (block.statement()) {
            case SqlStatement sql -> sql(block, sql);
            case CicsStatement cics -> cics.resources().forEach(r -> cics(block, cics, r));
            case DliStatement dli ->
                dli.segments()
                        .forEach(s -> add(
                                "IMS segment",
                                s.name(),
                                "",
                                dli.title(),
                                letter(dli.operation()),
                                List.of(dli.title().split(" ")[0], s.name()),
                                reading.place(block.span()),
                                List.of()));
            default -> {}
        }
    }

    private void sql(EmbeddedBlock block, SqlStatement sql) {
        if (sql.kind() == SqlKind.DECLARE_TABLE) {
            return;
        }
        for (TableUse table : sql.tables()) {
            for (Operation operation : Operation.values()) {
                if (table.operations().contains(operation)) {
                    List<String> words = new ArrayList<>();
                    words.add(verb(operation, sql));
                    words.addAll(List.of(table.name().split("\\.")));
                    add(
                            ResourceFact.TABLE,
                            table.name(),
                            "",
                            sql.title(),
                            letter(Optional.of(operation)),
                            words,
                            reading.place(block.span()),
                            List.of());
                }
            }
        }
    }

    private static String verb(Operation operation, SqlStatement sql) {
        return switch (operation) {
            case CREATE -> sql.kind() == SqlKind.MERGE ? "MERGE" : "INSERT";
            case READ ->
                sql.kind() == SqlKind.DECLARE_CURSOR ? "CURSOR" : sql.title().split(" ")[0];
            case UPDATE -> sql.kind() == SqlKind.MERGE ? "MERGE" : "UPDATE";
            case DELETE -> sql.title().split(" ")[0];
        };
    }

    private void cics(EmbeddedBlock block, CicsStatement cics, CicsResource resource) {
        String kind = switch (resource.kind()) {
            case FILE -> "CICS file";
            case TEMPORARY_STORAGE -> "temporary storage queue";
            case TRANSIENT_DATA -> "transient data queue";
            case MAP -> "map";
            case CHANNEL -> "channel";
            case CONTAINER -> "container";
            case COUNTER -> "named counter";
            case JOURNAL -> "journal";
            case PROGRAM, TRANSACTION, MAPSET -> "";
        };
        if (kind.isEmpty()) {
            return;
        }
        String verb = cics.title().split(" ")[0];
        Optional<ConstantNames.Constant> constant = resource.dataName().flatMap(constants::of);
        String name = resource.literal()
                .or(() -> constant.map(ConstantNames.Constant::value))
                .or(resource::dataName)
                .orElse("");
        if (name.isBlank()) {
            return;
        }
        add(
                kind,
                name.strip().toUpperCase(Locale.ROOT),
                resource.literal().isPresent() ? "" : resource.dataName().orElse(""),
                cics.title(),
                letter(resource.operation()),
                List.of(
                        verb,
                        resource.literal().isPresent()
                                ? name.strip().toUpperCase(Locale.ROOT)
                                : resource.dataName().orElse("")),
                reading.place(block.span()),
                constant.map(c -> List.of(c.place())).orElse(List.of()));
    }

    private static String letter(Optional<Operation> operation) {
        return operation.map(o -> o.name().substring(0, 1)).orElse("");
    }

    private void add(
            String kind,
            String name,
            String held,
            String action,
            String letter,
            List<String> words,
            Place place,
            List<Place> proof) {
        ResourceFact before =
                found.getOrDefault(kind + " " + name, new ResourceFact(kind, name, held, List.of(), proof));
        List<Use> uses = new ArrayList<>(before.uses());
        Use use = new Use(action, letter, words, List.of(place));
        for (int i = 0; i < uses.size(); i++) {
            Use known = uses.get(i);
            if (known.action().equals(action)
                    && known.letter().equals(letter)
                    && known.words().equals(words)) {
                uses.set(i, FileFacts.joined(known, use));
                use = null;
                break;
            }
        }
        if (use != null) {
            uses.add(use);
        }
        found.put(kind + " " + name, new ResourceFact(kind, name, before.held(), List.copyOf(uses), before.proof()));
    }
}
