package dev.cobolwright.assist.explain;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.explain.check.SentenceCheck;
import dev.cobolwright.assist.explain.facts.FactsReader;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.page.Block;
import dev.cobolwright.assist.explain.page.Confirmed;
import dev.cobolwright.assist.explain.page.MarkdownPage;
import dev.cobolwright.assist.explain.page.Page;
import dev.cobolwright.assist.explain.page.ProgramPage;
import dev.cobolwright.assist.explain.page.Related;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an editor shows: a program, or the one paragraph at a place, explained as Markdown. Every sentence is checked as those of {@code
 * explain} are.
 *
 * @param title of the program or paragraph
 * @param markdown without links to other pages
 */
public record EditorExplanation(String title, String markdown) {
    /** @param offset in the text; empty, or outside of all paragraphs, for the whole program */
    public static EditorExplanation of(Snapshot snapshot, OptionalInt offset) {
        Parse parse = snapshot.parse();
        Program at = Scope.at(parse, offset.orElse(0)).program();
        List<ProgramFacts> all = FactsReader.programs(parse, snapshot.files()::shown);
        int index = Scope.all(parse).stream().map(Scope::program).toList().indexOf(at);
        ProgramFacts facts = all.get(Math.clamp(index, 0, all.size() - 1));
        Optional<String> paragraph = offset.isPresent() ? paragraph(at, offset.getAsInt()) : Optional.empty();
        List<Block> blocks = paragraph
                .map(name -> ProgramPage.paragraph(facts, name))
                .orElseGet(() -> ProgramPage.of(facts, Related.NONE, "x").blocks());
        String title = paragraph.map(name -> name + " of " + facts.name()).orElse(facts.name());
        Page page = new Page("x", Page.Kind.PROGRAM, facts.name(), "", facts.file(), blocks, List.of());
        SentenceCheck check = new SentenceCheck(facts.file(), shown -> text(snapshot, parse, shown));
        List<Block> confirmed =
                new ArrayList<>(Confirmed.of(page, check::objection).page().blocks());
        return new EditorExplanation(title, "# " + title + "\n\n" + MarkdownPage.of(confirmed));
    }

    private static Optional<String> paragraph(Program program, int offset) {
        return program.sections().stream()
                .flatMap(s -> s.paragraphs().stream())
                .filter(p -> !p.span().isCopied()
                        && p.span().touches(offset)
                        && !p.name().isEmpty())
                .map(Paragraph::name)
                .reduce((a, b) -> b);
    }

    /** The text of the program, or of a copybook that it brought. */
    private static Optional<SourceText> text(Snapshot snapshot, Parse parse, String shown) {
        if (snapshot.files().shown(parse.source().path()).equals(shown)) {
            return Optional.of(parse.source());
        }
        return parse.copies().stream()
                .flatMap(c -> c.copybook().stream())
                .filter(t -> snapshot.files().shown(t.path()).equals(shown))
                .findFirst();
    }
}
