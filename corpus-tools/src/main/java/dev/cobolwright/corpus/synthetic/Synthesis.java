package dev.cobolwright.corpus.synthetic;

import dev.cobolwright.corpus.compiler.GnuCobol;
import dev.cobolwright.corpus.compiler.GnuCobol.Options;
import dev.cobolwright.corpus.dedupe.Shingles;
import dev.cobolwright.corpus.document.Curation;
import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Origin;
import dev.cobolwright.corpus.ingest.GitRepository;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer;
import dev.cobolwright.model.endpoint.Language;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Prompt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Programs that a model on a server writes, idea by idea. Kept are those that our parser reads without an error, that GnuCOBOL accepts
 * where it is installed (programs with EXEC blocks are not put to it), and that are new beside those kept before; copies of held-out
 * code are dropped later, with those of all documents. Nothing but the ideas is sent.
 */
public final class Synthesis {
    /** Repository of such documents, before the name of the model. */
    public static final String TIER = "synthetic/";

    /** A program of which less is new says the same again. */
    private static final double NEW = 0.5;

    private static final int LEAST_LINES = 20;
    private static final int MOST_FAILURES = 3;
    private static final Pattern EXEC = Pattern.compile("(?im)\\bEXEC\\s+(SQL|CICS|DLI)\\b");
    private static final Pattern BEGINNING =
            Pattern.compile("(?im)^\\s*(\\d{6})?\\s*(IDENTIFICATION|ID)\\s+DIVISION\\b");
    private static final Language NOTHING_OF_A_USER = new Language(word -> true, line -> false, "");

    private final ModelEndpoint endpoint;
    private final String licence;
    private final Optional<GnuCobol> compiler;
    private final Consumer<String> log;
    private final Set<Long> known = new HashSet<>();
    private final Map<String, Integer> refused = new TreeMap<>();

    /**
     * @param licence of what the model writes; every document has it
     * @param log a line a program
     */
    public Synthesis(ModelEndpoint endpoint, String licence, Optional<GnuCobol> compiler, Consumer<String> log) {
        this.endpoint = endpoint;
        this.licence = licence;
        this.compiler = compiler;
        this.log = log;
    }

    /** What was kept, and how many programs were not, by reason. */
    public record Result(List<Document> kept, Map<String, Integer> refused) {}

    /**
     * Asks for programs; ends early where the server fails {@value #MOST_FAILURES} times in a row.
     *
     * @param seed of the ideas
     * @throws IOException where the first answers fail, so that there is nothing; the message says why
     */
    public Result run(int programs, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Document> kept = new ArrayList<>();
        int failures = 0;
        for (int i = 0; i < programs && failures < MOST_FAILURES; i++) {
            String name = String.format(Locale.ROOT, "SYN%05d", i);
            Answer answer = ask(ProgramIdea.of(random), name);
            if (answer instanceof Answer.Completed completed) {
                failures = 0;
                judged(completed.text(), name).ifPresent(kept::add);
            } else if (answer instanceof Answer.Failed failed) {
                failures++;
                refuse(name, "no answer", failed.note());
                if (failures == MOST_FAILURES && kept.isEmpty()) {
                    throw new IOException("no program was written: " + failed.note());
                }
            }
        }
        return new Result(kept, refused);
    }

    private Answer ask(ProgramIdea idea, String name) {
        Prompt prompt = new Prompt(idea.instruction(), List.of(), head(name), "", List.of(), "training programs");
        return endpoint.complete(prompt, NOTHING_OF_A_USER, endpoint.settings().timeout(), Cancellation.NEVER);
    }

    private static String head(String name) {
        return "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. " + name + ".\n";
    }

    private Optional<Document> judged(String answer, String name) throws IOException {
        String program = BEGINNING.matcher(answer).find() ? answer : head(name) + answer;
        SourceText source = SourceText.of(name + ".cbl", program.stripTrailing() + "\n");
        String code = CodeText.of(source);
        if (code.lines().filter(line -> !line.isBlank()).count() < LEAST_LINES) {
            return refuse(name, "too short", "");
        }
        Parse parse = Cobol.parse(source, Copybooks.NONE, Dialect.IBM);
        Optional<Problem> error = parse.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst();
        if (error.isPresent() || parse.programs().isEmpty()) {
            return refuse(
                    name,
                    "not COBOL for our parser",
                    error.map(Problem::message).orElse("no program"));
        }
        Optional<String> complaint = complaint(source);
        if (complaint.isPresent()) {
            return refuse(name, "refused by cobc", complaint.get());
        }
        if (!isNew(code)) {
            return refuse(name, "says what another one said", "");
        }
        log.accept(name + ": kept, " + code.lines().count() + " lines");
        return Optional.of(document(source, code));
    }

    private Optional<String> complaint(SourceText source) throws IOException {
        if (compiler.isEmpty() || EXEC.matcher(source.text()).find()) {
            return Optional.empty();
        }
        List<Options> dialects = List.of(new Options("ibm", source.format()), new Options("default", source.format()));
        return compiler.get().firstAccepting(source, dialects, List.of()).isPresent()
                ? Optional.empty()
                : Optional.of(compiler.get()
                        .check(source, dialects.getFirst(), List.of())
                        .message());
    }

    private boolean isNew(String code) {
        long[] shingles = Shingles.of(code);
        long fresh = Arrays.stream(shingles).filter(s -> !known.contains(s)).count();
        if (fresh < NEW * shingles.length) {
            return false;
        }
        Arrays.stream(shingles).forEach(known::add);
        return true;
    }

    private Optional<Document> refuse(String name, String reason, String why) {
        refused.merge(reason, 1, Integer::sum);
        log.accept(name + ": " + reason + (why.isEmpty() ? "" : " (" + why + ")"));
        return Optional.empty();
    }

    private Document document(SourceText source, String code) {
        String model = endpoint.settings().model();
        Origin origin = new Origin(
                TIER + model.replace('/', '+'),
                model,
                source.path(),
                GitRepository.blobIdentity(source.text().getBytes(StandardCharsets.UTF_8)),
                licence);
        int lines = (int) source.text().lines().count();
        SourceFormat format = source.format();
        return new Document(origin, "program", format, "UTF-8", lines, Curation.UNDECIDED, code.stripTrailing() + "\n");
    }
}
