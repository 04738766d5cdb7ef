package dev.cobolwright.retrieval;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** {@link CobolWords} as Lucene reads them; with {@link Fields#PAIRS} pairs of neighbouring words instead. */
final class CobolAnalyzer extends Analyzer {
    CobolAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** How a pair of neighbouring words is written in the index. */
    static String pair(String first, String second) {
        return first + ' ' + second;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(Part.baseOf(field).equals(Fields.PAIRS) ? new Pairs() : new Words());
    }

    private abstract static class Stream extends Tokenizer {
        final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        CobolWords words = new CobolWords("");
        private int length;

        @Override
        public void reset() throws IOException {
            super.reset();
            String text = read(input);
            length = text.length();
            words = new CobolWords(text);
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(length), correctOffset(length));
        }

        private static String read(Reader input) throws IOException {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int n; (n = input.read(buffer)) > 0; ) {
                text.append(buffer, 0, n);
            }
            return text.toString();
        }
    }

    private static final class Words extends Stream {
        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!words.advance()) {
                return false;
            }
            term.append(words.word());
            increment.setPositionIncrement(words.isPart() ? 0 : 1);
            offset.setOffset(correctOffset(words.start()), correctOffset(words.end()));
            return true;
        }
    }

    private static final class Pairs extends Stream {
        private String before;

        @Override
        public void reset() throws IOException {
            super.reset();
            before = null;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            while (words.advance()) {
                if (!words.isPart()) {
                    String word = words.word();
                    String first = before;
                    before = word;
                    if (first != null) {
                        term.append(pair(first, word));
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
