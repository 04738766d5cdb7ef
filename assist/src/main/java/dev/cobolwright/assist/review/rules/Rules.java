package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All rules, in order of their codes. */
public final class Rules {
    public static final List<Rule> ALL = List.of(
            // Data movement and arithmetic
            new MoveTruncation(),
            new MoveSignLoss(),
            new LiteralTooLong(),
            new TextTruncation(),
            new MoveOverNumeric(),
            new DecimalsLost(),
            new SizeOverflow(),
            new DivisionByZero(),
            new IntegerDivisionInExpression(),
            new NeverAssigned(),
            new ReadBeforeAssigned(),
            new MaybeUnassigned(),
            new Overwritten(),
            new SubscriptOutOfBounds(),
            new ReferenceModificationOutOfBounds(),
            new RedefinesLarger(),
            new TextComparedWithNumber(),
            new ComparisonNeverTrue(),
            new ConditionNameNeverTrue(),
            new StringNotCleared(),
            new StringOverflow(),
            // Control flow
            new EvaluateWithoutOther(),
            new PerformRangesOverlap(),
            new PerformThruBackwards(),
            new FallIntoPerformed(),
            new GoToOutOfPerform(),
            new UnreachableStatements(),
            new UnreachableParagraph(),
            new LoopNeverEnds(),
            new PerformRecursion(),
            new WhenTwice(),
            new SameBranches(),
            new ContradictoryComparisons(),
            new DecidedBefore(),
            new NextSentenceInScope(),
            new StopRunInSubprogram(),
            new RunsOffEnd(),
            new ExitDoesNothing(),
            // Files
            new FileWithoutStatus(),
            new StatusNeverRead(),
            new ReadWithoutAtEnd(),
            new KeyedAccessUnchecked(),
            new OpenUnchecked(),
            new FileNeverOpened(),
            new FileNeverClosed(),
            new FileOpenedTwice(),
            new WrongOpenMode(),
            new RecordClauseContradicted(),
            new ReadAfterAtEnd(),
            // SQL
            new SqlResultUnchecked(),
            new CursorNeverClosed(),
            new CursorNeverOpened(),
            new CursorUnused(),
            new CursorOpenedTwice(),
            new NotFoundUnhandled(),
            new IndicatorMissing(),
            new HostVariableTooSmall(),
            new CommitMissing(),
            new ForUpdateUnused(),
            new ChangeWithoutWhere(),
            new InsertWithoutColumns(),
            // CICS
            new RespNeverRead(),
            new ConditionUnhandled(),
            new CicsLengthTooLong(),
            new CommareaTooShort(),
            new CommareaUnchecked(),
            new ReturnWithoutTransid(),
            new ReadUpdateUnfinished(),
            new BrowseNotEnded(),
            new LinkedProgramUnknown(),
            new NotForCics(),
            new RewriteWithoutRead(),
            new MapFailUnhandled(),
            new EnqueueNotEnded(),
            // Calls and copybooks
            new ArgumentCount(),
            new ArgumentShape(),
            new CallOfUnsetName(),
            new CallWithoutException(),
            new CopybookUnused(),
            new ReplacingWithoutEffect(),
            new CallsItself(),
            new CopybookMovesFields(),
            // Security
            new CredentialInLiteral(),
            new DynamicSqlFromInput(),
            new ProgramNamedByInput(),
            new ResourceNamedByInput(),
            new PersonalDataDisplayed(),
            new PasswordInJob(),
            new GuessableSecret(),
            new PasswordEchoed(),
            new CommandFromInput(),
            // Maintainability
            new AlterUsed(),
            new DeadData(),
            new UnusedFile(),
            new ComplexParagraph(),
            new LongParagraph(),
            new DeepNesting(),
            new DuplicatedParagraph(),
            new CommentedOutCode(),
            new MagicNumber(),
            new TaskInComment(),
            new ScopeEndMissing(),
            new MisleadingIndent(),
            new ManyGoTos(),
            // Performance
            new DisplaySubscript(),
            new SerialSearch(),
            new OpenInLoop(),
            new QueryInFetchLoop(),
            new SelectAll(),
            new InitializeInLoop(),
            new LikeWithLeadingWildcard(),
            // Portability and compiler options
            new NativeUsage(),
            new ObsoleteParagraph(),
            new ExtendedArithmetic(),
            new LetterRange(),
            new HexadecimalText(),
            new TwoDigitYear(),
            new GroupComparedWithNumber(),
            new CenturyGuessed(),
            // JCL against program
            new DdMissing(),
            new DdUnused(),
            new RecordLengthDiffers(),
            new ParameterTooLong(),
            new StepProgramUnknown(),
            new DispositionContradicted());

    private Rules() {}

    /** @param code in any case */
    public static Optional<Rule> of(String code) {
        String wanted = code.toUpperCase(Locale.ROOT);
        return ALL.stream().filter(rule -> rule.about().code().equals(wanted)).findFirst();
    }
}
