package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.SourceText;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The tokens of copybooks, kept as long as their texts and memory last, so that programs that share a copybook read it once.
 * Safe for use by several threads.
 */
final class CopybookTokens {
    private static final Map<SourceText, SoftReference<FileTokens>> READ =
            Collections.synchronizedMap(new WeakHashMap<>());

    private CopybookTokens() {}

    static FileTokens of(SourceText copybook, LexerState state) {
        SoftReference<FileTokens> known = READ.get(copybook);
        FileTokens tokens = known == null ? null : known.get();
        if (tokens == null || !tokens.startState.equals(state)) {
            tokens = Lexer.read(copybook, state);
            READ.put(copybook, new SoftReference<>(tokens));
        }
        return tokens;
    }
}
