package dev.cobolwright.assist.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlobTest {
    private static void check(String pattern, List<String> matching, List<String> others) {
        Glob glob = Glob.of(pattern);
        matching.forEach(path -> assertEquals(true, glob.matches(path), pattern + " " + path));
        others.forEach(path -> assertEquals(false, glob.matches(path), pattern + " " + path));
    }

    @Test
    void matchesAsEditorsDo() {
        check("**/COPYBOOK", List.of("COPYBOOK", "a/copybook", "a/b/COPYBOOK"), List.of("COPYBOOK/a", "XCOPYBOOK"));
        check("copy/**", List.of("copy", "copy/a", "copy/a/b"), List.of("copies", "a/copy"));
        check("a/**/b", List.of("a/b", "a/x/b", "a/b/b"), List.of("a", "b", "a/b/c"));
        check("*.cbl", List.of("A.cbl", "A.CBL", ".cbl"), List.of("x/A.cbl", "A.cbl2"));
        check("PAY*?.cb[lL]", List.of("PAY1.cbl", "pay22.cbl"), List.of("PAY.cbl", "PAY1.cob"));
        check("[!a-c]x", List.of("dx"), List.of("ax", "bx"));
        check("{a,b/{c,d}}/*.cpy", List.of("a/X.cpy", "b/c/X.cpy", "b/d/X.cpy"), List.of("b/X.cpy", "c/X.cpy"));
        check("./a/../b\\c", List.of("b/c", "b\\c"), List.of("a/b/c"));
        check("a[b", List.of("a[b"), List.of("ab"));
        check("{a", List.of("{a"), List.of("a"));
        check("", List.of(""), List.of("a"));
    }

    @Test
    void aFolderIsTakenAsItIs() {
        Glob glob = Glob.below(Path.of("/work/[1] {x}"), "copy/*");
        assertEquals(true, glob.matches("/work/[1] {x}/copy/A"));
        assertEquals(false, glob.matches("/work/1 x/copy/A"));
        assertEquals(List.of("/work/[1] {x}/copy"), glob.startingPoints());
        assertEquals(true, Glob.below(Path.of("/work"), "/other/copy").matches("/other/copy"));
    }

    @Test
    void noPatternTakesLong() {
        String names = "a".repeat(200);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Glob.of("*a".repeat(100) + "b").matches(names);
            Glob.of("**/a/".repeat(100) + "b").matches("a/".repeat(200));
            Glob.of("{a,b}".repeat(100)).matches(names);
        });
    }
}
