/**
 * From text to the tokens a parser sees: {@link dev.cobolwright.grammar.preprocess.Lexer} reads one file, {@link
 * dev.cobolwright.grammar.preprocess.Preprocessor} carries out COPY, REPLACE and the compiler directives. Read {@link
 * dev.cobolwright.grammar.preprocess.Tokens} first.
 *
 * <p><b>Invariants:</b> one linear scan, no regular expressions; every text gives tokens, nothing is thrown; what a file's
 * tokens leave out (areas, comments, separators) lies between them, so tokens and text together are lossless; every token knows
 * the file and range it was written at, and the COPY statement that brought it.
 *
 * <p>Editing: {@link dev.cobolwright.grammar.preprocess.Preprocessor#rerun} reads only the lines around an edit. A line can be
 * read by itself where no token, EXEC block, comment-entry or PICTURE runs over its start; what must be known then is {@link
 * dev.cobolwright.grammar.preprocess.LexerState} and the kinds of the four tokens before ({@link
 * dev.cobolwright.grammar.preprocess.Reread}). COPY and REPLACE are carried out anew, which is copying of arrays; copybooks are read
 * once ({@link dev.cobolwright.grammar.preprocess.CopybookTokens}).
 *
 * <p>Problems of this stage: CW0001 binary content, CW0002 literal without end, CW0003 character unknown, CW0004 EXEC without
 * END-EXEC, CW0005 indicator unknown (a warning); CW0011 copybook not found (a warning), CW0012 copybook that copies itself, CW0013 phrase of COPY or REPLACE incomplete,
 * CW0014 copybook name missing, CW0015 too much copied text.
 */
package dev.cobolwright.grammar.preprocess;
