package dev.cobolwright.corpus.review;

import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.corpus.review.Measured.OfRule;
import dev.cobolwright.corpus.review.mutators.JobDefects;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a run over the corpus gives: the measurements, and the sheet of findings that still need a label. */
public final class ReviewReport {
    private static final int AROUND = 6;

    private ReviewReport() {}

    /**
     * What was measured, over what was measured before of other rules.
     *
     * @param mutants how many defects each mutator seeds at most; 0 to keep what was measured of that before
     * @param allRules nothing is kept of before
     * @param missed takes the seeded defects that were not found
     */
    public static Measured measured(
            CorpusReview review, Labels labels, Measured before, int mutants, boolean allRules, List<String> missed) {
        Map<String, OfRule> rules = new TreeMap<>(allRules ? Map.of() : before.rules());
        review.samples.forEach((code, findings) -> {
            int right = 0;
            int wrong = 0;
            for (Sample.Candidate c : findings.all()) {
                Optional<Labels.Label> label = labels.of(code, c.repository(), c.fingerprint());
                right += label.filter(Labels.Label::verdict).isPresent() ? 1 : 0;
                wrong += label.filter(l -> !l.verdict()).isPresent() ? 1 : 0;
            }
            Optional<OfRule> kept =
                    Optional.ofNullable(before.rules().get(code)).filter(m -> mutants == 0);
            rules.put(
                    code,
                    new OfRule(
                            findings.size(),
                            findings.programs(),
                            right,
                            wrong,
                            kept.map(OfRule::seeded).orElse(0),
                            kept.map(OfRule::found).orElse(0)));
        });
        for (Mutator mutator : mutants == 0 ? List.<Mutator>of() : List.copyOf(review.seedable.keySet())) {
            add(mutator.code(), Recall.of(mutator, review, mutants), rules, missed);
        }
        for (JobMutator mutator : mutants == 0 ? List.<JobMutator>of() : JobDefects.ALL) {
            if (review.samples.containsKey(mutator.code())) {
                add(mutator.code(), Recall.of(mutator, review, mutants), rules, missed);
            }
        }
        Optional<Measured.Corpus> corpus = allRules
                ? Optional.of(new Measured.Corpus(review.programs, review.lines, review.inDefaultProfile))
                : before.corpus();
        return new Measured(corpus, rules);
    }

    private static void add(String code, Recall.Count count, Map<String, OfRule> rules, List<String> missed) {
        count.missed().forEach(m -> missed.add(code + " " + m));
        rules.computeIfPresent(
                code,
                (c, m) -> new OfRule(
                        m.findings(),
                        m.programs(),
                        m.right(),
                        m.wrong(),
                        m.seeded() + count.seeded(),
                        m.found() + count.found()));
    }

    /** The findings of the samples without a label: lines for the file of labels, with the verdict left open. */
    public static List<String> sheet(CorpusReview review, Labels labels, int sample) {
        List<String> lines = new ArrayList<>();
        for (Sample.Candidate c : unlabelled(review, labels, sample)) {
            lines.add(String.join(
                    "\t", c.code(), c.repository(), c.path(), String.valueOf(c.line()), c.fingerprint(), "?", ""));
        }
        return lines;
    }

    /** The same findings with their messages and the lines around, for reading. */
    public static String reading(CorpusReview review, Labels labels, int sample) {
        StringBuilder out = new StringBuilder();
        for (Sample.Candidate c : unlabelled(review, labels, sample)) {
            out.append("=== ")
                    .append(String.join("\t", c.code(), c.repository(), c.path(), c.line() + "", c.fingerprint()));
            out.append('\n').append(c.message()).append('\n').append(c.related());
            SourceText text;
            try {
                text = SourceFiles.read(Path.of(c.text()));
            } catch (IOException e) {
                out.append("(").append(e.getMessage()).append(")\n");
                continue;
            }
            for (int i = Math.max(0, c.line() - 1 - AROUND); i < Math.min(text.lineCount(), c.line() + AROUND); i++) {
                out.append(
                        String.format(Locale.ROOT, "%s%5d %s%n", i == c.line() - 1 ? ">" : " ", i + 1, text.line(i)));
            }
        }
        return out.toString();
    }

    private static List<Sample.Candidate> unlabelled(CorpusReview review, Labels labels, int sample) {
        return review.samples.values().stream()
                .flatMap(s -> s.first(sample).stream())
                .filter(c ->
                        labels.of(c.code(), c.repository(), c.fingerprint()).isEmpty())
                .toList();
    }
}
