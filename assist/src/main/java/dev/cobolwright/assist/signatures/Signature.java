package dev.cobolwright.assist.signatures;

import java.util.List;

/**
 * How something is called.
 *
 * @param label all of it in one line
 * @param parameters each a part of the label
 * @param active the parameter at the cursor, from 0
 */
public record Signature(String label, String documentation, List<Parameter> parameters, int active) {
    /** @param label as it stands in the signature's label */
    public record Parameter(String label, String documentation) {}
}
