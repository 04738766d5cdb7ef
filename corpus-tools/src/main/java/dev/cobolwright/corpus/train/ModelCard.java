package dev.cobolwright.corpus.train;

import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.Precision;
import dev.cobolwright.model.specialist.SpecialistConfig;
import dev.cobolwright.model.specialist.TrainingKernels;
import dev.cobolwright.model.specialist.WeightsFile;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the card of a model from what its file says, from the corpus ledger, and from a look at all validation windows. Nothing in
 * it is typed in by hand; what cannot be known from these is left out.
 */
public final class ModelCard {
    private final WeightsFile weights;
    private final Map<String, String> metadata;
    private final Path corpus;
    private final StringBuilder out = new StringBuilder();

    private ModelCard(WeightsFile weights, Path corpus) {
        this.weights = weights;
        this.metadata = weights.metadata();
        this.corpus = corpus;
    }

    /**
     * The card as Markdown.
     *
     * @param title after "Model card: "
     * @param curve address of a picture of the training curve, or null
     * @param corpus folder with {@code corpus.tsv}, {@code valid.tokens} and {@code tokenizer.json}
     * @param windows of the validation documents to look at, at most
     */
    public static String of(Safetensors file, String name, String title, String curve, Path corpus, int windows)
            throws IOException {
        ModelCard card = new ModelCard(WeightsFile.read(file, name), corpus);
        card.out.append("# Model card: ").append(title).append("\n\n");
        card.out.append(
                "Written by `corpus card`; what is common to all sizes stands in [model-card.md](model-card.md).\n\n");
        card.identity(name, file.sha256());
        card.data();
        card.training();
        if (curve != null) {
            card.out.append("![loss curve](").append(curve).append(")\n\n");
        }
        card.evaluation(windows);
        return card.out.toString();
    }

    private void identity(String name, String hash) {
        SpecialistConfig c = weights.config();
        String experts = c.experts().sparse()
                ? ", %d experts of which %d are active"
                        .formatted(c.experts().count(), c.experts().active())
                : "";
        row("", "");
        out.append("|---|---|\n");
        row(
                "shape",
                "%d layers of %d, %d heads, feed-forward %d%s, context %d tokens, %d tokens"
                        .formatted(
                                c.layers(),
                                c.width(),
                                c.heads(),
                                c.feedForward(),
                                experts,
                                c.context(),
                                c.vocabulary()));
        row("size", "%,d parameters".formatted(c.parameters()));
        row("file", "`" + name + "`, SHA-256 `" + hash + "`");
        row("licence", metadata.getOrDefault("licence", "not stated"));
        if (metadata.containsKey("teacher_sha256")) {
            row(
                    "teacher",
                    "SHA-256 `%s`, licence %s, share of the targets %s, from step %s on"
                            .formatted(
                                    metadata.get("teacher_sha256"),
                                    metadata.get("teacher_licence"),
                                    metadata.get("teacher_share"),
                                    metadata.get("teacher_since_step")));
        } else {
            row("teacher", "none");
        }
        String base = metadata.get(WeightsFile.BASE);
        row(
                "made by",
                base == null
                        ? "this repository, from nothing"
                        : "this repository, from weights of SHA-256 `" + base + "`");
        out.append('\n');
    }

    private void data() throws IOException {
        Map<String, int[]> licences = new TreeMap<>();
        List<String> lines = Files.readAllLines(corpus.resolve("corpus.tsv"));
        List<String> columns = List.of(lines.getFirst().split("\t"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells[columns.indexOf("split")].equals("train")
                    && cells[columns.indexOf("decision")].startsWith("kept")) {
                int[] sum = licences.computeIfAbsent(cells[columns.indexOf("licence")], k -> new int[2]);
                sum[0]++;
                sum[1] += Integer.parseInt(cells[columns.indexOf("kept_lines")]);
            }
        }
        out.append("## Data\n[corpus.md](corpus.md) describes it. Ledger: SHA-256 `")
                .append(metadata.getOrDefault("corpus_ledger_sha256", "not stated"))
                .append("`; tokenizer: SHA-256 `")
                .append(metadata.getOrDefault(WeightsFile.TOKENIZER, "not stated"))
                .append("`.\n\n| licence | files | lines |\n|---|--:|--:|\n");
        licences.forEach((licence, sum) -> row(licence, "%,d | %,d".formatted(sum[0], sum[1])));
        out.append('\n');
    }

    private void training() {
        out.append("## Training\n")
                .append("%,d tokens in %s steps, seed %s"
                        .formatted(
                                Long.parseLong(metadata.getOrDefault("tokens_seen", "0")),
                                metadata.getOrDefault("step", "?"),
                                metadata.getOrDefault("seed", "?")))
                .append("; best on the validation windows of the run: ")
                .append(format(Double.parseDouble(metadata.getOrDefault("best_validation_bits_per_byte", "NaN"))))
                .append(" bits a byte.\n\n");
    }

    private void evaluation(int windows) throws IOException {
        Tokenizer tokenizer = Tokenizer.load(corpus.resolve("tokenizer.json"));
        TokenDocuments documents =
                TokenDocuments.read(corpus, "valid", weights.config().vocabulary());
        TrainingKernels.prepareThread(1);
        Map<String, Validation.Score> scores;
        try (var kernels = new TrainingKernels(weights.config(), Precision.forTraining(), weights.tensors(), 0)) {
            scores = new Validation(documents, tokenizer, weights.config().context(), false)
                    .byRepository(kernels, windows);
        }
        out.append(
                        "## Evaluation\nRepositories never trained on; each token is predicted from at least half a window.\n\n")
                .append("| repository | bytes | the model alone, bits a byte |\n|---|--:|--:|\n");
        scores.forEach((repository, score) ->
                row(repository, "%,d | %s".formatted(score.bytes(), format(score.bitsPerByte()))));
        Validation.Score all = scores.values().stream().reduce(new Validation.Score(0, 0), Validation.Score::plus);
        row("all", "%,d | **%s**".formatted(all.bytes(), format(all.bitsPerByte())));
    }

    private void row(String left, String right) {
        out.append("| ").append(left).append(" | ").append(right).append(" |\n");
    }

    private static String format(double bits) {
        return String.format(Locale.ROOT, "%.3f", bits);
    }
}
