package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.embedded.dli.DliStatement;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.preprocess.Tokens;

/** Reads the text of one EXEC block in the language it is written in. */
final class EmbeddedReader {
    private EmbeddedReader() {}

    /** @param token index of an EXEC_TEXT token; the one before it names the language */
    static EmbeddedStatement read(Tokens tokens, int token) {
        BlockText block = new BlockText(tokens, token);
        return switch (tokens.kind(token - 1)) {
            case CobolTokens.SQL -> SqlStatement.read(block.text(), block::isContinued);
            case CobolTokens.CICS -> CicsStatement.read(block.text());
            case CobolTokens.DLI -> DliStatement.read(block.text());
            default -> {
                String language = tokens.name(token - 1);
                yield language.equals("SQLIMS")
                        ? SqlStatement.read(block.text(), block::isContinued)
                        : new OtherStatement(language);
            }
        };
    }
}
