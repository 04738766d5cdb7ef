package dev.cobolwright.lsp.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request must say: one line of {@code contracts.txt}.
 *
 * @param method the LSP word
 * @param situation what it is asked about
 * @param place code with the cursor as {@code |}; empty for requests of no place
 * @param said what the answer, as JSON without blanks between its parts, must contain
 */
record Contract(String method, Situation situation, String place, List<String> said) {
    /** In which texts a request is asked. */
    enum Situation {
        /** A program as a compiler takes it. */
        WHOLE,
        /** The same with statements, a condition and a literal that do not end. */
        BROKEN,
        /** A copybook of the program, the one that has the place. */
        COPYBOOK
    }

    /** A method a line, and below it, indented: the situation, the place, {@code =>} and what is said, apart by {@code &}. */
    static List<Contract> all() {
        List<Contract> all = new ArrayList<>();
        String method = "";
        for (String line : text("contracts.txt").lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                method = line.strip();
                continue;
            }
            String[] sides = line.strip().split(" => ", 2);
            String[] left = sides[0].strip().split("\\s+", 2);
            String place = left.length > 1 ? left[1].strip() : "";
            List<String> said = List.of(sides[1].strip().split(" & "));
            for (Situation situation : situations(left[0])) {
                all.add(new Contract(method, situation, place, said));
            }
        }
        return all;
    }

    private static List<Situation> situations(String word) {
        return word.equals("program")
                ? List.of(Situation.WHOLE, Situation.BROKEN)
                : List.of(Situation.valueOf(word.toUpperCase()));
    }

    static String text(String resource) {
        try (InputStream in = Contract.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + situation.name().toLowerCase() + (place.isEmpty() ? "" : " at " + place);
    }
}
