package dev.cobolwright.grammar.layout;

import dev.cobolwright.grammar.layout.Picture.Category;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Optional;

/** Whether a literal of a VALUE clause fits its item. */
final class InitialValue {
    private InitialValue() {}

    /** Why the value is cut off, as a sentence; empty where it fits or that is not certain. */
    static Optional<String> misfit(DataItem item, Picture picture, Usage usage, PictureSymbols symbols) {
        String value = item.value().orElseThrow();
        return switch (picture.category()) {
            case ALPHABETIC, ALPHANUMERIC, ALPHANUMERIC_EDITED -> tooLong(item, value, picture);
            case NUMERIC ->
                usage == null || usage == Usage.DISPLAY || usage == Usage.PACKED_DECIMAL
                        ? tooManyDigits(item, value, picture, symbols)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> tooLong(DataItem item, String value, Picture picture) {
        char quote = value.isEmpty() ? ' ' : value.charAt(0);
        if (picture.category() == Category.ALPHANUMERIC_EDITED || quote != '"' && quote != '\'') {
            return Optional.empty();
        }
        int length = 0;
        int i = 1;
        while (i < value.length()) {
            if (value.charAt(i) == quote && (i + 1 == value.length() || value.charAt(++i) != quote)) {
                break;
            }
            length++;
            i++;
        }
        boolean whole = i >= value.length() - 1 && value.charAt(value.length() - 1) == quote;
        return whole && length > picture.characters()
                ? Optional.of("The VALUE of " + item.name() + " has " + length + " characters, its PICTURE "
                        + picture.characters())
                : Optional.empty();
    }

    private static Optional<String> tooManyDigits(
            DataItem item, String value, Picture picture, PictureSymbols symbols) {
        String number = value.startsWith("+") || value.startsWith("-")
                ? value.substring(1).strip()
                : value;
        if (!number.matches("[0-9]*[.,]?[0-9]+") || picture.scale() < 0 || picture.scale() > picture.digits()) {
            return Optional.empty();
        }
        int point = number.indexOf(symbols.decimalPoint());
        String whole = (point < 0 ? number : number.substring(0, point)).replaceFirst("^0+", "");
        String fraction = point < 0 ? "" : number.substring(point + 1).replaceFirst("0+$", "");
        if (whole.length() <= picture.digits() - picture.scale() && fraction.length() <= picture.scale()) {
            return Optional.empty();
        }
        return Optional.of("The VALUE " + value + " of " + item.name() + " does not fit its PICTURE " + picture.text());
    }
}
