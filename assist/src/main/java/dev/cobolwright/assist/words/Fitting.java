package dev.cobolwright.assist.words;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.Names;
import dev.cobolwright.assist.navigation.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which words of the models fit a cursor, as far as the offers say: after COPY, behind the OF of a data name and among the options of EXEC CICS
 * nothing else than the offers may stand, and in SQL a data item needs its colon. Where nothing is offered, everything fits.
 */
public final class Fitting {
    private Fitting() {}

    /** @param offers what {@link MoreWords#withWords} offers there */
    public static Predicate<String> at(Snapshot snapshot, int offset, List<Offer> offers) {
        if (offers.isEmpty()) {
            return word -> true;
        }
        Set<String> offered = offers.stream().map(o -> upper(o.text())).collect(Collectors.toSet());
        int start = Math.max(0, offset - Word.begun(snapshot.source(), offset).length());
        Optional<BlockAtCursor> block = BlockAtCursor.of(snapshot, offset);
        if (block.isEmpty()) {
            boolean only = Word.before(snapshot.source(), start).equals("COPY")
                    || !Words.qualifiers(snapshot, start, MoreWords.declared(snapshot, start))
                            .isEmpty();
            return only ? word -> offered.contains(upper(word)) : word -> true;
        }
        return switch (block.get().language()) {
            case "CICS" ->
                block.get().openOption().isPresent() || block.get().isInString()
                        ? word -> true
                        : word -> offered.contains(upper(word));
            case "SQL" -> {
                Set<String> data = MoreWords.declared(snapshot, start)
                        .flatMap(Names::allData)
                        .map(d -> d.item().name())
                        .collect(Collectors.toSet());
                yield word -> offered.contains(upper(word)) || !data.contains(upper(word));
            }
            default -> word -> true;
        };
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
