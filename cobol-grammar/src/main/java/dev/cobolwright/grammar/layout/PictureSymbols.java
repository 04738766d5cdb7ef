package dev.cobolwright.grammar.layout;

import dev.cobolwright.grammar.syntax.Environment;
import java.util.Map;

/**
 * The symbols that SPECIAL-NAMES chooses.
 *
 * @param decimalPointIsComma comma and period have changed places
 * @param currency the currency symbols, upper case, with the number of characters that each stands for; {@code $} is one always
 */
public record PictureSymbols(boolean decimalPointIsComma, Map<Character, Integer> currency) {
    public static final PictureSymbols USUAL = new PictureSymbols(false, Map.of());

    public static PictureSymbols of(Environment environment) {
        return environment.equals(Environment.NONE)
                ? USUAL
                : new PictureSymbols(environment.decimalPointIsComma(), environment.currency());
    }

    boolean isCurrency(char symbol) {
        return symbol == '$' || !currency.isEmpty() && currency.containsKey(symbol);
    }

    /** Characters that the first of the symbols in a string stands for. */
    int length(char symbol) {
        return currency.getOrDefault(symbol, 1);
    }

    char decimalPoint() {
        return decimalPointIsComma ? ',' : '.';
    }
}
