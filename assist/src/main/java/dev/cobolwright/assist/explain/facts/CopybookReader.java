package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts of a copybook that is read by itself. */
public final class CopybookReader {
    private static final Pattern TAG = Pattern.compile(":([A-Za-z0-9-]{1,30}):([A-Za-z0-9-]*)");

    private CopybookReader() {}

    public static CopybookFacts read(
            SourceText source, Copybooks copybooks, Dialect dialect, UnaryOperator<String> shown) {
        Parse parse = Cobol.parse(untagged(source), copybooks, dialect);
        ProgramFacts facts = FactsReader.programs(parse, shown).getFirst();
        String name = FactsReader.stem(source.path());
        String file = shown.apply(source.path());
        return new CopybookFacts(
                name,
                file,
                source.lineCount() - (source.text().endsWith("\n") ? 1 : 0),
                new Comments(Cobol.lexemes(parse), file).purposeOfAll(name),
                facts.data(),
                facts.paragraphs(),
                facts.copybooks(),
                facts.unresolved().stream()
                        .filter(u -> u.kind().startsWith("copybook"))
                        .toList());
    }

    /**
     * {@code :TAG:-NAME}, which REPLACING is to fill in, becomes {@code TAG-NAME} with blanks after it, so that every line keeps its
     * length and the text can be read by itself.
     */
    static SourceText untagged(SourceText source) {
        if (source.text().indexOf(':') < 0) {
            return source;
        }
        Matcher tags = TAG.matcher(source.text());
        StringBuilder out = new StringBuilder();
        while (tags.find()) {
            tags.appendReplacement(out, Matcher.quoteReplacement(tags.group(1) + tags.group(2) + "  "));
        }
        tags.appendTail(out);
        return source.withText(out.toString());
    }
}
