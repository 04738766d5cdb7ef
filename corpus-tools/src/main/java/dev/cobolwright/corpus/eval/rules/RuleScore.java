package dev.cobolwright.corpus.eval.rules;

import dev.cobolwright.assist.explain.facts.FactsReader;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.RuleFact;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recall and precision of the extraction of rules. A listed rule is found where a case of a decision that is told as a business rule
 * begins in its lines; a decision is right where one of its cases begins in the lines of a listed rule.
 *
 * @param listed rules of the list whose file is there
 * @param found of these
 * @param extracted decisions told as business rules in these files
 * @param right of these
 * @param missed {@code path:line rule} of those not found
 * @param surplus {@code path:line name} of those not listed
 */
public record RuleScore(
        int programs,
        int listed,
        int found,
        int extracted,
        int right,
        List<String> missed,
        List<String> surplus,
        List<String> absent) {
    /** @param first from 1 @param last inclusive */
    private record Listed(int first, int last, String rule) {}

    public double recall() {
        return listed == 0 ? 0 : (double) found / listed;
    }

    public double precision() {
        return extracted == 0 ? 0 : (double) right / extracted;
    }

    /**
     * @param list tab-separated: repository, commit, path, first, last, rule
     * @param corpus has each repository at that commit in a folder {@code owner+name}
     */
    public static RuleScore of(Path list, Path corpus) throws IOException {
        Map<Path, List<Listed>> byFile = new LinkedHashMap<>();
        for (String line : Files.readAllLines(list).stream().skip(1).toList()) {
            String[] fields = line.split("\t");
            byFile.computeIfAbsent(
                            corpus.resolve(fields[0].replace('/', '+')).resolve(fields[2]), f -> new ArrayList<>())
                    .add(new Listed(Integer.parseInt(fields[3]), Integer.parseInt(fields[4]), fields[5]));
        }
        int[] counts = new int[5];
        List<String> missed = new ArrayList<>();
        List<String> surplus = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Map.Entry<Path, List<Listed>> file : byFile.entrySet()) {
            if (!Files.isRegularFile(file.getKey())) {
                absent.add(file.getKey().toString());
                continue;
            }
            counts[0]++;
            compare(file.getKey(), file.getValue(), counts, missed, surplus);
        }
        return new RuleScore(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                List.copyOf(missed),
                List.copyOf(surplus),
                List.copyOf(absent));
    }

    private static void compare(Path file, List<Listed> listed, int[] counts, List<String> missed, List<String> surplus)
            throws IOException {
        List<RuleFact> rules = new ArrayList<>();
        for (ProgramFacts facts :
                FactsReader.programs(Cobol.parse(SourceFiles.read(file), Copybooks.NONE, Dialect.IBM), path -> path)) {
            facts.rules().stream()
                    .filter(r -> r.kind() == RuleFact.Kind.BUSINESS)
                    .forEach(rules::add);
        }
        for (Listed rule : listed) {
            counts[1]++;
            if (rules.stream().anyMatch(r -> begins(r, rule))) {
                counts[2]++;
            } else {
                missed.add(file.getFileName() + ":" + rule.first() + " " + rule.rule());
            }
        }
        for (RuleFact rule : rules) {
            counts[3]++;
            if (listed.stream().anyMatch(l -> begins(rule, l))) {
                counts[4]++;
            } else {
                surplus.add(file.getFileName() + ":" + rule.place().first() + " " + rule.name());
            }
        }
    }

    private static boolean begins(RuleFact rule, Listed listed) {
        return rule.cases().stream()
                .anyMatch(c -> c.place().first() >= listed.first() && c.place().first() <= listed.last()
                        || c.when().stream()
                                .anyMatch(w -> w.place().first() >= listed.first()
                                        && w.place().first() <= listed.last()));
    }
}
