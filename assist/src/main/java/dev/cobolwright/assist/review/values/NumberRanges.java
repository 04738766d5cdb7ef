package dev.cobolwright.assist.review.values;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Picture;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.DataClauses;
import dev.cobolwright.grammar.syntax.DataItem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** The numbers that items can hold by their description, and expressions by those of their operands. */
public final class NumberRanges {
    private static final int MOST_DIGITS = 60;

    private final ReviewedProgram program;
    private final boolean comma;

    private NumberRanges(ReviewedProgram program) {
        this.program = program;
        this.comma = program.program().environment().decimalPointIsComma();
    }

    public static NumberRanges of(ReviewedProgram program) {
        return program.analysis(NumberRanges.class, NumberRanges::new);
    }

    /** Of an elementary numeric item; empty for others, floating-point, scaled pictures and where it is not known. */
    public Optional<Interval> of(DataItem item) {
        return program.layout().of(item).flatMap(NumberRanges::of);
    }

    /** What is stored in an item by its picture, or by its bytes where the usage says so. */
    public static Optional<Interval> of(ItemLayout item) {
        Usage usage = item.usage().orElse(Usage.DISPLAY);
        if (item.picture().isEmpty()) {
            return switch (usage) {
                case BINARY_CHAR -> bytes(1, 0, !item.item().has(DataClauses.Word.UNSIGNED));
                case BINARY_SHORT -> bytes(2, 0, !isUnsigned(item, "UNSIGNED-SHORT"));
                case BINARY_LONG -> bytes(4, 0, !isUnsigned(item, "UNSIGNED-INT"));
                case BINARY_DOUBLE -> bytes(8, 0, !isUnsigned(item, "UNSIGNED-LONG"));
                default -> Optional.empty();
            };
        }
        Picture picture = item.picture().get();
        if (!picture.isNumeric() || !picture.isValid() || picture.scale() < 0 || picture.scale() > picture.digits()) {
            return Optional.empty();
        }
        return switch (usage) {
            case DISPLAY, PACKED_DECIMAL, BINARY, COMP_6, NATIONAL -> {
                BigDecimal high = BigDecimal.TEN
                        .pow(picture.digits())
                        .subtract(BigDecimal.ONE)
                        .movePointLeft(picture.scale());
                yield Optional.of(
                        new Interval(picture.signed() ? high.negate() : BigDecimal.ZERO, high, picture.scale()));
            }
            case COMP_5, COMP_X, COMP_N ->
                item.length() > 0 && item.length() <= 8
                        ? bytes((int) item.length(), picture.scale(), picture.signed())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Of an item whatever the compiler's TRUNC option: a binary item may hold all that its bytes can. */
    public static Optional<Interval> widest(ItemLayout item) {
        boolean binary = item.usage().filter(u -> u == Usage.BINARY).isPresent()
                && item.picture().isPresent()
                && item.length() > 0
                && item.length() <= 8;
        return of(item).flatMap(range -> binary
                ? bytes((int) item.length(), range.scale(), item.picture().get().signed())
                : Optional.of(range));
    }

    private static boolean isUnsigned(ItemLayout item, String word) {
        return item.item().has(DataClauses.Word.UNSIGNED)
                || item.item().usage().filter(u -> u.equals(word)).isPresent();
    }

    private static Optional<Interval> bytes(int length, int scale, boolean signed) {
        BigDecimal all = new BigDecimal(BigInteger.ONE.shiftLeft(8 * length - (signed ? 1 : 0)));
        return Optional.of(new Interval(
                signed ? all.negate().movePointLeft(scale) : BigDecimal.ZERO,
                all.subtract(BigDecimal.ONE).movePointLeft(scale),
                scale));
    }

    /** The value of a numeric literal, or ZERO; empty for anything else. */
    public Optional<BigDecimal> literal(Expression operand) {
        if (operand instanceof Expression.Signed signed && !signed.sign().equals("B-NOT")) {
            return literal(signed.of()).map(v -> signed.sign().equals("-") ? v.negate() : v);
        }
        return operand instanceof Operand.Literal literal && !literal.all() ? number(literal) : Optional.empty();
    }

    private Optional<BigDecimal> number(Operand.Literal literal) {
        return switch (literal.kind()) {
            case NUMERIC -> number(literal.text());
            case FIGURATIVE ->
                literal.text().toUpperCase(Locale.ROOT).startsWith("ZERO")
                        ? Optional.of(BigDecimal.ZERO)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A numeric literal as written. */
    public Optional<BigDecimal> number(String text) {
        String plain = comma ? text.replace(',', '.') : text;
        return plain.length() < MOST_DIGITS && plain.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** What an expression can come to; empty where it holds something unknown, or is a quotient. */
    public Optional<Interval> of(Expression expression) {
        return switch (expression) {
            case Operand.Literal literal -> literal(literal).map(Interval::of);
            case Operand.Identifier identifier -> program.stored(identifier).flatMap(NumberRanges::of);
            case Expression.Signed signed ->
                switch (signed.sign()) {
                    case "-" -> of(signed.of()).map(Interval::negated);
                    case "+" -> of(signed.of());
                    default -> Optional.empty();
                };
            case Expression.Binary binary -> of(binary);
            case Operand other -> Optional.empty();
        };
    }

    private Optional<Interval> of(Expression.Binary binary) {
        Optional<Interval> left = of(binary.left());
        Optional<Interval> right = of(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return switch (binary.operator()) {
            case "+" -> Optional.of(left.get().plus(right.get()));
            case "-" -> Optional.of(left.get().minus(right.get()));
            case "*" -> Optional.of(left.get().times(right.get()));
            case "/" -> divided(left.get(), right.get());
            case "**" -> power(left.get(), right.get());
            default -> Optional.empty();
        };
    }

    /** By one constant that is not zero. */
    private static Optional<Interval> divided(Interval left, Interval right) {
        if (!right.isOneValue() || right.low().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal a = left.low().divide(right.low(), 30, RoundingMode.HALF_UP);
        BigDecimal b = left.high().divide(right.low(), 30, RoundingMode.HALF_UP);
        return Optional.of(new Interval(a.min(b), a.max(b), -1));
    }

    /** To one small whole number. */
    private static Optional<Interval> power(Interval left, Interval right) {
        if (!right.isOneValue()
                || right.scale() != 0
                || right.low().signum() <= 0
                || right.low().compareTo(BigDecimal.TEN) > 0) {
            return Optional.empty();
        }
        Interval result = left;
        for (int i = 1; i < right.low().intValue(); i++) {
            result = result.times(left);
        }
        return Optional.of(result);
    }
}
