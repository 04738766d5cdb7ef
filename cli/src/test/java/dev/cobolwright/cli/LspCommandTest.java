package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LspCommandTest {
    @Test
    void onlyTheCommandLineOfEditorsIsTakenWithoutReadingOptions() {
        assertTrue(LspCommand.isUsual("lsp"));
        assertTrue(LspCommand.isUsual("lsp", "--stdio"));
        assertFalse(LspCommand.isUsual());
        assertFalse(LspCommand.isUsual("lsp", "--port", "7"));
        assertFalse(LspCommand.isUsual("lsp", "--stdio", "--help"));
        assertFalse(LspCommand.isUsual("review"));
    }
}
