package dev.cobolwright.assist.config;

import dev.cobolwright.assist.Settings.Format;
import dev.cobolwright.grammar.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Options of compilers, as configurations list them. All are kept to be shown; these change how a source is read: {@code
 * -std=NAME} and {@code -free}, {@code -fixed}, {@code -fformat=NAME} of GnuCOBOL, and {@code SRCFORMAT} of IBM
 * Enterprise COBOL 6.4. The others need nothing: EXEC SQL and CICS are read without {@code SQL} or {@code CICS}, both quotes without
 * {@code QUOTE} or {@code APOST}, COPY without {@code LIB}, and {@code NUMPROC} and its like concern generated code only.
 */
final class CompilerOptions {
    private CompilerOptions() {}

    /** @param options each may be several, with commas or blanks between them */
    static Layer layer(List<String> options) {
        List<String> single = options.stream().flatMap(o -> split(o).stream()).toList();
        Layer layer =
                new Layer(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), single);
        for (String option : single) {
            layer = layer.and(effect(option.toLowerCase(Locale.ROOT)));
        }
        return layer;
    }

    private static Layer effect(String option) {
        if (option.startsWith("-std=")) {
            return dialect(option.substring(5)).map(Layer::dialect).orElse(Layer.NOTHING);
        }
        if (option.startsWith("-fformat=")) {
            return format(option.substring(9)).map(Layer::format).orElse(Layer.NOTHING);
        }
        return switch (option.replace(" ", "")) {
            case "-free" -> Layer.format(Format.FREE);
            case "-fixed" -> Layer.format(Format.FIXED);
            case "srcformat(extend)", "sf(extend)" -> Layer.format(Format.VARIABLE);
            case "srcformat(compat)", "sf(compat)" -> Layer.format(Format.FIXED);
            default -> Layer.NOTHING;
        };
    }

    /** The nearest of our dialects to one of GnuCOBOL's configurations; empty for a name that is none. */
    static Optional<Dialect> dialect(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("-strict", "");
        return switch (plain) {
            case "ibm", "mvs" -> Optional.of(Dialect.IBM);
            case "mf", "microfocus" -> Optional.of(Dialect.MF);
            case "cobol85" -> Optional.of(Dialect.COBOL85);
            case "default", "gnucobol", "cobol2002", "cobol2014", "acu", "bs2000", "gcos", "realia", "rm", "xopen" ->
                Optional.of(Dialect.GNUCOBOL);
            default -> Optional.empty();
        };
    }

    /** Empty for a format that cannot be read as such; it is then told from the text. */
    static Optional<Format> format(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "auto", "normal" -> Optional.of(Format.AUTO);
            case "fixed", "cobol85", "always_fixed" -> Optional.of(Format.FIXED);
            case "free", "always_free" -> Optional.of(Format.FREE);
            case "variable", "always_variable" -> Optional.of(Format.VARIABLE);
            default -> Optional.empty();
        };
    }

    /** At commas and blanks that are in no parentheses. */
    private static List<String> split(String options) {
        List<String> out = new ArrayList<>();
        int depth = 0;
        StringBuilder one = new StringBuilder();
        for (char c : options.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && (c == ',' || Character.isWhitespace(c))) {
                if (!one.isEmpty()) {
                    out.add(one.toString());
                }
                one.setLength(0);
            } else {
                one.append(c);
            }
        }
        if (!one.isEmpty()) {
            out.add(one.toString());
        }
        return out;
    }
}
