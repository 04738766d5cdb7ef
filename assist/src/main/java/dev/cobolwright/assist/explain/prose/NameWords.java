package dev.cobolwright.assist.explain.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes English of names: {@code WS-CUST-ACCT-NO} gives "customer account number". */
public final class NameWords {
    private static final Map<String, String> ABBREVIATIONS = abbreviations();
    /** Tokens that say where an item lives, not what it is. */
    private static final Set<String> PLACES = Set.of(
            "WS", "LS", "LK", "WK", "W", "WRK", "FD", "HV", "DCL", "LNK", "LINK", "WORK", "TMP", "TEMP", "WSS", "WKS",
            "W1", "WS1", "WS2", "L", "I", "O", "IN", "OUT");
    /** Tokens that say what kind of thing a name is, of no use at its end. */
    private static final Set<String> KINDS = Set.of("SWITCH", "SW", "FLAG", "FLG", "IND");

    private NameWords() {}

    /** @param prefix tokens at the start that all names around it share; empty for none */
    public static String of(String name, String prefix) {
        String rest = !prefix.isEmpty() && name.startsWith(prefix + "-") ? name.substring(prefix.length() + 1) : name;
        List<String> tokens = List.of(rest.split("[-_]+"));
        int from = tokens.size() > 1 && PLACES.contains(tokens.getFirst()) ? 1 : 0;
        StringBuilder out = new StringBuilder();
        for (String token : tokens.subList(from, tokens.size())) {
            if (!token.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(word(token));
            }
        }
        return out.isEmpty() ? name.toLowerCase(Locale.ROOT) : out.toString();
    }

    /** A paragraph's name without its number: {@code 2100-READ-NEXT} gives "read next". */
    public static String ofProcedure(String name) {
        String rest = name.replaceFirst("^[A-Z]{0,2}[0-9]+[A-Z]?[-_]", "");
        String words = of(rest.isEmpty() ? name : rest, "");
        return words.isEmpty() ? name.toLowerCase(Locale.ROOT) : words;
    }

    /** Whether nothing but the word itself can be said of a name: one word that is no known abbreviation. */
    public static boolean isOpaque(String name) {
        return name.indexOf('-') < 0 && name.indexOf('_') < 0 && !ABBREVIATIONS.containsKey(name);
    }

    /** Words for a name without a last word such as "switch". */
    public static String plainEnd(String words) {
        return words.replaceFirst(" (switch|flag|flg|ind)$", "");
    }

    public static boolean isSwitch(String name) {
        int dash = name.lastIndexOf('-');
        return KINDS.contains(name.substring(dash + 1)) || name.contains("SWITCH") || name.contains("FLAG");
    }

    private static String word(String token) {
        String known = ABBREVIATIONS.get(token);
        return known != null ? known : token.toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> abbreviations() {
        Map<String, String> found = new HashMap<>();
        try (InputStream in = NameWords.class.getResourceAsStream("abbreviations.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int blank = line.indexOf(' ');
                if (blank > 0 && !line.startsWith("#")) {
                    found.put(
                            line.substring(0, blank), line.substring(blank + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of this program cannot be read", e);
        }
        return Map.copyOf(found);
    }
}
