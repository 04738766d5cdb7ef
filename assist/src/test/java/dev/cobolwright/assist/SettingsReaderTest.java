package dev.cobolwright.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Dialect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
    @Test
    void readsNestedAndDottedKeys() {
        var read = SettingsReader.read(
                Map.of(
                        "dialect",
                        "gnucobol",
                        "sources",
                        Map.of("encoding", "IBM1047"),
                        "sources.copybookFolders",
                        List.of("copy")),
                Settings.DEFAULTS);
        assertEquals(List.of(), read.problems());
        assertEquals(Dialect.GNUCOBOL, read.settings().dialect());
        assertEquals("IBM1047", read.settings().sources().encoding());
        assertEquals(List.of("copy"), read.settings().sources().copybookFolders());
        assertEquals(Settings.Diagnostics.DEFAULTS, read.settings().diagnostics());
    }

    @Test
    void numbersOfJsonAreWholeNumbers() {
        var read = SettingsReader.read(Map.of("diagnostics", Map.of("delayMillis", 50.0)), Settings.DEFAULTS);
        assertEquals(50, read.settings().diagnostics().delayMillis());
    }

    @Test
    void whatDoesNotFitIsReportedAndChangesNothing() {
        var read = SettingsReader.read(
                Map.of(
                        "dialekt",
                        "ibm",
                        "diagnostics",
                        Map.of("delayMillis", "fast", "enabled", 1),
                        "completion",
                        "on",
                        "dialect",
                        "pl1"),
                Settings.DEFAULTS);
        assertEquals(Settings.DEFAULTS, read.settings());
        assertEquals(5, read.problems().size(), read.problems()::toString);
        assertTrue(read.problems().stream()
                .anyMatch(p -> p.contains("Unknown setting dialekt; known here: dialect, sources")));
        assertTrue(read.problems().stream()
                .anyMatch(p -> p.contains("diagnostics.delayMillis cannot be fast; it stays 10")));
    }

    @Test
    void everySettingIsExplained() {
        var entries = SettingsReader.entries(Settings.DEFAULTS);
        assertEquals("dialect", entries.getFirst().key());
        entries.forEach(e -> assertTrue(e.description().endsWith("."), e.key()));
        assertFalse(entries.stream().map(SettingsReader.Entry::value).anyMatch(Record.class::isInstance));
    }
}
