package dev.cobolwright.grammar.layout;

import dev.cobolwright.grammar.layout.Picture.Category;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Reads PICTURE character-strings and remembers them, as programs repeat a few. Not for several threads. */
final class PictureReader {
    /** No compiler takes an elementary item this long; keeps sums far from overflow. */
    private static final int LONGEST = 999_999_999;

    private final PictureSymbols symbols;
    /** The value of a constant by its upper-case name, -1 where it is unknown. */
    private final ToLongFunction<String> constants;

    private final Map<String, Picture> known = new HashMap<>();

    PictureReader(PictureSymbols symbols, ToLongFunction<String> constants) {
        this.symbols = symbols;
        this.constants = constants;
    }

    PictureSymbols symbols() {
        return symbols;
    }

    Picture read(String text) {
        Picture picture = known.get(text);
        if (picture == null) {
            picture = new Scan(text).picture();
            known.put(text, picture);
        }
        return picture;
    }

    private final class Scan {
        private final String text;
        private int i;
        private String problem;
        private boolean countUnknown;

        private long characters;
        private long nines;
        private long afterPoint;
        private long scaling;
        private boolean scalingFirst;
        private boolean sign;
        private boolean editingSign;
        private boolean point;
        /** Positions of Z, *, and of floating strings of +, - and currency symbols. */
        private long replaced;

        private long plus;
        private long minus;
        private long currency;
        private boolean x;
        private boolean a;
        private boolean national;
        private boolean dbcs;
        private boolean utf8;
        private boolean bool;
        private boolean simpleInsertion;
        private boolean zeroOrSlash;
        private boolean numericEditing;

        Scan(String text) {
            this.text = text;
        }

        Picture picture() {
            int exponent = exponentAt();
            if (exponent > 0) {
                return externalFloat(exponent);
            }
            while (i < text.length()) {
                symbol(text.charAt(i));
            }
            Category category = category();
            boolean numeric = category == Category.NUMERIC || category == Category.NUMERIC_EDITED;
            long digits = numeric ? nines + replaced + floating(plus) + floating(minus) + floating(currency) : 0;
            if (characters == 0 && scaling == 0) {
                invalid("has no symbol for a character");
            }
            return new Picture(
                    text,
                    category,
                    (int) Math.min(digits, LONGEST),
                    (int) Math.clamp(scale(digits), -LONGEST, LONGEST),
                    sign || editingSign,
                    countUnknown ? -1 : (int) Math.min(characters, LONGEST),
                    Optional.ofNullable(problem));
        }

        private static long floating(long count) {
            return count > 1 ? count - 1 : 0;
        }

        private long scale(long digits) {
            if (scaling > 0) {
                return scalingFirst ? digits + scaling : -scaling;
            }
            return afterPoint;
        }

        private void invalid(String why) {
            problem = problem == null ? why : problem;
        }

        private void symbol(char c) {
            int at = i++;
            if ((c == 'C' || c == 'D') && i < text.length() && text.charAt(i) == (c == 'C' ? 'R' : 'B')) {
                i++;
                twice(editingSign && numericEditing, "has more than one sign");
                characters += 2;
                editingSign = true;
                numericEditing = true;
                return;
            }
            long count = count();
            if (symbols.isCurrency(c)) {
                characters += currency == 0 ? symbols.length(c) - 1 + count : count;
                currency += count;
                numericEditing = true;
                afterPoint += point && currency > 1 ? count : 0;
                return;
            }
            if (c == symbols.decimalPoint()) {
                twice(point || count > 1, "has more than one decimal point");
                point = true;
                characters += count;
                numericEditing = true;
                return;
            }
            switch (c) {
                case 'X' -> x = true;
                case 'A' -> a = true;
                case 'N' -> national = true;
                case 'G' -> dbcs = true;
                case 'U' -> utf8 = true;
                case '1' -> bool = true;
                case '9' -> {
                    nines += count;
                    afterPoint += point ? count : 0;
                }
                case 'Z', '*' -> {
                    replaced += count;
                    afterPoint += point ? count : 0;
                    numericEditing = true;
                }
                case '+', '-' -> {
                    afterPoint += point && (c == '+' ? plus : minus) > 0 ? count : 0;
                    plus += c == '+' ? count : 0;
                    minus += c == '-' ? count : 0;
                    editingSign = true;
                    numericEditing = true;
                }
                case ',', '.' -> numericEditing = true;
                case 'B', '0', '/' -> {
                    simpleInsertion = true;
                    zeroOrSlash |= c != 'B';
                }
                case 'S' -> {
                    if (at != 0) {
                        invalid("has an S that is not the first symbol");
                    }
                    sign = true;
                    return;
                }
                case 'V' -> {
                    twice(point || count > 1, "has more than one decimal point");
                    point = true;
                    return;
                }
                case 'P' -> {
                    scalingFirst |= scaling == 0 && nines + replaced == 0;
                    scaling += count;
                    return;
                }
                default -> invalid("has the symbol '" + c + "', which PICTURE does not know");
            }
            characters += count;
        }

        private void twice(boolean wrong, String why) {
            if (wrong) {
                invalid(why);
            }
        }

        /** The count in parentheses after a symbol; 1 where there is none. */
        private long count() {
            if (i >= text.length() || text.charAt(i) != '(') {
                return 1;
            }
            int close = text.indexOf(')', i);
            if (close < 0) {
                invalid("has a repetition count without ')'");
                i = text.length();
                return 1;
            }
            String count = text.substring(i + 1, close).strip();
            i = close + 1;
            if (!count.isEmpty() && count.chars().allMatch(d -> d >= '0' && d <= '9')) {
                long value = 0;
                for (int k = 0; k < count.length() && value < LONGEST; k++) {
                    value = Math.min(LONGEST, value * 10 + count.charAt(k) - '0');
                }
                if (value == 0) {
                    invalid("has the repetition count 0");
                }
                return value;
            }
            if (count.isEmpty() || count.chars().noneMatch(Character::isLetter)) {
                invalid("has a repetition count that is no number: (" + count + ")");
                return 1;
            }
            long value = constants.applyAsLong(count);
            countUnknown |= value < 0;
            return value < 0 ? 1 : Math.min(LONGEST, value);
        }

        private Category category() {
            if (national || dbcs || utf8 || bool) {
                return oneKind();
            }
            if (x || a) {
                if (numericEditing || sign || point || scaling > 0) {
                    invalid("has symbols of numbers beside X or A");
                }
                if (!x && nines == 0 && !zeroOrSlash) {
                    return Category.ALPHABETIC;
                }
                return simpleInsertion ? Category.ALPHANUMERIC_EDITED : Category.ALPHANUMERIC;
            }
            if (numericEditing || simpleInsertion) {
                if (sign) {
                    invalid("has an S beside editing symbols");
                }
                return Category.NUMERIC_EDITED;
            }
            return Category.NUMERIC;
        }

        private Category oneKind() {
            int kinds = (national ? 1 : 0) + (dbcs ? 1 : 0) + (utf8 ? 1 : 0) + (bool ? 1 : 0);
            if (kinds > 1 || x || a || nines > 0 || sign || point || scaling > 0 || numericEditing) {
                invalid("mixes symbols of different categories");
            }
            if (bool && simpleInsertion) {
                invalid("has editing symbols beside 1");
            }
            return bool
                    ? Category.BOOLEAN
                    : utf8
                            ? Category.UTF_8
                            : dbcs ? Category.DBCS : simpleInsertion ? Category.NATIONAL_EDITED : Category.NATIONAL;
        }

        /** Where the E of an external floating-point picture stands, as in {@code +9.99E+99}; 0 where it is none. */
        private int exponentAt() {
            int e = text.indexOf('E');
            boolean signs = e > 1
                    && isSign(text.charAt(0))
                    && e + 2 < text.length()
                    && isSign(text.charAt(e + 1))
                    && text.charAt(e + 2) == '9'
                    && !symbols.isCurrency('E');
            return signs ? e : 0;
        }

        private static boolean isSign(char c) {
            return c == '+' || c == '-';
        }

        private Picture externalFloat(int exponent) {
            while (i < text.length()) {
                char c = text.charAt(i++);
                long count = count();
                boolean mantissa = i <= exponent;
                if (c == '9') {
                    nines += mantissa ? count : 0;
                    afterPoint += mantissa && point ? count : 0;
                } else if (c == 'V' || c == symbols.decimalPoint()) {
                    point = true;
                } else if (c != 'E' && !isSign(c)) {
                    invalid("has the symbol '" + c + "' in a floating-point number");
                }
                characters += c == 'V' ? 0 : count;
            }
            return new Picture(
                    text,
                    Category.EXTERNAL_FLOAT,
                    (int) Math.min(nines, LONGEST),
                    (int) Math.min(afterPoint, LONGEST),
                    true,
                    countUnknown ? -1 : (int) Math.min(characters, LONGEST),
                    Optional.ofNullable(problem));
        }
    }
}
