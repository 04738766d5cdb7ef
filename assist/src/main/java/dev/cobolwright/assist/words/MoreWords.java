package dev.cobolwright.assist.words;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.DeclaredTables;
import dev.cobolwright.assist.navigation.Names;
import dev.cobolwright.assist.navigation.Symbol;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.assist.words.Offer.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.embedded.sql.TableDeclaration;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Offers that are more than one COBOL word, or none: names with the qualifier they need; what may stand in EXEC CICS and EXEC SQL, such as the
 * tables and columns that DECLARE TABLE (DCLGEN) names; in a copybook, what the programs declare that copy it. They follow those of {@link
 * Words}, whose order they leave alone.
 */
public final class MoreWords {
    private static final int MOST = 500;
    private static final Set<String> BEFORE_CURSORS = Set.of("OPEN", "CLOSE", "FETCH", "OF");

    private static final Set<String> RECEIVING = Set.of("SELECT", "FETCH");

    private MoreWords() {}

    /**
     * The offers of {@link Words} with these: before them in SQL, instead of them in CICS, else after them.
     *
     * @param limit the most offers returned
     */
    public static List<Offer> withWords(Snapshot snapshot, int offset, int limit) {
        List<Offer> more = at(snapshot, offset);
        String language =
                BlockAtCursor.of(snapshot, offset).map(BlockAtCursor::language).orElse("");
        Stream<Offer> all = language.equals("CICS")
                ? more.stream()
                : language.equals("SQL")
                        ? Stream.concat(
                                more.stream(),
                                Words.at(snapshot, offset, limit).stream().filter(o -> o.kind() == Kind.KEYWORD))
                        : Stream.concat(Words.at(snapshot, offset, limit).stream(), more.stream());
        return all
                .collect(Collectors.toMap(Offer::text, o -> o, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(limit)
                .toList();
    }

    /** Only those that begin as the typed part does. */
    public static List<Offer> at(Snapshot snapshot, int offset) {
        String begun = Word.begun(snapshot.source(), offset);
        boolean lower = !begun.isEmpty() && begun.equals(begun.toLowerCase(Locale.ROOT));
        if (Word.place(snapshot.source(), offset) != Word.Place.CODE) {
            return List.of();
        }
        int start = Math.max(0, offset - begun.length());
        Stream<Offer> offers = BlockAtCursor.of(snapshot, offset)
                .map(block -> inBlock(block, snapshot, start))
                .orElseGet(() -> inCode(snapshot, start));
        return offers.filter(o -> o.text().regionMatches(true, 0, begun, 0, begun.length())
                        && !o.text().equalsIgnoreCase(begun))
                .map(o -> lower ? new Offer(o.text().toLowerCase(Locale.ROOT), o.kind(), o.detail()) : o)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<Offer> inCode(Snapshot snapshot, int start) {
        if (!Words.qualifiers(snapshot, start, Stream.of(Names.at(snapshot.parse(), start)))
                .isEmpty()) {
            return Stream.empty();
        }
        List<Offer> ofUsers = Words.qualifiers(snapshot, start, DeclaredByUsers.of(snapshot));
        if (!ofUsers.isEmpty()) {
            return ofUsers.stream();
        }
        Set<NameKind> expected = Cobol.expectedAt(snapshot.parse(), start).names();
        Names names = Names.at(snapshot.parse(), start);
        return Stream.concat(
                expected.contains(NameKind.DATA) ? qualified(names) : Stream.empty(),
                expected.stream()
                        .filter(DeclaredByUsers.KINDS::contains)
                        .flatMap(kind -> DeclaredByUsers.of(snapshot)
                                .flatMap(user -> Words.names(kind, user, snapshot))
                                .sorted(Comparator.comparing(Offer::text))));
    }

    private static Stream<Offer> inBlock(BlockAtCursor block, Snapshot snapshot, int start) {
        List<Names> all = declared(snapshot, start).toList();
        if (block.language().equals("CICS")) {
            return CicsWords.at(block, all);
        }
        if (!block.language().equals("SQL")) {
            return Stream.empty();
        }
        List<String> before = block.wordsBefore();
        boolean colon = start > 0 && snapshot.source().text().charAt(start - 1) == ':';
        if (colon
                || RECEIVING.contains(before.isEmpty() ? "" : before.getFirst())
                        && before.getLast().equals("INTO")) {
            return all.stream()
                    .flatMap(names -> Words.names(NameKind.DATA, names, snapshot))
                    .filter(o -> o.kind() != Kind.CONDITION_NAME)
                    .map(o -> colon ? o : new Offer(":" + o.text(), o.kind(), o.detail()))
                    .sorted(Comparator.comparing(Offer::text));
        }
        boolean cursor = !before.isEmpty()
                && (BEFORE_CURSORS.contains(before.getLast())
                        || before.getFirst().equals("FETCH") && before.getLast().equals("FROM"));
        List<Snapshot> files = Stream.concat(Stream.of(snapshot), DeclaredByUsers.programs(snapshot))
                .toList();
        return cursor
                ? files.stream()
                        .flatMap(file -> file.parse().embedded().cursors().stream())
                        .filter(c -> c.declaration().isPresent())
                        .map(c -> new Offer(c.name(), Kind.CURSOR, ""))
                : files.stream().flatMap(MoreWords::tables);
    }

    /** What is declared in a file and, where it is a copybook, in programs that copy it. */
    static Stream<Names> declared(Snapshot snapshot, int offset) {
        return Stream.concat(Stream.of(Names.at(snapshot.parse(), offset)), DeclaredByUsers.of(snapshot));
    }

    private static Stream<Offer> tables(Snapshot snapshot) {
        return DeclaredTables.in(snapshot.parse()).flatMap(declared -> tableAndColumns(declared.table()));
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
                .sorted(Comparator.comparing(Offer::text));
    }

    private static Optional<DataItem> nearestGroup(Symbol.Data data) {
        return data.parents().reversed().stream().filter(g -> !g.isFiller()).findFirst();
    }
}
