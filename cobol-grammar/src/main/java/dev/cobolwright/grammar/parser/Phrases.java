package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolParser.*;

import dev.cobolwright.grammar.syntax.Branch.Phrase;
import org.antlr.v4.runtime.ParserRuleContext;

/** Tells by the rule around it what phrase a list of nested statements belongs to, and where that begins. */
final class Phrases {
    private Phrases() {}

    /**
     * Begins a branch in the recorder.
     *
     * @param gate the context of the rule {@code statements}
     * @param index the first token of the statements
     */
    static int record(UnitRecorder recorder, UnitTokens tokens, ParserRuleContext gate, int index) {
        ParserRuleContext rule = gate.getParent();
        int start = rule.start.getTokenIndex();
        int first = tokens.kind(start);
        return switch (rule.getRuleIndex()) {
            case RULE_ifStatement ->
                tokens.kind(index - 1) == ELSE
                        ? recorder.beginBranch(Phrase.ELSE, index - 1, index)
                        : recorder.beginBranch(Phrase.THEN, start, index);
            case RULE_evaluateStatement, RULE_searchStatement ->
                recorder.beginBranch(Phrase.WHEN, before(tokens, index, WHEN, start), index);
            case RULE_receiveStatement -> {
                Phrase phrase = tokens.kind(index - 2) == NO_DATA ? Phrase.NO_DATA : Phrase.WITH_DATA;
                yield recorder.beginBranch(phrase, index - 2, index);
            }
            case RULE_atEndPhrase ->
                recorder.beginBranch(first == NOT_AT_END ? Phrase.NOT_AT_END : Phrase.AT_END, start, index);
            case RULE_endOfPagePhrase ->
                recorder.beginBranch(
                        first == NOT_END_OF_PAGE ? Phrase.NOT_END_OF_PAGE : Phrase.END_OF_PAGE, start, index);
            case RULE_exceptionPhrase ->
                recorder.beginBranch(
                        first == NOT_EXCEPTION ? Phrase.NOT_ON_EXCEPTION : Phrase.ON_EXCEPTION, start, index);
            case RULE_overflowPhrase ->
                recorder.beginBranch(first == NOT_OVERFLOW ? Phrase.NOT_ON_OVERFLOW : Phrase.ON_OVERFLOW, start, index);
            case RULE_invalidKeyPhrase ->
                recorder.beginBranch(
                        first == NOT_INVALID_KEY ? Phrase.NOT_INVALID_KEY : Phrase.INVALID_KEY, start, index);
            case RULE_sizeErrorPhrase ->
                recorder.beginBranch(
                        first == NOT_SIZE_ERROR ? Phrase.NOT_ON_SIZE_ERROR : Phrase.ON_SIZE_ERROR, start, index);
            default -> recorder.beginBranch(Phrase.BODY, start, index);
        };
    }

    private static int before(UnitTokens tokens, int index, int kind, int start) {
        int i = index - 1;
        while (i > start && tokens.kind(i) != kind) {
            i--;
        }
        return i;
    }
}
