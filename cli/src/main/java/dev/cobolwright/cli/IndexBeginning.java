package dev.cobolwright.cli;

import dev.cobolwright.retrieval.AccessRules;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.IndexSnapshot;
import java.io.IOException;
import java.nio.file.Path;

/** An index that begins with a snapshot which another machine wrote. */
final class IndexBeginning {
    private IndexBeginning() {}

    /**
     * What the rules here show to others than those there, and files of no folder here, are forgotten before anything is found.
     *
     * @param root the folder here that the snapshot was written for there
     * @throws dev.cobolwright.retrieval.IndexException where the snapshot cannot be used; there is no index then
     */
    static CodeIndex with(Path snapshot, Path folder, Path root, AccessRules rules) throws IOException {
        IndexSnapshot.begin(snapshot, folder);
        CodeIndex index = CodeIndex.open(folder, root);
        for (String path : index.paths()) {
            if (!Path.of(path).startsWith(root)) {
                index.remove(path);
            } else {
                index.removeUnlessFor(path, rules.groups(Path.of(path)));
            }
        }
        index.refresh();
        return index;
    }
}
