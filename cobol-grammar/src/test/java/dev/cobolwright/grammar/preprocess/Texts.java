package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of the tests: a program, and after lines like {@code -- CUSTREC.cpy --} its copybooks. */
final class Texts {
    final SourceText program;
    final Map<String, SourceText> copybooks = new LinkedHashMap<>();

    private Texts(String text, SourceFormat format) {
        String[] files = text.split("(?m)^-- ");
        program = format == null ? SourceText.of("MAIN.cbl", files[0]) : SourceText.of("MAIN.cbl", files[0], format);
        for (int i = 1; i < files.length; i++) {
            int end = files[i].indexOf(" --");
            String name = files[i].substring(0, end);
            String content = files[i].substring(files[i].indexOf('\n', end) + 1);
            copybooks.put(name.replace(".cpy", "").toUpperCase(Locale.ROOT), SourceText.of(name, content));
        }
    }

    static Texts of(String text) {
        return new Texts(text, null);
    }

    static Texts of(String text, SourceFormat format) {
        return new Texts(text, format);
    }

    Preprocessed run() {
        Copybooks library = (name, in, from) -> Optional.ofNullable(copybooks.get(name.toUpperCase(Locale.ROOT)));
        return Preprocessor.run(program, library, Dialect.IBM);
    }

    /** The texts of all tokens, with a blank between them. */
    String expanded() {
        Tokens tokens = run().tokens();
        return IntStream.range(0, tokens.size()).mapToObj(tokens::text).collect(Collectors.joining(" "));
    }

    /** All tokens: keywords as they are, others as KIND(text). */
    String kinds() {
        Tokens tokens = run().tokens();
        return IntStream.range(0, tokens.size()).mapToObj(i -> show(tokens, i)).collect(Collectors.joining(" "));
    }

    private static String show(Tokens tokens, int i) {
        String kind = CobolTokens.VOCABULARY.getSymbolicName(tokens.kind(i));
        return Keywords.isKeyword(tokens.kind(i)) ? kind : kind + "(" + tokens.text(i) + ")";
    }

    /** The problems: line, code and message. */
    String problems() {
        return run().problems().stream()
                .map(p -> p.span().source().path() + ":" + (p.span().startLine() + 1) + " " + p.code() + " " + text(p))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Problem problem) {
        return problem.span().text().lines().findFirst().orElse("");
    }
}
