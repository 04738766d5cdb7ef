package dev.cobolwright.lsp.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One workspace, described in the words of each tool: COPY finds the same files. */
class SameCopybooksTest {
    /** EMP is there three times: beside the program, in the folder configured first, and in the second. RATES has no extension. */
    private static final String SOURCES = """
            -- app/cbl/PAY.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. PAY.
            -- app/cbl/EMP.cpy --
                   01  BESIDE PIC X.
            -- shared/first/EMP.cpy --
                   01  FIRST-ONE PIC X.
            -- shared/second/EMP.cpy --
                   01  SECOND-ONE PIC X.
            -- shared/second/TAX.cpy --
                   01  TAX PIC X.
            -- lib/RATES --
                   01  RATES PIC X.
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> tools() {
        return Stream.of(
                Arguments.of("cobolwright.json", """
                        -- cobolwright.json --
                        {"sources": {"copybookFolders": ["shared/first", "shared/second", "lib"],
                                     "libraries": ["ALT=shared/second"]}}
                        """),
                Arguments.of("proc_grps.json", """
                        -- .cobolplugin/pgm_conf.json --
                        {"pgms": [{"program": "app/CBL/*", "pgroup": "BATCH"}]}
                        -- .cobolplugin/proc_grps.json --
                        {"pgroups": [{"name": "BATCH", "libs": ["shared/first", "shared/s*", "lib"],
                                      "copybook-extensions": ["", ".CPY"]}]}
                        """),
                Arguments.of("zapp.yaml", """
                        -- zapp.yaml --
                        name: sample
                        propertyGroups:
                          - name: pl1
                            language: pl1
                            libraries: [{name: syslib, type: local, locations: [shared/second]}]
                          - &cobol
                            name: first
                            language: cobol
                            libraries:
                              - {name: syslib, type: mvs, locations: [A.B.C]}
                              - {name: syslib, type: local, locations: ["**/first"]}
                          - <<: *cobol
                            name: second
                            libraries:
                              - name: SYSLIB
                                type: local
                                locations: [shared/second, lib]
                              - name: ALT
                                type: local
                                locations:
                                - ./shared/second/
                        """),
                Arguments.of("zapp.json", """
                        -- zapp.json --
                        {"name": "sample", "propertyGroups": [{"name": "all", "libraries": [
                            {"name": "syslib", "type": "local", "locations": ["${FIRST}", "shared/second", "lib"]},
                            {"name": "ALT", "type": "local", "locations": ["shared/second"]}]}]}
                        -- .vscode/settings.json --
                        {"zopeneditor.zapp.variables": {"FIRST": "shared/first"}}
                        """),
                Arguments.of("superbol.toml", """
                        -- superbol.toml --
                        [cobol]
                        dialect = "IBM-strict"
                        copyexts = ["cpy", ""]
                        [[cobol.copybooks]]
                        dir = "../../shared/first"
                        file-relative = true
                        [[cobol.copybooks]]
                        dir = "shared/second"
                        [[cobol.copybooks]]
                        dir = "lib"
                        """),
                Arguments.of("cobol-lsp", """
                        -- .vscode/settings.json --
                        {
                            // a comment, and a comma after the last
                            "cobol-lsp.cpy-manager.paths-local": ["${workspaceFolder}/shared/first", "shared\\\\second", "lib",],
                        }
                        """),
                Arguments.of("coboleditor", """
                        -- .vscode/settings.json --
                        {"coboleditor.copybookdirs": ["$COBCPY", "${workspaceFolder}/shared/first", "shared/second", "lib"],
                         "coboleditor.copybookexts": ["cpy", "CPY", ""],
                         "coboleditor.copybook_directory_aliases": {"ALT": "shared/second"}}
                        """),
                Arguments.of("superbol", """
                        -- .vscode/settings.json --
                        {"superbol.cobol.copybooks": [{"dir": "shared/first"}, {"dir": "shared/second", "file-relative": false},
                                                      {"dir": "lib"}],
                         "superbol.cobol.copyexts": ["cpy", "CBL", ""]}
                        """),
                Arguments.of("zopeneditor", """
                        -- .vscode/settings.json --
                        {"zopeneditor": {"propertygroups": [{"name": "old", "type": "local", "language": "COBOL",
                            "syslib": ["shared/first", "shared/second", "lib"],
                            "libraries": [{"name": "ALT", "locations": ["shared/second"]}]}]}}
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tools")
    void copyFindsTheSameFiles(String tool, String files) {
        Folder given = Folder.of(folder, SOURCES + files);
        assertEquals(List.of(), given.configuration.problems());
        String program = "app/cbl/PAY.cbl";
        assertEquals("shared/first/EMP.cpy", given.copy(program, "EMP"), "the configured order goes before nearness");
        assertEquals("shared/second/EMP.cpy", given.copy(program, "EMP IN second"), "a folder of that name");
        assertEquals("shared/second/TAX.cpy", given.copy(program, "'TAX'"));
        assertEquals("shared/second/TAX.cpy", given.copy(program, "\"second/TAX.cpy\""));
        assertEquals("lib/RATES", given.copy(program, "rates"), "without extension");
        assertEquals("-", given.copy(program, "NONE"));
        if (files.contains("ALT")) {
            assertEquals("shared/second/EMP.cpy", given.copy(program, "EMP IN ALT"));
        }
    }
}
