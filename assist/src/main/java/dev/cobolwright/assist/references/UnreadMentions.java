package dev.cobolwright.assist.references;

import dev.cobolwright.assist.navigation.Names;
import dev.cobolwright.assist.navigation.Symbol;
import dev.cobolwright.assist.references.NamedWords.Hit;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The mentions of a name that the parser keeps no place of: program-names, SELECT, cursors, and everything in code that could not
 * be read. Found by the words of the text and of its copybooks.
 */
final class UnreadMentions {
    private final String name;
    private final Function<SourceText, List<Hit>> hits;

    /** For one name, upper case; texts that many programs copy are searched once. */
    UnreadMentions(String name) {
        Map<SourceText, List<Hit>> known = new IdentityHashMap<>();
        this.name = name;
        this.hits = text -> known.computeIfAbsent(text, t -> NamedWords.find(t, name));
    }

    /** @param read what is left out: the mentions of the name that the parser knows of */
    List<Mention> in(Parse parse, List<Mention> read) {
        Map<String, Set<Integer>> covered = new HashMap<>();
        read.forEach(m -> covered.computeIfAbsent(m.span().source().path(), p -> new HashSet<>())
                .add(m.span().start()));
        List<Mention> found = new ArrayList<>();
        add(parse, parse.source(), Optional.empty(), covered, found);
        Set<SourceText> seen = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        for (CopyStatement copy : parse.copies()) {
            if (copy.copybook().isPresent() && seen.add(copy.copybook().get())) {
                add(parse, copy.copybook().get(), Optional.of(copy.span()), covered, found);
            }
        }
        return found;
    }

    private void add(
            Parse parse,
            SourceText text,
            Optional<Span> copiedBy,
            Map<String, Set<Integer>> covered,
            List<Mention> found) {
        Set<Integer> known = covered.getOrDefault(text.path(), Set.of());
        for (Hit hit : hits.apply(text)) {
            if (!known.contains(hit.start())) {
                mention(parse, hit, new Span(text, hit.start(), hit.end(), copiedBy))
                        .ifPresent(found::add);
            }
        }
    }

    private Optional<Mention> mention(Parse parse, Hit hit, Span span) {
        Target program = Target.program(name);
        Target cursor = new Target(Kind.CURSOR, name, parse.source().path(), 0);
        return switch (hit.role()) {
            case PROGRAM_DECLARED -> Optional.of(new Mention(span, List.of(program), true, true, Optional.empty()));
            case PROGRAM -> Optional.of(new Mention(span, List.of(program), false, true, Optional.empty()));
            case CURSOR_DECLARED -> Optional.of(new Mention(span, List.of(cursor), true, true, Optional.empty()));
            case CURSOR ->
                isCursor(parse)
                        ? Optional.of(new Mention(span, List.of(cursor), false, true, Optional.empty()))
                        : Optional.empty();
            case NAME -> {
                List<Target> targets = byName(parse, span.inMain().start());
                yield targets.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Mention(span, targets, false, false, Optional.empty()));
            }
            case NOTHING -> Optional.empty();
        };
    }

    private boolean isCursor(Parse parse) {
        return Stream.concat(Stream.of(parse.source()), parse.copies().stream().flatMap(c -> c.copybook().stream()))
                .flatMap(text -> hits.apply(text).stream())
                .anyMatch(h -> h.role() == NamedWords.Role.CURSOR_DECLARED);
    }

    /** What the name means for a program, whatever the statement around it. */
    private List<Target> byName(Parse parse, int offset) {
        Names names = Names.at(parse, offset);
        List<Target> targets = Stream.of(
                        names.data(name, List.of()), names.procedures(name, List.of()), names.files(name))
                .flatMap(List::stream)
                .map(this::target)
                .toList();
        return targets.isEmpty() && names.program().otherNames().contains(name)
                ? List.of(new Target(Kind.OTHER, name, parse.source().path(), 0))
                : targets;
    }

    private Target target(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Data data ->
                data.item().name().equals(name)
                        ? Mentions.target(data.item())
                        : Mentions.target(Kind.INDEX, name, data.item().nameSpan());
            case Symbol.File file ->
                Mentions.target(Kind.FILE, name, file.file().nameSpan());
            case Symbol.ParagraphName p ->
                Mentions.target(Kind.PARAGRAPH, name, p.paragraph().nameSpan());
            case Symbol.SectionName s ->
                Mentions.target(Kind.SECTION, name, s.section().nameSpan());
            case Symbol.Copy copy -> Mentions.target(copy.statement());
            case Symbol.CalledProgram called -> Target.program(called.name());
        };
    }
}
