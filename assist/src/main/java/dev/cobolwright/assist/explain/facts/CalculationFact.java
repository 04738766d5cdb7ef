package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * An arithmetic statement.
 *
 * @param result the items that receive the value
 * @param how the formula in words and as COBOL
 * @param operands the items it is made of
 * @param onSizeError ON SIZE ERROR is written
 */
public record CalculationFact(
        List<Field> result, Phrase how, List<Field> operands, boolean onSizeError, String paragraph) {
    /**
     * @param picture as written, upper case; empty where it has none or is not declared
     * @param usage as the manual writes it; empty where not known
     * @param rounded ROUNDED is written after it
     */
    public record Field(String name, String shown, String picture, String usage, boolean rounded) {}
}
