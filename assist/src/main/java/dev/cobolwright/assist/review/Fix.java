package dev.cobolwright.assist.review;

import dev.cobolwright.assist.edits.Edit;
import java.util.List;

/**
 * A change of the reviewed file that takes a finding away.
 *
 * @param title what it does, as an order: {@code Add WHEN OTHER}
 * @param promise what it leaves as it is; checked before it is offered
 * @param edits of the reviewed file itself, never of a copybook; they do not overlap
 */
public record Fix(String title, Promise promise, List<Edit> edits) {
    /** What stays as it is. */
    public enum Promise {
        /** The same statements reached in the same order, the same data: only how it is written changes. */
        KEEPS_ALL,
        /** Every item keeps its picture, usage, offset and length; statements may come, but none goes. */
        KEEPS_DATA,
        /** Every statement stays, with what control reaches after it; data may change. */
        KEEPS_FLOW
    }

    public static Fix of(String title, Promise promise, Edit... edits) {
        return new Fix(title, promise, List.of(edits));
    }
}
