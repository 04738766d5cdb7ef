package dev.cobolwright.assist.review.values;

import java.math.BigDecimal;

/**
 * The numbers between two, both inclusive.
 *
 * @param scale most decimal places of a value in it; -1 where they have no bound
 */
public record Interval(BigDecimal low, BigDecimal high, int scale) {
    public static Interval of(BigDecimal value) {
        return new Interval(value, value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    public static Interval of(long low, long high) {
        return new Interval(BigDecimal.valueOf(low), BigDecimal.valueOf(high), 0);
    }

    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    public boolean contains(Interval other) {
        return low.compareTo(other.low) <= 0 && other.high.compareTo(high) <= 0;
    }

    /** Whether it holds no number of the other. */
    public boolean isApartFrom(Interval other) {
        return high.compareTo(other.low) < 0 || other.high.compareTo(low) < 0;
    }

    public boolean isOneValue() {
        return low.compareTo(high) == 0;
    }

    /** The smallest interval that holds both. */
    public Interval or(Interval other) {
        return new Interval(low.min(other.low), high.max(other.high), widest(scale, other.scale));
    }

    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high), widest(scale, other.scale));
    }

    public Interval minus(Interval other) {
        return plus(other.negated());
    }

    public Interval negated() {
        return new Interval(high.negate(), low.negate(), scale);
    }

    public Interval times(Interval other) {
        BigDecimal a = low.multiply(other.low);
        BigDecimal b = low.multiply(other.high);
        BigDecimal c = high.multiply(other.low);
        BigDecimal d = high.multiply(other.high);
        int places = scale < 0 || other.scale < 0 ? -1 : scale + other.scale;
        return new Interval(a.min(b).min(c).min(d), a.max(b).max(c).max(d), places);
    }

    private static int widest(int one, int other) {
        return one < 0 || other < 0 ? -1 : Math.max(one, other);
    }
}
