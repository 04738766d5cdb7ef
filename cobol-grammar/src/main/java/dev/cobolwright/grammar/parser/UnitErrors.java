package dev.cobolwright.grammar.parser;

import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** No repair inside a rule: the first error ends the statement or entry, and the list of statements goes on behind it. */
final class UnitErrors implements ANTLRErrorStrategy {
    @Override
    public void reset(Parser recognizer) {}

    @Override
    public Token recoverInline(Parser recognizer) {
        throw ((UnitParser) recognizer).abandonAt(recognizer.getInputStream().index());
    }

    @Override
    public void recover(Parser recognizer, RecognitionException e) {
        Token offending = e.getOffendingToken();
        int at = recognizer.getInputStream().index();
        throw ((UnitParser) recognizer).abandonAt(offending == null ? at : Math.max(at, offending.getTokenIndex()));
    }

    @Override
    public void sync(Parser recognizer) {}

    @Override
    public boolean inErrorRecoveryMode(Parser recognizer) {
        return false;
    }

    @Override
    public void reportMatch(Parser recognizer) {}

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {}
}
