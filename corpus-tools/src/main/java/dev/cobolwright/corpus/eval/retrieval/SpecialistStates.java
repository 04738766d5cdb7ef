package dev.cobolwright.corpus.eval.retrieval;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.specialist.Session;
import dev.cobolwright.model.specialist.Specialist;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the specialist knows of each token of a text, averaged, less the average of the corpus (which all texts share). */
final class SpecialistStates implements Encoder {
    private final Tokenizer tokenizer;
    private final Session session;
    private float[] middle = new float[0];

    SpecialistStates() {
        try {
            tokenizer = Tokenizer.bundled();
            session = Specialist.bundled(Specialist.Options.usual()).open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String id() {
        return "specialist";
    }

    @Override
    public void corpus(Iterable<String> texts) {
        List<float[]> all = new ArrayList<>();
        texts.forEach(text -> all.add(states(text)));
        middle = new float[all.getFirst().length];
        for (float[] vector : all) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += vector[i] / all.size();
            }
        }
    }

    @Override
    public float[] encode(String text) {
        float[] vector = states(text);
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= middle[i];
        }
        return HashedNgrams.normalised(vector);
    }

    private float[] states(String text) {
        session.context(tokenizer.encode(text.isBlank() ? "." : text), Cancellation.NEVER);
        return session.states();
    }
}
