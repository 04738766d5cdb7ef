package dev.cobolwright.model.endpoint;

import java.io.IOException;

/** A provider that does what the model's name says. */
public final class ScriptedProvider implements Provider {
    static volatile Request last;

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Reply ask(Request request) throws IOException {
        last = request;
        switch (request.model()) {
            case "hang" -> {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    throw new IOException("interrupted", e);
                }
            }
            case "refuse" -> throw new Refused(403);
            case "unreachable" -> throw new IOException("no route");
            case "fail" -> throw new IllegalStateException("a fault of the library");
            default -> {}
        }
        return new Reply("```cobol\nname-2.\n```", 5, 1);
    }
}
