package dev.cobolwright.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** Answers as text for people: lines from 1, characters from 0. */
public final class Shown {
    private Shown() {}

    /** As {@code FILE:LINE:FROM-TO}. */
    public static String place(String uri, Range range) {
        return file(uri) + ":" + range(range);
    }

    /** As {@code LINE:FROM-TO}, with the last line where it is another. */
    public static String range(Range range) {
        boolean oneLine = range.getStart().getLine() == range.getEnd().getLine();
        return "%d:%d-%s%d"
                .formatted(
                        range.getStart().getLine() + 1,
                        range.getStart().getCharacter(),
                        oneLine ? "" : range.getEnd().getLine() + 1 + ":",
                        range.getEnd().getCharacter());
    }

    /** Sorted, since the order of places is not promised. */
    public static String locations(List<? extends Location> locations) {
        return locations.stream()
                .map(l -> place(l.getUri(), l.getRange()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    public static String file(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** Asks at positions beyond the file, of an empty document and of documents nobody opened: an answer, never an error. */
    public static void harmless(
            ServerUnderTest test, BiFunction<TextDocumentIdentifier, Position, CompletableFuture<?>> request)
            throws Exception {
        for (Position outside :
                List.of(new Position(999, 999), new Position(-1, -5), new Position(3, 9_999), new Position(0, 0))) {
            ServerUnderTest.get(request.apply(test.document(), outside));
        }
        test.open("cbl/EMPTY.cbl", "");
        ServerUnderTest.get(request.apply(new TextDocumentIdentifier(test.uri("cbl/EMPTY.cbl")), new Position(0, 0)));
        for (String unknown : List.of("file:///no/such.cbl", "untitled:Untitled-1", "::", "", "file://%zz")) {
            ServerUnderTest.get(request.apply(new TextDocumentIdentifier(unknown), new Position(1, 1)));
        }
    }
}
