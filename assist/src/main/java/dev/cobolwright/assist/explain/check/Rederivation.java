package dev.cobolwright.assist.explain.check;

import dev.cobolwright.assist.explain.page.Page;
import dev.cobolwright.assist.explain.page.Sentence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Asks a page that was made afresh whether it says the same. */
public final class Rederivation {
    private final Set<Sentence> said;

    /** @param fresh made of the files as they are now */
    public Rederivation(Page fresh) {
        said = new HashSet<>(fresh.sentences());
    }

    public Optional<String> objection(Sentence sentence) {
        return said.contains(sentence) ? Optional.empty() : Optional.of("a fresh analysis does not say so");
    }
}
