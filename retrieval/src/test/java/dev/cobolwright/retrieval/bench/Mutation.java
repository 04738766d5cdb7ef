package dev.cobolwright.retrieval.bench;

import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes programs of real ones, as an enterprise has them: a copy of a file in which one name part of three is another part of the same
 * code base (the same everywhere in the copy), literals and numbers differ, and lines were left out (5%) or doubled (3%).
 */
final class Mutation {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d{1,6}(?![\\w-])");
    private static final Pattern LITERAL = Pattern.compile("'[^']{3,}'");

    private final List<String> parts;
    private final Random random;

    Mutation(List<List<Chunk>> files, long seed) {
        Set<String> all = new HashSet<>();
        for (List<Chunk> file : files) {
            for (Chunk chunk : file) {
                NAME.matcher(chunk.text())
                        .results()
                        .forEach(m -> all.addAll(List.of(m.group().split("-"))));
            }
        }
        all.removeIf(part -> part.length() < 2 || Character.isDigit(part.charAt(0)));
        this.parts = all.stream().sorted().toList();
        this.random = new Random(seed);
    }

    List<Chunk> of(List<Chunk> file, String path) {
        Map<String, String> names = new HashMap<>();
        String program = "P" + path.replaceAll("\\D", "");
        List<Chunk> mutated = new ArrayList<>(file.size());
        for (Chunk chunk : file) {
            String text = text(chunk.text(), names);
            Facts facts = new Facts(
                    mapped(chunk.facts().reads(), names),
                    mapped(chunk.facts().writes(), names),
                    chunk.facts().calls(),
                    chunk.facts().tables(),
                    chunk.facts().files(),
                    chunk.facts().copybooks(),
                    chunk.facts().verbs());
            mutated.add(new Chunk(
                    path,
                    chunk.startLine(),
                    chunk.endLine(),
                    chunk.kind(),
                    chunk.programId().isEmpty() ? "" : program,
                    names.getOrDefault(chunk.name(), chunk.name()),
                    text,
                    Chunk.hashOf(text),
                    facts));
        }
        return mutated;
    }

    private String text(String text, Map<String, String> names) {
        StringBuilder out = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            int fate = random.nextInt(100);
            if (fate < 5) {
                continue;
            }
            String changed = NAME.matcher(line).replaceAll(m -> name(m.group(), names));
            changed = NUMBER.matcher(changed).replaceAll(m -> String.valueOf(random.nextInt(1_000)));
            changed = LITERAL.matcher(changed)
                    .replaceAll(m -> Matcher.quoteReplacement("'" + part() + " " + part() + "'"));
            out.append(changed).append('\n');
            if (fate > 96) {
                out.append(changed).append('\n');
            }
        }
        return out.toString();
    }

    private String name(String name, Map<String, String> names) {
        String known = names.get(name);
        if (known == null) {
            String[] split = name.split("-");
            for (int i = 0; i < split.length; i++) {
                String part = split[i];
                if (Math.floorMod(part.hashCode() * 31 + names.size(), 3) == 0) {
                    split[i] = names.computeIfAbsent("-" + part, p -> part());
                }
            }
            known = String.join("-", split);
            names.put(name, known);
        }
        return known;
    }

    private List<String> mapped(List<String> all, Map<String, String> names) {
        return all.stream().map(n -> names.getOrDefault(n, n)).sorted().toList();
    }

    private String part() {
        return parts.get(random.nextInt(parts.size()));
    }
}
