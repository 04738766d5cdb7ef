package dev.cobolwright.assist.review.opinion;

import dev.cobolwright.assist.completion.Escalation;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.Fingerprints;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Place;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.assist.review.opinion.Claim.Part;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks a model what is wrong in the paragraphs of a program, each part twice and in other words. What both passes claim of one line, with
 * the line quoted, becomes a finding of code {@value #CODE}; all else is dropped. After a request that failed nothing more is asked.
 */
public final class ModelOpinion {
    public static final String CODE = "MODEL";

    /** Lines of code that are shown at once. */
    private static final int LINES = 60;

    private static final int MOST_DECLARATIONS = 40;
    private static final String FORM =
            " Answer with one line for each defect, as: KIND | the line of code exactly as it stands | one sentence why."
                    + " KIND is one of condition, value, order, loop, unchecked, missing. Answer NONE where you are not sure of any.";
    private static final List<String> PASSES = List.of(
            "You review COBOL. Find statements that do something other than the program evidently means." + FORM,
            "You test COBOL before it goes into production. Find statements that give a wrong result or fail at run time."
                    + FORM);

    private final ModelEndpoint endpoint;
    private Optional<String> failure = Optional.empty();
    private int parts;
    private int asked;

    public ModelOpinion(ModelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** What both passes say of a file; nothing of what its copybooks have. */
    public List<Finding> of(Parse parse) {
        ReviewedFile file = new ReviewedFile(parse);
        List<Finding> findings = new ArrayList<>();
        for (ReviewedProgram program : file.programs()) {
            for (Part part : parts(file, program)) {
                parts++;
                if (failure.isEmpty()) {
                    String declared = declared(program, part);
                    agreed(part, declared).forEach(c -> findings.add(finding(program, parse.source(), c)));
                }
            }
        }
        return findings;
    }

    /** Why not everything was asked, one sentence. */
    public Optional<String> failure() {
        return failure.map(
                why -> why + "; " + asked + " of " + parts + " parts of the programs were shown to the model");
    }

    private List<Claim> agreed(Part part, String declared) {
        String shown = declared + part.code();
        List<List<Claim>> passes = new ArrayList<>();
        for (String instruction : PASSES) {
            Prompt prompt = Prompt.question(instruction, declared, part.code(), "review");
            switch (endpoint.complete(
                    prompt, Escalation.COBOL, endpoint.settings().timeout(), Cancellation.NEVER)) {
                case Answer.Completed completed -> passes.add(Claim.in(completed.text(), part, shown));
                case Answer.Failed failed -> {
                    failure = Optional.of(failed.note());
                    return List.of();
                }
            }
        }
        asked++;
        return passes.getFirst().stream()
                .filter(claim -> passes.stream().allMatch(pass -> pass.stream().anyMatch(claim::agrees)))
                .toList();
    }

    /** Paragraphs written in the file itself, as many together as {@value #LINES} lines have; a longer one is cut. */
    private static List<Part> parts(ReviewedFile file, ReviewedProgram program) {
        List<Part> parts = new ArrayList<>();
        for (Paragraph paragraph : program.program().paragraphs().toList()) {
            Span span = paragraph.span();
            if (!file.isWrittenHere(span) || paragraph.statements().isEmpty()) {
                continue;
            }
            int last = span.endLine() + 1;
            if (!parts.isEmpty()
                    && parts.getLast().to() <= span.startLine()
                    && last - parts.getLast().from() <= LINES) {
                parts.set(
                        parts.size() - 1,
                        new Part(file.source(), parts.getLast().from(), last));
            } else {
                for (int from = span.startLine(); from < last; from += LINES) {
                    parts.add(new Part(file.source(), from, Math.min(last, from + LINES)));
                }
            }
        }
        return parts;
    }

    /** The entries of the data items that a part names. */
    private static String declared(ReviewedProgram program, Part part) {
        return NamesUsed.of(program).all().stream()
                .filter(use -> use.name().span().source() == part.source()
                        && use.name().span().startLine() >= part.from()
                        && use.name().span().startLine() < part.to())
                .flatMap(use -> use.item().stream())
                .distinct()
                .limit(MOST_DECLARATIONS)
                .map(ModelOpinion::entry)
                .collect(Collectors.joining());
    }

    private static String entry(DataItem item) {
        return item.span().text().lines().findFirst().orElse("").strip().replaceAll("\\s+", " ") + "\n";
    }

    private Finding finding(ReviewedProgram program, SourceText source, Claim claim) {
        int start = source.lineStart(claim.line());
        int end = source.lineEnd(claim.line());
        String line = source.text().substring(start, end);
        int blank = line.length() - line.stripLeading().length();
        Span span = new Span(source, start + blank, start + line.stripTrailing().length());
        Place place = Place.of(span);
        String name = program.program().name();
        return new Finding(
                CODE,
                Severity.NOTE,
                name,
                source.path(),
                Found.at(
                        place,
                        "The model " + endpoint.settings().name() + " says in two passes (" + claim.kind() + "): "
                                + claim.sentence()),
                Fingerprints.of(CODE, name, claim.kind() + " " + place.code()));
    }
}
