package dev.cobolwright.corpus.review;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.FileResult;
import dev.cobolwright.assist.review.FileReview;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.Rule;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.assist.review.rules.Rules;
import dev.cobolwright.corpus.review.CorpusReview.Seedable;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.jcl.Jcl;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/** How many seeded defects a rule finds: one a program, in programs spread over the corpus. */
final class Recall {
    private Recall() {}

    /** @param seeded mutants that are read without error; @param found those of which the rule tells something new */
    record Count(int seeded, int found, List<String> missed) {}

    static Count of(Mutator mutator, CorpusReview review, int most) {
        Rule rule = Rules.of(mutator.code()).orElseThrow();
        List<Seedable> programs = new ArrayList<>(review.seedable.get(mutator));
        programs.sort(Comparator.comparingLong(Recall::rank));
        int seeded = 0;
        int found = 0;
        List<String> missed = new ArrayList<>();
        for (Seedable program : programs) {
            if (seeded == most) {
                break;
            }
            Parse clean = program.of().parse(program.file());
            List<ProgramFacts> others = review.facts.get(program.of().repository);
            List<Mutator.Mutant> mutants = mutator.mutants(new ReviewedFile(clean), new Application(others, List.of()));
            if (mutants.isEmpty()) {
                continue;
            }
            Mutator.Mutant mutant = mutants.get((int) (rank(program) % mutants.size()));
            Parse defective = Cobol.reparse(
                    clean, clean.source().withText(Edit.apply(clean.source().text(), mutant.edits())));
            if (defective.accepted()) {
                seeded++;
                Set<String> before = fingerprints(clean, rule, others);
                if (before.containsAll(fingerprints(defective, rule, others))) {
                    missed.add(
                            program.of().repository + " " + program.of().name(program.file()) + " " + mutant.edits());
                } else {
                    found++;
                }
            }
        }
        return new Count(seeded, found, missed);
    }

    /** Of defects in jobs: one a file of job control. */
    static Count of(JobMutator mutator, CorpusReview review, int most) {
        Rule rule = Rules.of(mutator.code()).orElseThrow();
        int seeded = 0;
        int found = 0;
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, List<Jcl>> repository : review.jobs.entrySet()) {
            List<ProgramFacts> programs = review.facts.get(repository.getKey());
            for (Jcl job : repository.getValue()) {
                List<Mutator.Mutant> mutants = mutator.mutants(job, new Application(programs, List.of()));
                if (mutants.isEmpty() || seeded == most) {
                    continue;
                }
                seeded++;
                Mutator.Mutant mutant = mutants.get(rank(job.source().path()) % mutants.size());
                Jcl defective =
                        Jcl.read(job.source().withText(Edit.apply(job.source().text(), mutant.edits())));
                if (fingerprints(programs, job, rule).containsAll(fingerprints(programs, defective, rule))) {
                    missed.add(repository.getKey() + " " + job.source().path() + " " + mutant.edits());
                } else {
                    found++;
                }
            }
        }
        return new Count(seeded, found, missed);
    }

    private static int rank(String path) {
        return Math.floorMod(Path.of(path).getFileName().toString().hashCode(), 1 << 16);
    }

    private static Set<String> fingerprints(List<ProgramFacts> programs, Jcl job, Rule rule) {
        return FileReview.of(new Application(programs, List.of(job)), Ruleset.only(rule), new ArrayList<>()).stream()
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
    }

    private static Set<String> fingerprints(Parse parse, Rule rule, List<ProgramFacts> others) {
        Ruleset only = Ruleset.only(rule);
        FileResult result = FileReview.of(parse, only);
        List<ProgramFacts> facts = new ArrayList<>(result.facts());
        others.stream().filter(p -> !p.file().equals(parse.source().path())).forEach(facts::add);
        List<Finding> all = new ArrayList<>(result.findings());
        all.addAll(FileReview.of(new Application(facts, List.of()), only, new ArrayList<>()));
        Set<String> fingerprints = new HashSet<>();
        all.forEach(f -> fingerprints.add(f.fingerprint()));
        return fingerprints;
    }

    private static long rank(Seedable program) {
        CRC32C crc = new CRC32C();
        crc.update((program.of().repository + program.of().name(program.file())).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
