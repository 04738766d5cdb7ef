package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUse;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.assist.review.taint.Tainted;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.List;

/** CW1404. */
public final class ResourceNamedByInput implements ProgramRule {
    private static final List<String> OPTIONS = List.of("FILE", "DATASET", "QUEUE", "QNAME", "TRANSID");

    @Override
    public About about() {
        return new About("CW1404", "File, queue or transaction is named by input", Severity.WARNING, Profile.ALL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        Tainted tainted = Tainted.of(program);
        CicsUses uses = CicsUses.of(program);
        for (CicsUse use : uses.all()) {
            for (String option : OPTIONS) {
                uses.item(use, option)
                        .flatMap(tainted::unchecked)
                        .ifPresent(way -> findings.add(Found.at(
                                        use.statement().span(),
                                        use.command().title() + " uses the " + option + " named in "
                                                + use.argument(option).orElse("")
                                                + ", which comes from outside and is not checked")
                                .withPath(DynamicSqlFromInput.with(
                                        way, use.statement().span()))));
            }
        }
        for (UsedFile file : FileUses.of(program).all()) {
            for (String assigned : file.control().assign()) {
                NameReference name = new NameReference(
                        assigned,
                        List.of(),
                        NameKind.DATA,
                        Access.READ,
                        file.control().nameSpan());
                file.of(Operation.Kind.OPEN)
                        .findFirst()
                        .ifPresent(open -> program.item(name)
                                .flatMap(tainted::unchecked)
                                .ifPresent(way -> findings.add(Found.at(
                                                open.statement().span(),
                                                file.name() + " is the file named in " + assigned
                                                        + ", which comes from outside and is not checked")
                                        .withPath(DynamicSqlFromInput.with(
                                                way, open.statement().span())))));
            }
        }
    }
}
