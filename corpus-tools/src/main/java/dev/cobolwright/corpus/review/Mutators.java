package dev.cobolwright.corpus.review;

import dev.cobolwright.corpus.review.mutators.AlterSeeded;
import dev.cobolwright.corpus.review.mutators.AndMadeOr;
import dev.cobolwright.corpus.review.mutators.ArgumentDropped;
import dev.cobolwright.corpus.review.mutators.BranchCopied;
import dev.cobolwright.corpus.review.mutators.CalledDefects;
import dev.cobolwright.corpus.review.mutators.ComparisonLengthened;
import dev.cobolwright.corpus.review.mutators.ContinueMadeNextSentence;
import dev.cobolwright.corpus.review.mutators.CounterValueRemoved;
import dev.cobolwright.corpus.review.mutators.ExitShortened;
import dev.cobolwright.corpus.review.mutators.GoToSeeded;
import dev.cobolwright.corpus.review.mutators.GobackMadeStopRun;
import dev.cobolwright.corpus.review.mutators.GobackSeeded;
import dev.cobolwright.corpus.review.mutators.GroupFilled;
import dev.cobolwright.corpus.review.mutators.LiteralLengthened;
import dev.cobolwright.corpus.review.mutators.LoopFrozen;
import dev.cobolwright.corpus.review.mutators.NotFoundForgotten;
import dev.cobolwright.corpus.review.mutators.OpenModeChanged;
import dev.cobolwright.corpus.review.mutators.OtherRemoved;
import dev.cobolwright.corpus.review.mutators.ParagraphCopied;
import dev.cobolwright.corpus.review.mutators.PerformRemoved;
import dev.cobolwright.corpus.review.mutators.PeriodMoved;
import dev.cobolwright.corpus.review.mutators.RangesOverlapped;
import dev.cobolwright.corpus.review.mutators.ReceiverNarrowed;
import dev.cobolwright.corpus.review.mutators.RecordClauseRaised;
import dev.cobolwright.corpus.review.mutators.RecursionSeeded;
import dev.cobolwright.corpus.review.mutators.SeededDefects;
import dev.cobolwright.corpus.review.mutators.SignDropped;
import dev.cobolwright.corpus.review.mutators.SmallDefects;
import dev.cobolwright.corpus.review.mutators.StatusAdded;
import dev.cobolwright.corpus.review.mutators.StatusRemoved;
import dev.cobolwright.corpus.review.mutators.StopRemoved;
import dev.cobolwright.corpus.review.mutators.SubscriptRaised;
import dev.cobolwright.corpus.review.mutators.TextDefects;
import dev.cobolwright.corpus.review.mutators.ThruReversed;
import dev.cobolwright.corpus.review.mutators.ValueRemoved;
import dev.cobolwright.corpus.review.mutators.WhenRepeated;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All mutators, in order of the rules' codes; a rule may have several. */
public final class Mutators {
    public static final List<Mutator> ALL = Stream.concat(
                    Stream.of(
                            new ReceiverNarrowed(),
                            new SignDropped(),
                            new LiteralLengthened(),
                            new GroupFilled(),
                            new ValueRemoved(),
                            new CounterValueRemoved(),
                            new SubscriptRaised(),
                            new ComparisonLengthened(),
                            new OtherRemoved(),
                            new ThruReversed(),
                            new StopRemoved(),
                            new GobackSeeded(),
                            new PerformRemoved(),
                            new LoopFrozen(),
                            new RecursionSeeded(),
                            new WhenRepeated(),
                            new BranchCopied(),
                            new AndMadeOr(),
                            new ContinueMadeNextSentence(),
                            new GobackMadeStopRun(),
                            new ExitShortened(),
                            new AlterSeeded(),
                            new OpenModeChanged(),
                            new StatusRemoved(),
                            new StatusAdded(),
                            new RecordClauseRaised(),
                            new NotFoundForgotten(),
                            new ArgumentDropped(),
                            new PeriodMoved(),
                            new ParagraphCopied(),
                            new RangesOverlapped(),
                            new GoToSeeded()),
                    Stream.of(SeededDefects.ALL, SmallDefects.ALL, TextDefects.ALL, CalledDefects.ALL)
                            .flatMap(List::stream))
            .sorted(Comparator.comparing(Mutator::code))
            .toList();

    private Mutators() {}
}
