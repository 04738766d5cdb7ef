package dev.cobolwright.cli;

import dev.cobolwright.assist.completion.Models;
import java.io.IOException;
import java.util.List;

/** The models of this distribution. */
final class LocalModels {
    private LocalModels() {}

    /** @throws IOException where even the cache model cannot be loaded */
    static Models load() throws IOException {
        return Models.cacheOnly(List.of());
    }
}
