package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Fix;
import dev.cobolwright.assist.review.Fix.Promise;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.DataClauses;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** CW1502. */
public final class DeadData implements ProgramRule {
    private static final int NAMED = 3;

    @Override
    public About about() {
        return new About("CW1502", "Record that no statement uses", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        boolean known = program.flow().isCertain()
                && program.program().procedureDivision().isPresent();
        if (!known || program.parse().problems().stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            return;
        }
        Set<String> used = used(program);
        List<DataItem> run = new ArrayList<>();
        for (DataItem item : program.program().data()) {
            boolean own = item.section() == DataSection.WORKING_STORAGE || item.section() == DataSection.LOCAL_STORAGE;
            boolean record = item.levelNumber() == 1 || item.levelNumber() == 77;
            boolean candidate =
                    own && record && !item.isFiller() && !item.span().isCopied() && !isShared(item);
            if (candidate && !isUsed(item, used)) {
                run.add(item);
            } else {
                tell(program, run, findings);
                run.clear();
            }
        }
        tell(program, run, findings);
    }

    /** Records one after the other are one finding. */
    private static void tell(ReviewedProgram program, List<DataItem> run, Findings findings) {
        if (run.isEmpty()) {
            return;
        }
        String names = run.stream().limit(NAMED).map(DataItem::name).collect(Collectors.joining(", "));
        String more = run.size() > NAMED ? " and " + (run.size() - NAMED) + " more records behind" : "";
        Found found = Found.at(
                run.getFirst().nameSpan(),
                "No statement uses " + names + more + ", nor anything in " + (run.size() == 1 ? "it" : "them"));
        for (DataItem other : run.subList(1, run.size())) {
            found = found.with(other.nameSpan(), other.name());
        }
        List<Edit> edits = run.stream().flatMap(i -> lines(program, i).stream()).toList();
        findings.add(
                edits.size() == run.size()
                        ? found.withFix(new Fix(
                                run.size() == 1 ? "Remove " + names : "Remove the " + run.size() + " records",
                                Promise.KEEPS_FLOW,
                                edits))
                        : found);
    }

    /** All names that are mentioned, also in entries and contained programs. */
    private static Set<String> used(ReviewedProgram program) {
        Set<String> used = new HashSet<>();
        program.program().references().forEach(r -> {
            used.add(r.name());
            used.addAll(r.qualifiers());
        });
        program.program().allData().forEach(d -> {
            d.redefines().ifPresent(used::add);
            d.occurs().flatMap(DataItem.Occurs::dependingOn).ifPresent(used::add);
            d.clauses().renames().ifPresent(r -> used.add(r.first().name()));
            d.clauses().likeName().ifPresent(used::add);
        });
        used.addAll(program.program().using());
        return used;
    }

    private static boolean isShared(DataItem item) {
        return item.has(DataClauses.Word.EXTERNAL)
                || item.has(DataClauses.Word.GLOBAL)
                || item.has(DataClauses.Word.TYPEDEF)
                || item.isConstant()
                || item.redefines().isPresent();
    }

    private static boolean isUsed(DataItem item, Set<String> used) {
        return !item.isFiller() && used.contains(item.name())
                || item.occurs()
                        .filter(o -> o.indexes().stream().anyMatch(used::contains))
                        .isPresent()
                || item.children().stream().anyMatch(c -> c.span().isCopied() || isUsed(c, used));
    }

    /** What takes the lines of a record away, if there is nothing else in them. */
    private static Optional<Edit> lines(ReviewedProgram program, DataItem item) {
        if (!program.file().isWrittenHere(item.span())
                || !program.file().isWrittenHere(last(item).span())) {
            return Optional.empty();
        }
        SourceText source = program.file().source();
        int firstLine = item.span().startLine();
        int lastLine = last(item).span().endLine();
        Lexemes words = program.file().lexemes();
        int first = words.from(source.lineStart(firstLine));
        int after = words.from(source.lineEnd(lastLine));
        boolean alone = first < words.size()
                && words.start(first) == item.span().start()
                && (after >= words.size() || source.lineOf(words.start(after)) > lastLine)
                && words.kind(after - 1) == Lexemes.Kind.PERIOD
                && words.end(after - 1) == last(item).span().end();
        return alone
                ? Optional.of(new Edit(source.lineStart(firstLine), source.lineStart(lastLine + 1), ""))
                : Optional.empty();
    }

    private static DataItem last(DataItem item) {
        return item.children().isEmpty() ? item : last(item.children().getLast());
    }
}
