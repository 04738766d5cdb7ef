package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.Place;
import java.util.List;

/**
 * What others say about one program or copybook.
 *
 * @param callers in order
 */
public record Related(List<Caller> callers) {
    public static final Related NONE = new Related(List.of());

    /**
     * @param name of the program, or of the job
     * @param step empty for a program
     * @param how CALL, LINK, XCTL, EXEC, COPY, ...
     * @param times for COPY
     */
    public record Caller(String name, String step, String how, int times, Place place) {}
}
