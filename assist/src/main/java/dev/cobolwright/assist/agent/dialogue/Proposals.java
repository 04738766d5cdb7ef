package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.assist.agent.tools.Arguments;
import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.agent.tools.WrongArgument;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.review.FileReview;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.Fix;
import dev.cobolwright.assist.review.ReviewSettings;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.grammar.Parse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes that a model proposed while it answered. Nothing is changed here: a proposal is a fix of the review, which keeps what it
 * promises, and is made by whoever asks the user. The model cannot write text of its own into a file.
 */
public final class Proposals {
    public static final String TOOL = "propose_fix";

    /**
     * @param file as answers name it
     * @param line of the finding, from 1
     * @param before the whole text of the file
     * @param after the same with the fix
     */
    public record Proposal(String file, int line, String code, String title, String before, String after) {}

    private final CodeBase all;
    private final List<Proposal> proposals = new ArrayList<>();

    /** @param all the code as it is on disk, comments included; what may be proposed for is what the asker sees */
    public Proposals(CodeBase all) {
        this.all = all;
    }

    /** In the order they were made; one of a file at most. */
    public List<Proposal> all() {
        return List.copyOf(proposals);
    }

    /** For a role that may propose. */
    public Tool tool() {
        return new Tool(
                TOOL,
                "Proposes the fix of a finding of review_findings to the user, who is shown the change and decides; nothing is changed"
                        + " before that. One change of a file at a time.",
                List.of(
                        new Tool.Parameter("file", "as other answers name it", true, false),
                        new Tool.Parameter("line", "of the finding", true, true),
                        new Tool.Parameter("code", "of the finding, such as CW1001", true, false)),
                this::propose);
    }

    private List<Told> propose(CodeBase seen, Arguments arguments) throws WrongArgument {
        String file = arguments.needed("file");
        int line = arguments.number("line", 0);
        String code = arguments.needed("code");
        if (!seen.files().contains(file)) {
            throw new WrongArgument("no file " + file + " in this workspace; list_files names those there are");
        }
        if (proposals.stream().anyMatch(p -> p.file().equals(file))) {
            throw new WrongArgument("a change of " + file + " is proposed already; the user decides on it first");
        }
        Parse parse = all.parse(file).orElseThrow(() -> new WrongArgument(file + " cannot be read"));
        Optional<Fix> fix = fix(parse, line, code);
        if (fix.isEmpty()) {
            throw new WrongArgument("the review has no fix for " + code + " at line " + line + " of " + file);
        }
        String before = parse.source().text();
        proposals.add(new Proposal(
                file,
                line,
                code,
                fix.get().title(),
                before,
                Edit.apply(before, fix.get().edits())));
        return List.of(Told.of("proposed to the user, not made: " + fix.get().title(), new Place(file, line, line)));
    }

    private static Optional<Fix> fix(Parse parse, int line, String code) {
        return FileReview.checked(parse, Ruleset.of(ReviewSettings.DEFAULTS)).open().stream()
                .filter(f -> f.code().equalsIgnoreCase(code)
                        && f.place().startLine() == line
                        && f.place().path().equals(parse.source().path()))
                .map(Finding::found)
                .flatMap(f -> f.fixes().stream())
                .findFirst();
    }
}
