package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.dialogue.Proposals.Proposal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows the changes that a model proposed, and makes those that the user approves, one by one. */
final class AskChanges {
    private static final int AROUND = 3;

    /** @param outcome {@code made}, {@code not approved}, or why it could not be made */
    record Change(String file, int line, String code, String title, String diff, String outcome) {}

    private final Path root;

    AskChanges(Path root) {
        this.root = root;
    }

    List<Change> decide(List<Proposal> proposals, Approval approval) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (Proposal p : proposals) {
            String diff = diff(p.file(), p.before(), p.after());
            System.err.print(
                    "proposed for " + p.file() + ":" + p.line() + " (" + p.code() + "): " + p.title() + "\n" + diff);
            String outcome = approval.of("make this change?") ? make(p) : "not approved";
            changes.add(new Change(p.file(), p.line(), p.code(), p.title(), diff, outcome));
        }
        return changes;
    }

    private String make(Proposal p) {
        try {
            Path file = root.resolve(p.file());
            boolean inside = file.toRealPath().startsWith(root.toRealPath());
            if (!inside || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return "not made: it is no regular file of the workspace";
            }
            byte[] now = Files.readAllBytes(file);
            Optional<Charset> encoding = encoding(now, p.before());
            if (encoding.isEmpty()) {
                return "not made: the file changed meanwhile, or is in an encoding that is not written here";
            }
            byte[] next = p.after().getBytes(encoding.get());
            Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".cobolwright", ".new");
            try {
                Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.write(beside, next);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
            return "made";
        } catch (IOException e) {
            return "not made: " + Failure.explain(e);
        }
    }

    /** The one that makes these bytes of the text; then all that the fix leaves stays byte for byte. */
    private static Optional<Charset> encoding(byte[] bytes, String text) {
        return List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1).stream()
                .filter(c -> c.newEncoder().canEncode(text) && Arrays.equals(text.getBytes(c), bytes))
                .findFirst();
    }

    /** As a unified diff of one hunk. */
    static String diff(String file, String before, String after) {
        List<String> old = List.of(before.split("\n", -1));
        List<String> now = List.of(after.split("\n", -1));
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int from = Math.max(0, same - AROUND);
        int oldTo = Math.min(old.size(), old.size() - tail + AROUND);
        int nowTo = Math.min(now.size(), now.size() - tail + AROUND);
        StringBuilder out = new StringBuilder("--- " + file + "\n+++ " + file + "\n@@ -" + (from + 1) + ","
                + (oldTo - from) + " +" + (from + 1) + "," + (nowTo - from) + " @@\n");
        lines(out, ' ', old.subList(from, same));
        lines(out, '-', old.subList(same, old.size() - tail));
        lines(out, '+', now.subList(same, now.size() - tail));
        lines(out, ' ', old.subList(old.size() - tail, oldTo));
        return out.toString();
    }

    private static void lines(StringBuilder out, char mark, List<String> lines) {
        lines.forEach(l -> out.append(mark).append(l.replace("\r", "")).append('\n'));
    }
}
