package dev.cobolwright.assist.words;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.Names;
import dev.cobolwright.assist.navigation.Symbol;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.assist.words.Offer.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Expected;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.Program;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All words that may stand at a cursor, by what the grammar accepts there. */
public final class Words {
    private static final Set<String> NAMED_IN_LITERALS = Set.of("CALL", "PROGRAM", "CANCEL");

    private static final Set<String> BEFORE_QUALIFIERS = Set.of("OF", "IN");

    private Words() {}

    /**
     * Names before condition-names before keywords, each group by alphabet; only those that begin as the typed part does, in any case. A word that is
     * typed in full already is left out.
     *
     * @param limit the most words returned
     */
    public static List<Offer> at(Snapshot snapshot, int offset, int limit) {
        String begun = Word.begun(snapshot.source(), offset);
        boolean lower = !begun.isEmpty() && begun.equals(begun.toLowerCase(Locale.ROOT));
        return offers(snapshot, offset, begun)
                .filter(o -> o.text().regionMatches(true, 0, begun, 0, begun.length())
                        && !o.text().equalsIgnoreCase(begun))
                .collect(Collectors.toMap(Offer::text, o -> o, (first, second) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing((Offer o) -> o.kind() == Kind.KEYWORD)
                        .thenComparing(o -> o.kind() == Kind.CONDITION_NAME)
                        .thenComparing(Offer::text))
                .limit(limit)
                .map(o -> lower ? new Offer(o.text().toLowerCase(Locale.ROOT), o.kind(), o.detail()) : o)
                .toList();
    }

    private static Stream<Offer> offers(Snapshot snapshot, int offset, String begun) {
        int start = Math.max(0, offset - begun.length());
        String before = Word.before(snapshot.source(), start);
        return switch (Word.place(snapshot.source(), offset)) {
            case NO_CODE -> Stream.empty();
            case LITERAL -> NAMED_IN_LITERALS.contains(before) ? programs(snapshot, "") : Stream.empty();
            case CODE -> {
                if (before.equals("COPY")) {
                    yield copybooks(snapshot);
                }
                List<Offer> qualifiers = qualifiers(snapshot, start, Stream.of(Names.at(snapshot.parse(), offset)));
                if (!qualifiers.isEmpty()) {
                    yield qualifiers.stream();
                }
                Stream<Offer> accepted = accepted(snapshot, offset, start);
                yield NAMED_IN_LITERALS.contains(before) && !before.equals("PROGRAM")
                        ? Stream.concat(programs(snapshot, "'"), accepted)
                        : accepted;
            }
        };
    }

    /** What may stand behind OF or IN where a data name stands before it; none anywhere else. */
    static List<Offer> qualifiers(Snapshot snapshot, int start, Stream<Names> declared) {
        if (!BEFORE_QUALIFIERS.contains(Word.before(snapshot.source(), start))) {
            return List.of();
        }
        String text = snapshot.source().text();
        int preposition = start;
        while (!Word.isWord(text.charAt(preposition - 1))) {
            preposition--;
        }
        String name = Word.before(snapshot.source(), preposition - "OF".length());
        return declared.flatMap(names -> names.qualifiers(name).stream())
                .map(qualifier -> new Offer(qualifier, Kind.DATA, ""))
                .distinct()
                .sorted(Comparator.comparing(Offer::text))
                .toList();
    }

    private static Stream<Offer> accepted(Snapshot snapshot, int offset, int start) {
        Expected expected = Cobol.expectedAt(snapshot.parse(), start);
        Names names = Names.at(snapshot.parse(), offset);
        Stream<Offer> keywords = expected.keywords().stream()
                .filter(k -> Word.isWord(k.charAt(0)))
                .map(k -> new Offer(k, Kind.KEYWORD, ""));
        return Stream.concat(expected.names().stream().flatMap(kind -> names(kind, names, snapshot)), keywords);
    }

    private static Stream<Offer> programs(Snapshot snapshot, String quote) {
        return snapshot.files().programIds().stream().map(id -> new Offer(quote + id + quote, Kind.PROGRAM, ""));
    }

    private static Stream<Offer> copybooks(Snapshot snapshot) {
        return snapshot.files().copybookNames().stream().map(n -> new Offer(n, Kind.COPYBOOK, ""));
    }

    static Stream<Offer> names(NameKind kind, Names names, Snapshot snapshot) {
        Program program = names.program();
        return switch (kind) {
            case DATA ->
                names.allData()
                        .map(Symbol.Data::item)
                        .filter(i -> !i.isFiller())
                        .flatMap(Words::data);
            case PROCEDURE ->
                Stream.concat(
                                program.paragraphs().map(p -> new Offer(p.name(), Kind.PARAGRAPH, "")),
                                program.sections().stream().map(s -> new Offer(s.name(), Kind.SECTION, "")))
                        .filter(o -> !o.text().isEmpty());
            case FILE -> program.files().stream().map(f -> new Offer(f.name(), Kind.FILE, f.indicator()));
            case PROGRAM -> programs(snapshot, "'");
            case COPYBOOK -> copybooks(snapshot);
            case OTHER -> program.otherNames().stream().map(n -> new Offer(n, Kind.DATA, ""));
        };
    }

    private static Stream<Offer> data(DataItem item) {
        Kind kind = item.isConditionName() ? Kind.CONDITION_NAME : Kind.DATA;
        String detail = Stream.concat(item.picture().map(p -> "PIC " + p).stream(), item.usage().stream())
                .collect(Collectors.joining(" "));
        Stream<Offer> indexes =
                item.occurs().stream().flatMap(o -> o.indexes().stream()).map(i -> new Offer(i, Kind.DATA, "INDEX"));
        return Stream.concat(Stream.of(new Offer(item.name(), kind, detail)), indexes);
    }
}
