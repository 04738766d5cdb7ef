package dev.cobolwright.grammar.syntax;

import java.util.List;
import java.util.Map;

/**
 * What the ENVIRONMENT DIVISION says that the rest of a program depends on.
 *
 * @param decimalPointIsComma comma and period have changed places in numbers and pictures
 * @param currency the characters that CURRENCY SIGN makes currency symbols of pictures, upper case, with the number of characters that
 *     each stands for
 * @param fileControls SELECT entries
 */
public record Environment(
        boolean decimalPointIsComma, Map<Character, Integer> currency, List<FileControl> fileControls) {
    public static final Environment NONE = new Environment(false, Map.of(), List.of());
}
