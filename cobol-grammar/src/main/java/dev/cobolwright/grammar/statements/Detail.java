package dev.cobolwright.grammar.statements;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.List;
import java.util.Optional;

/** What one statement says; statements nested in it are in the branches of {@link dev.cobolwright.grammar.syntax.Statement}. */
public sealed interface Detail {

    record Move(boolean corresponding, Expression sending, List<Operand> receiving) implements Detail {}

    /**
     * ADD, SUBTRACT, MULTIPLY and DIVIDE.
     *
     * @param verb one of these words
     * @param operands those that are only read, in order of their text
     * @param receivers those that are changed, or written after GIVING and REMAINDER
     */
    record Arithmetic(
            String verb, boolean corresponding, List<Expression> operands, List<Receiver> receivers, boolean giving)
            implements Detail {}

    record Compute(List<Receiver> receivers, Expression value) implements Detail {}

    record Receiver(Operand operand, boolean rounded) {}

    /** @param range empty for an inline PERFORM */
    record Perform(Optional<ProcedureRange> range, Repetition repetition) implements Detail {}

    /** @param targets empty for a GO TO that ALTER sets, several with DEPENDING */
    record GoTo(List<NameReference> targets, Optional<Operand> depending) implements Detail {}

    record If(Condition condition) implements Detail {}

    /** @param whens one for each WHEN, with an object for each subject */
    record Evaluate(List<Choice> subjects, List<List<Choice>> whens) implements Detail {}

    record Search(boolean all, Operand table, Optional<Operand> varying, List<Condition> whens) implements Detail {}

    /** CALL. */
    record Call(Operand target, List<Argument> arguments, Optional<Operand> returning) implements Detail {}

    /** @param value empty for OMITTED */
    record Argument(Mode mode, Optional<Expression> value) {
        /** How an argument is passed. */
        public enum Mode {
            REFERENCE,
            CONTENT,
            VALUE
        }
    }

    record Cancel(List<Operand> targets) implements Detail {}

    record SetTo(List<Assignment> assignments) implements Detail {}

    /**
     * @param how {@code TO}, {@code UP} or {@code DOWN}
     * @param value TRUE, FALSE, ON, OFF, SELF and ENTRY are an {@link Operand.Word}
     */
    record Assignment(List<Operand> targets, String how, Expression value) {}

    record Alter(List<Change> changes) implements Detail {}

    record Change(NameReference paragraph, NameReference target) {}

    record Open(List<Opened> files) implements Detail {}

    /** @param mode INPUT, OUTPUT, I-O or EXTEND */
    record Opened(String mode, NameReference file) {}

    record Close(List<NameReference> files) implements Detail {}

    /**
     * READ and RETURN.
     *
     * @param next NEXT or PREVIOUS is written
     */
    record Read(NameReference file, boolean next, Optional<Operand> into, Optional<Operand> key) implements Detail {}

    /**
     * WRITE, REWRITE and RELEASE.
     *
     * @param record the record, or the file after FILE
     */
    record Write(String verb, NameReference record, Optional<Operand> from) implements Detail {}

    record Delete(List<NameReference> files) implements Detail {}

    record Start(NameReference file, Optional<Operand> key) implements Detail {}

    /** SORT and MERGE. */
    record Sort(
            NameReference file,
            List<NameReference> using,
            List<NameReference> giving,
            Optional<ProcedureRange> input,
            Optional<ProcedureRange> output)
            implements Detail {}

    record XmlParse(Operand document, Optional<ProcedureRange> processing) implements Detail {}

    /** @param run false for STOP with a literal, which goes on after the operator answered */
    record Stop(boolean run, Optional<Operand> status) implements Detail {}

    record Goback(Optional<Expression> returning) implements Detail {}

    record Exit(Kind kind) implements Detail {
        /** What is left; a plain EXIT leaves nothing. */
        public enum Kind {
            PLAIN,
            PROGRAM,
            FUNCTION,
            METHOD,
            PARAGRAPH,
            SECTION,
            PERFORM,
            PERFORM_CYCLE
        }
    }

    record Entry(Operand name, List<NameReference> using) implements Detail {}

    /**
     * An EXEC block.
     *
     * @param language SQL, CICS, DLI, ...
     * @param text what stands between it and END-EXEC, as long as its span
     */
    record Exec(String language, String text, Span textSpan) implements Detail {}

    /** @param operands in order of their text; names say in their access what is done with them */
    record Other(String verb, List<Operand> operands) implements Detail {}

    /** A statement that was not read whole. @param names words in it that may be names, upper case */
    record Unknown(String verb, List<String> names) implements Detail {}
}
