package dev.cobolwright.assist.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of paths as editors write them: {@code *} and {@code ?} within a name, {@code [a-z]}, {@code {a,b}}, and {@code **} for
 * any number of folders, none included. Letter case is ignored, as the tools do that are at home on Windows. Patterns come with
 * the workspace and may be anything: matching takes time proportional to pattern times path, at most.
 */
public final class Glob {
    static final Glob EVERYTHING = of("**");

    private static final int MOST_ALTERNATIVES = 64;

    private final String written;
    private final List<List<Wildcard>> alternatives;

    private Glob(String written, List<List<Wildcard>> alternatives) {
        this.written = written;
        this.alternatives = alternatives;
    }

    /** A pattern for relative paths. */
    public static Glob of(String pattern) {
        return new Glob(pattern, alternatives(List.of(), pattern));
    }

    /** A pattern for absolute paths: relative to a folder, whose own name is taken as it is, or absolute itself. */
    public static Glob below(Path folder, String pattern) {
        List<Wildcard> above = isAbsolute(pattern)
                ? List.of()
                : Arrays.stream(names(folder.toString())).map(Wildcard::literal).toList();
        return new Glob(pattern, alternatives(above, pattern));
    }

    static boolean isAbsolute(String pattern) {
        boolean drive = pattern.length() > 2
                && Character.isLetter(pattern.charAt(0))
                && pattern.charAt(1) == ':'
                && "/\\".indexOf(pattern.charAt(2)) >= 0;
        return drive || pattern.startsWith("/") || pattern.startsWith("\\");
    }

    /** @param path names with {@code /} or {@code \} between them */
    public boolean matches(String path) {
        String[] names = names(path.toLowerCase(Locale.ROOT));
        return alternatives.stream().anyMatch(a -> fits(a, names));
    }

    public boolean matches(Path path) {
        return matches(path.toString());
    }

    /** Folders, absolute for an absolute pattern, at and below which everything lies that can match. */
    public List<String> startingPoints() {
        return alternatives.stream()
                .map(a -> {
                    StringBuilder path = new StringBuilder();
                    for (int i = 0; i < a.size() && a.get(i).literal(); i++) {
                        boolean drive = i == 0 && a.get(i).written().endsWith(":");
                        path.append(drive ? "" : "/").append(a.get(i).written());
                    }
                    return path.isEmpty() ? "/" : path.toString();
                })
                .distinct()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob glob && alternatives.equals(glob.alternatives);
    }

    @Override
    public int hashCode() {
        return alternatives.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }

    private static List<List<Wildcard>> alternatives(List<Wildcard> above, String pattern) {
        List<List<Wildcard>> all = new ArrayList<>();
        for (String alternative : expandBraces(pattern.replace('\\', '/'))) {
            List<Wildcard> names = new ArrayList<>(above);
            for (String name : names(alternative)) {
                if (name.equals("..") && !names.isEmpty() && names.getLast().literal()) {
                    names.removeLast();
                } else if (!name.equals(".") && !name.equals("..")) {
                    names.add(Wildcard.of(name));
                }
            }
            all.add(names);
        }
        return all;
    }

    private static String[] names(String path) {
        return Arrays.stream(path.replace('\\', '/').split("/"))
                .filter(n -> !n.isEmpty())
                .toArray(String[]::new);
    }

    /** One pattern for each way to choose from the braces; braces that do not close stand for themselves, as do too many. */
    private static List<String> expandBraces(String pattern) {
        List<String> open = new ArrayList<>(List.of(pattern));
        List<String> done = new ArrayList<>();
        while (!open.isEmpty() && open.size() + done.size() <= MOST_ALTERNATIVES) {
            String next = open.removeFirst();
            int end = next.indexOf('}');
            int start = end < 0 ? -1 : next.lastIndexOf('{', end);
            if (start < 0) {
                done.add(next);
                continue;
            }
            for (String choice : next.substring(start + 1, end).split(",", -1)) {
                open.add(next.substring(0, start) + choice + next.substring(end + 1));
            }
        }
        done.addAll(open);
        return done;
    }

    /** Folders left to right; where one does not fit, the last {@code **} takes one more. */
    private static boolean fits(List<Wildcard> pattern, String[] path) {
        int p = 0;
        int star = -1;
        int retry = 0;
        for (int i = 0; i < path.length; ) {
            if (p < pattern.size() && pattern.get(p).isAnyFolders()) {
                star = p++;
                retry = i;
            } else if (p < pattern.size() && pattern.get(p).fits(path[i])) {
                p++;
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.size() && pattern.get(p).isAnyFolders()) {
            p++;
        }
        return p == pattern.size();
    }
}
