package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The picture of a numeric item that an equally long one is moved to, made shorter. */
public final class ReceiverNarrowed implements Mutator {
    private static final Pattern DIGITS = Pattern.compile("9\\((\\d+)\\)");

    @Override
    public String code() {
        return "CW1001";
    }

    @Override
    public List<Mutant> mutants(ReviewedFile file) {
        return file.programs().stream()
                .flatMap(p -> p.details(Detail.Move.class, "MOVE")
                        .flatMap(move -> move.detail().receiving().stream()
                                .flatMap(to -> narrowed(file, p, move.detail(), to).stream())))
                .distinct()
                .toList();
    }

    private static Optional<Mutant> narrowed(
            ReviewedFile file, ReviewedProgram program, Detail.Move move, Operand receiver) {
        Optional<ItemLayout> from = program.stored(move.sending());
        Optional<ItemLayout> to = program.stored(receiver);
        return from.isPresent()
                        && to.isPresent()
                        && from.get().item() != to.get().item()
                        && wholeDigits(from.get()) == wholeDigits(to.get())
                        && wholeDigits(to.get()) > 0
                        && file.isWrittenHere(to.get().item().span())
                ? shorter(to.get().item().span())
                : Optional.empty();
    }

    private static int wholeDigits(ItemLayout item) {
        return item.picture()
                .filter(p -> p.isNumeric() && p.scale() >= 0)
                .map(p -> p.digits() - p.scale())
                .orElse(-1);
    }

    private static Optional<Mutant> shorter(Span entry) {
        Matcher digits = DIGITS.matcher(entry.text());
        if (!digits.find() || digits.group(1).length() > 4) {
            return Optional.empty();
        }
        int count = Integer.parseInt(digits.group(1));
        return count < 2
                ? Optional.empty()
                : Optional.of(Mutant.of(new Edit(
                        entry.start() + digits.start(1), entry.start() + digits.end(1), String.valueOf(count - 1))));
    }
}
