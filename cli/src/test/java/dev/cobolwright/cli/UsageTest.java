package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void wrongUsageAndMissingFilesAreFailures() {
        assertEquals(ExitCode.FAILURE, Main.execute());
        assertEquals(ExitCode.FAILURE, Main.execute("no-such-command"));
        assertEquals(ExitCode.FAILURE, Main.execute("parse"));
        assertEquals(ExitCode.FAILURE, Main.execute("parse", "no-such-file.cbl"));
        assertEquals(ExitCode.OK, Main.execute("--version"));
    }
}
