package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.prose.Text;
import java.util.List;

/**
 * The kinds of sentences, each with its template. Values of a template are strings; which they are is said beside each kind. A
 * sentence is its kind and its values: the text follows from them, and is refused by the check where it does not.
 */
public enum Topic {
    /** What a comment says: its text. */
    SAID,
    /** Of a program: its name as a reference, and what it is. */
    WHAT_IT_IS,
    /** The names of USING as references. */
    RECEIVES,
    /** A verb such as "reads", and what, as references. */
    WORKS_ON,
    /** A file: name, assigned name, organization, letters, record length, key. */
    FILE,
    /** A table, CICS resource or the like: kind, name, letters, actions. */
    RESOURCE,
    /** A call: verb, target, arguments, paragraph. */
    CALLS,
    /** A call whose target is not known: verb, item, paragraph. */
    CALLS_UNKNOWN,
    /** A caller: name, verb. */
    CALLED_BY,
    /** A job step that runs it: job, step. */
    RUN_BY,
    /** What a paragraph does: the step. */
    STEP,
    /** How many statements of a paragraph are not told. */
    MORE_STEPS,
    /** Paragraphs that perform one. */
    PERFORMED_BY,
    /** The paragraph that control falls into one from. */
    FALLS_IN,
    /** Nothing leads to a paragraph. */
    NEVER_REACHED,
    /** The conditions around a rule. */
    GIVEN,
    /** A case of a rule: the condition (empty for otherwise), then what is done. */
    CASE,
    /** A calculation: in words, notes on rounding and size errors, fields. */
    CALCULATION,
    /** An error: the trigger, then what is done. */
    ERROR,
    /** An entry of a record: name, offset, length, picture, usage, occurs, notes. */
    ENTRY,
    /** A copybook: name, where it was found, how often. */
    COPYBOOK,
    /** A program that copies: name, times. */
    COPIED_BY,
    /** Counts. */
    SIZE,
    /** A risk and why. */
    RISK,
    /** What could not be found out: kind, name. */
    UNRESOLVED,
    /** A step of a job: name, what it runs, as a procedure or program, parameter. */
    JOB_STEP,
    /** When a step of a job runs: name, what follows it. */
    JOB_CONDITION,
    /** A data set of a step: dd, data set, disposition. */
    DATA_SET,
    /** Of the application. */
    OVERALL,
    /** What a model makes of facts: its text. */
    WORDED;

    /** The sentence that the values make. */
    public String text(List<String> f) {
        return switch (this) {
            case SAID, WORDED -> stop(Text.clean(f.get(0)));
            case WHAT_IT_IS -> f.get(0) + " is " + f.get(1) + ".";
            case RECEIVES -> "It is called with " + Text.list(f) + ".";
            case WORKS_ON -> "It " + f.get(0) + " " + Text.list(f.subList(1, f.size())) + ".";
            case FILE -> file(f);
            case RESOURCE -> f.get(1) + " is a " + f.get(0) + "; the program uses it with " + f.get(3) + ".";
            case CALLS ->
                "It " + f.get(0) + " " + f.get(1) + (f.get(2).isEmpty() ? "" : " with " + f.get(2))
                        + (f.get(3).isEmpty() ? "" : " in " + f.get(3)) + ".";
            case CALLS_UNKNOWN ->
                "It " + f.get(0) + " what " + f.get(1) + " names, which the program itself does not show"
                        + (f.get(2).isEmpty() ? "" : ", in " + f.get(2)) + ".";
            case CALLED_BY -> f.get(0) + " " + f.get(1) + " it.";
            case RUN_BY -> "Step " + f.get(1) + " of " + f.get(0) + " runs it.";
            case STEP -> stop(Text.capital(f.get(0)));
            case MORE_STEPS -> "It goes on with " + f.get(0) + ".";
            case PERFORMED_BY -> "Performed by " + Text.list(f) + ".";
            case FALLS_IN -> "Control also falls into it from " + f.get(0) + ".";
            case NEVER_REACHED -> "Nothing in the program leads to " + f.get(0) + ": it is never reached.";
            case GIVEN -> "Given that " + Text.list(f) + ".";
            case CASE ->
                (f.get(0).isEmpty() ? "Otherwise it " : "When " + f.get(0) + ", it ")
                        + Text.list(f.subList(1, f.size())) + ".";
            case CALCULATION -> stop(Text.capital(f.get(0)) + f.get(1));
            case ERROR -> "If " + f.get(0) + ", it " + Text.list(f.subList(1, f.size())) + ".";
            case ENTRY -> entry(f);
            case COPYBOOK ->
                f.get(0) + " is copied" + (f.get(2).equals("1") ? "" : " " + f.get(2) + " times")
                        + (f.get(1).isEmpty() ? "; it was not found" : " from " + f.get(1)) + ".";
            case COPIED_BY -> f.get(0) + " copies it" + (f.get(1).equals("1") ? "" : " " + f.get(1) + " times") + ".";
            case SIZE -> String.join("", f);
            case RISK, OVERALL -> stop(Text.capital(f.get(0)));
            case UNRESOLVED -> Text.capital(f.get(0)) + ": " + f.get(1) + ".";
            case JOB_STEP ->
                "Step " + f.get(0) + " runs the " + f.get(2) + " " + f.get(1)
                        + (f.get(3).isEmpty() ? "" : " with the parameter ‘" + f.get(3) + "’") + ".";
            case JOB_CONDITION -> "Step " + f.get(0) + " " + f.get(1) + ".";
            case DATA_SET -> f.get(0) + " is " + f.get(1) + (f.get(2).isEmpty() ? "" : " (" + f.get(2) + ")") + ".";
        };
    }

    private static String stop(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") || stripped.endsWith("!") || stripped.endsWith("?") ? stripped : stripped + ".";
    }

    private static String file(List<String> f) {
        return f.get(0) + (f.get(1).isEmpty() ? "" : " is assigned to " + f.get(1) + ";")
                + " organization " + f.get(2)
                + (f.get(4).isEmpty() ? "" : ", records of " + f.get(4) + " bytes")
                + (f.get(5).isEmpty() ? "" : ", key " + f.get(5))
                + (f.get(3).isEmpty() ? "" : "; " + f.get(3)) + ".";
    }

    private static String entry(List<String> f) {
        return f.get(0)
                + (f.get(1).isEmpty() ? "" : " at offset " + f.get(1))
                + (f.get(2).isEmpty() ? "" : ", " + f.get(2) + (f.get(2).equals("1") ? " byte" : " bytes"))
                + (f.get(3).isEmpty() ? "" : ", picture " + f.get(3))
                + (f.get(4).isEmpty() ? "" : ", usage " + f.get(4))
                + (f.get(5).equals("1") ? "" : ", occurs " + f.get(5) + " times")
                + (f.get(6).isEmpty() ? "" : ", " + f.get(6)) + ".";
    }
}
