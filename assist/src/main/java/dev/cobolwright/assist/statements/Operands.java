package dev.cobolwright.assist.statements;

import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one statement with what its names refer to.
 *
 * @param words without what nested statements have
 * @param names uses of names, by their offset in the file
 */
record Operands(List<Word> words, Map<Integer, NameReference> names, Scope scope) {
    /**
     * A use of a name.
     *
     * @param index of its word
     * @param end index of the word after it, its qualifiers, subscripts and reference modification
     * @param depth of the parentheses it stands in
     * @param subscripted whether a parenthesis follows that has subscripts
     * @param modified whether a reference modification follows
     */
    record Use(
            int index,
            int end,
            int depth,
            boolean subscripted,
            boolean modified,
            NameReference reference,
            Resolution meaning) {
        Optional<DataItem> item() {
            return meaning instanceof Resolution.Data data ? Optional.of(data.item()) : Optional.empty();
        }

        /** OTHER where it is no data item, or only a part of one. */
        Category category() {
            return modified ? Category.OTHER : item().map(Category::of).orElse(Category.OTHER);
        }

        /** The number of subscripts it needs: tables it is in, itself included. */
        long tables() {
            return meaning instanceof Resolution.Data data
                    ? data.groups().stream().filter(g -> g.occurs().isPresent()).count()
                            + (data.item().occurs().isPresent() ? 1 : 0)
                    : 0;
        }
    }

    static Map<Integer, NameReference> byOffset(List<NameReference> references) {
        Map<Integer, NameReference> names = new HashMap<>();
        references.stream()
                .filter(r -> !r.span().isCopied())
                .forEach(r -> names.put(r.span().start(), r));
        return names;
    }

    String verb() {
        return words.getFirst().text();
    }

    boolean has(String word) {
        return words.stream().anyMatch(w -> w.is(word));
    }

    /** The word at an index, or one that is nothing behind the last. */
    Word at(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : new Word(Word.Kind.SYMBOL, "", -1);
    }

    /** All uses of names in order. */
    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            depth += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
            Word word = words.get(i);
            if (names.get(word.start()) instanceof NameReference reference && word.is(reference.name())) {
                uses.add(use(i, depth, reference));
            }
        }
        return uses;
    }

    private Use use(int index, int depth, NameReference reference) {
        int end = index + 1;
        while ((at(end).is("OF") || at(end).is("IN")) && at(end + 1).kind() == Word.Kind.WORD) {
            end += 2;
        }
        boolean subscripted = false;
        boolean modified = false;
        while (at(end).is("(")) {
            int close = close(end);
            boolean colon = false;
            for (int i = end; i < close; i++) {
                colon |= at(i).is(":");
            }
            modified |= colon;
            subscripted |= !colon;
            end = close + 1;
        }
        return new Use(index, end, depth, subscripted, modified, reference, scope.resolve(reference));
    }

    /** The index of the parenthesis that closes one, or of the last word. */
    int close(int open) {
        int depth = 0;
        for (int i = open; i < words.size(); i++) {
            depth += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return words.size() - 1;
    }
}
