package dev.cobolwright.assist.signatures;

import dev.cobolwright.assist.signatures.Signature.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The intrinsic functions with their arguments (ISO/IEC 1989:2014, "Intrinsic functions"; IBM Enterprise COBOL Language Reference). */
final class IntrinsicFunctions {
    /** NAME arguments ; what it gives. {@code ...} after an argument: any number of them. */
    private static final String TABLE = """
            ABS number;the absolute value
            ACOS number;the arc cosine, in radians
            ANNUITY rate periods;the payment of a loan of 1, per period
            ASIN number;the arc sine, in radians
            ATAN number;the arc tangent, in radians
            BYTE-LENGTH item;the length in bytes
            CHAR ordinal;the character at an ordinal position, from 1
            COS radians;the cosine
            CURRENT-DATE;date, time and difference to UTC, 21 characters
            DATE-OF-INTEGER days;YYYYMMDD of a number of days since 1600-12-31
            DATE-TO-YYYYMMDD yymmdd window;YYYYMMDD of a date with two digits of the year
            DAY-OF-INTEGER days;YYYYDDD of a number of days since 1600-12-31
            DAY-TO-YYYYDDD yyddd window;YYYYDDD of a day with two digits of the year
            DISPLAY-OF national ccsid;the text in another code page
            E;the base of natural logarithms
            EXP exponent;e raised to a power
            EXP10 exponent;10 raised to a power
            FACTORIAL integer;the factorial
            FRACTION-PART number;the digits after the decimal point
            INTEGER number;the greatest integer not above
            INTEGER-OF-DATE yyyymmdd;days since 1600-12-31
            INTEGER-OF-DAY yyyyddd;days since 1600-12-31
            INTEGER-PART number;the digits before the decimal point
            LENGTH item;the length in characters
            LOG number;the natural logarithm
            LOG10 number;the logarithm to base 10
            LOWER-CASE text;the text in lower case
            MAX argument...;the largest argument
            MEAN number...;the mean
            MEDIAN number...;the median
            MIDRANGE number...;the mean of smallest and largest
            MIN argument...;the smallest argument
            MOD integer modulus;the modulus
            NATIONAL-OF text ccsid;the text as national characters
            NUMVAL text;the number that a text shows
            NUMVAL-C text currency;the number that a text with currency signs shows
            NUMVAL-F text;the floating-point number that a text shows
            ORD character;the ordinal position of a character, from 1
            ORD-MAX argument...;the position of the largest argument
            ORD-MIN argument...;the position of the smallest argument
            PI;the ratio of circumference to diameter
            PRESENT-VALUE rate amount...;the present value of future amounts
            RANDOM seed;a number from 0 to below 1
            RANGE number...;largest less smallest
            REM dividend divisor;the remainder
            REVERSE text;the characters in reverse order
            SIGN number;-1, 0 or 1
            SIN radians;the sine
            SQRT number;the square root
            STANDARD-DEVIATION number...;the standard deviation
            SUBSTITUTE text from to...;the text with others put in
            SUM number...;the sum
            TAN radians;the tangent
            TEST-DATE-YYYYMMDD yyyymmdd;0 for a date, else where it is wrong
            TEST-NUMVAL text;0 for a number, else where it is wrong
            TRIM text;the text without blanks at its ends
            UPPER-CASE text;the text in upper case
            VARIANCE number...;the variance
            WHEN-COMPILED;date and time of the compilation, 21 characters
            YEAR-TO-YYYY yy window;the year with four digits
            """;

    private record Function(List<String> arguments, String gives) {}

    private static final Map<String, Function> FUNCTIONS = TABLE.lines()
            .map(line -> line.split(";"))
            .collect(Collectors.toMap(
                    part -> part[0].split(" ")[0],
                    part -> new Function(
                            Arrays.stream(part[0].split(" ")).skip(1).toList(), part[1])));

    private IntrinsicFunctions() {}

    static Optional<Signature> signature(String name, int argument) {
        return Optional.ofNullable(FUNCTIONS.get(name)).map(f -> {
            List<Parameter> parameters =
                    f.arguments().stream().map(a -> new Parameter(a, "")).toList();
            boolean repeated = !parameters.isEmpty() && f.arguments().getLast().endsWith("...");
            int active = repeated ? Math.min(argument, parameters.size() - 1) : argument;
            return new Signature(
                    "FUNCTION " + name + "(" + String.join(" ", f.arguments()) + ")",
                    "Gives " + f.gives() + ".",
                    parameters,
                    active);
        });
    }
}
