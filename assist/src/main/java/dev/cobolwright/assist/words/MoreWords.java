package dev.cobolwright.assist.words;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.Names;
import dev.cobolwright.assist.navigation.Symbol;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.assist.words.Offer.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.embedded.sql.TableDeclaration;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Offers that are more than one COBOL word, or none: names with the qualifier they need, and in SQL the tables and columns that DECLARE
 * TABLE (DCLGEN) names. They follow those of {@link Words}, whose order they leave alone.
 */
public final class MoreWords {
    private MoreWords() {}

    /** Only those that begin as the typed part does. */
    public static List<Offer> at(Snapshot snapshot, int offset) {
        String begun = Word.begun(snapshot.source(), offset);
        int start = Math.max(0, offset - begun.length());
        if (Word.place(snapshot.source(), offset) != Word.Place.CODE) {
            return List.of();
        }
        boolean host = start > 0 && snapshot.source().text().charAt(start - 1) == ':';
        Stream<Offer> offers = isInSql(snapshot, start)
                ? host ? Stream.empty() : tables(snapshot)
                : Cobol.expectedAt(snapshot.parse(), start).names().contains(NameKind.DATA)
                        ? qualified(Names.at(snapshot.parse(), offset))
                        : Stream.empty();
        return offers.filter(o -> o.text().regionMatches(true, 0, begun, 0, begun.length()))
                .distinct()
                .toList();
    }

    private static boolean isInSql(Snapshot snapshot, int offset) {
        return snapshot.parse().embedded().blocks().stream()
                .filter(b -> b.language().equals("SQL"))
                .map(EmbeddedBlock::span)
                .anyMatch(s -> !s.isCopied() && s.start() < offset && offset <= s.end());
    }

    private static Stream<Offer> tables(Snapshot snapshot) {
        return snapshot.parse().embedded().blocks().stream()
                .map(EmbeddedBlock::statement)
                .filter(SqlStatement.class::isInstance)
                .map(s -> ((SqlStatement) s).declaredTable())
                .flatMap(Optional::stream)
                .flatMap(MoreWords::tableAndColumns);
    }

    private static Stream<Offer> tableAndColumns(TableDeclaration table) {
        return Stream.concat(
                Stream.of(new Offer(
                        table.table().text(), Kind.TABLE, table.columns().size() + " columns")),
                table.columns().stream()
                        .map(c -> new Offer(
                                c.name().text(),
                                Kind.COLUMN,
                                c.type() + " of " + table.table().text())));
    }

    private static Stream<Offer> qualified(Names names) {
        Map<String, List<Symbol.Data>> byName = names.allData()
                .filter(d -> !d.item().isFiller() && !d.parents().isEmpty())
                .collect(Collectors.groupingBy(Symbol.Data::name));
        return byName.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .flatMap(d -> nearestGroup(d)
                        .map(g -> new Offer(
                                d.name() + " OF " + g.name(),
                                d.item().isConditionName() ? Kind.CONDITION_NAME : Kind.DATA,
                                d.item().picture().map(p -> "PIC " + p).orElse("")))
                        .stream())
                .sorted(java.util.Comparator.comparing(Offer::text));
    }

    private static Optional<DataItem> nearestGroup(Symbol.Data data) {
        return data.parents().reversed().stream().filter(g -> !g.isFiller()).findFirst();
    }
}
