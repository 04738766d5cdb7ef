package dev.cobolwright.assist.review.files;

import dev.cobolwright.grammar.syntax.Branch.Phrase;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileControl;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file with what is done to it.
 *
 * @param status the item after FILE STATUS, if it is declared
 * @param covered a USE procedure is entered when something goes wrong
 */
public record UsedFile(
        FileControl control,
        FileDescription description,
        Optional<DataItem> status,
        List<Operation> operations,
        boolean covered) {

    /** @param how the mode of OPEN, NEXT of READ, USING or GIVING of SORT; else empty */
    public record Operation(String file, Kind kind, String how, Statement statement) {
        /** What is done. */
        public enum Kind {
            OPEN,
            CLOSE,
            READ,
            WRITE,
            REWRITE,
            DELETE,
            START,
            SORT
        }

        /** Whether a phrase of the statement is done when the operation fails or finds nothing. */
        public boolean has(Phrase phrase) {
            return statement.branches().stream().anyMatch(b -> b.phrase() == phrase);
        }
    }

    public String name() {
        return control.name();
    }

    public Stream<Operation> of(Operation.Kind kind) {
        return operations.stream().filter(o -> o.kind() == kind);
    }

    public boolean has(Operation.Kind kind) {
        return of(kind).findAny().isPresent();
    }

    /** Whether one of its OPEN statements has one of these modes. */
    public boolean isOpened(String... modes) {
        return of(Operation.Kind.OPEN).anyMatch(o -> List.of(modes).contains(o.how()));
    }

    /** Known by other programs too, so that what is not done here may be done there. */
    public boolean isShared() {
        return description.global() || description.external();
    }

    public boolean isKeyed() {
        return control.organization()
                .filter(o -> o.equals("INDEXED") || o.equals("RELATIVE"))
                .isPresent();
    }

    /** Whether a READ gives the next record, so that AT END is what may happen. */
    public boolean isSequential(Operation read) {
        String access = control.accessMode().orElse("SEQUENTIAL");
        return !isKeyed()
                || access.equals("SEQUENTIAL")
                || access.equals("DYNAMIC") && read.how().equals("NEXT");
    }
}
