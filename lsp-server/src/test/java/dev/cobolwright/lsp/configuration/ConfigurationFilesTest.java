package dev.cobolwright.lsp.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Settings.Format;
import dev.cobolwright.assist.config.Explanation;
import dev.cobolwright.assist.config.SourceOptions;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.lsp.configuration.ConfigurationFiles.Client;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFilesTest {
    @TempDir
    private Path folder;

    private SourceOptions options(Folder given, String program) {
        return given.configuration.of(folder.resolve(program));
    }

    private void problem(String files, String... parts) {
        Folder given = Folder.of(folder, files);
        String all = String.join("\n", given.configuration.problems());
        for (String part : parts) {
            assertTrue(all.contains(part), all);
        }
        assertEquals(parts.length == 0 ? 0 : 1, given.configuration.problems().size(), all);
    }

    @Test
    void theFirstThatSaysAValueHolds() {
        Folder given = Folder.of(folder, """
                -- cobolwright.json --
                {"sources": {"format": "variable"}}
                -- superbol.toml --
                cobol = { dialect = "mf", source-format = "free" }
                -- .vscode/settings.json --
                {"superbol.cobol.dialect": "gnucobol", "coboleditor.fileformat_strategy": "always_fixed"}
                """);
        SourceOptions options = options(given, "A.cbl");
        assertEquals(Format.VARIABLE, options.format().value());
        assertEquals("cobolwright.json: sources.format", options.format().origin());
        assertEquals(Dialect.MF, options.dialect().value());
        assertEquals("superbol.toml: cobol.dialect", options.dialect().origin());
        assertTrue(
                Explanation.of(given.configuration).stream()
                        .map(Explanation.Line::toString)
                        .toList()
                        .contains(
                                "format: free (superbol.toml: cobol.source-format), not used: an earlier one goes before it"),
                () -> Explanation.of(given.configuration).toString());
    }

    @Test
    void aSuperbolProjectBelowHoldsForItsFolder() {
        Folder given = Folder.of(folder, """
                -- superbol.toml --
                cobol = { dialect = "mf", source-format = "fixed" }
                -- apps/pay/superbol.toml --
                [cobol]
                dialect = "cobol85"
                source-format = "free"
                copybooks = [{dir = "books"}]
                -- apps/pay/books/RATES.inc --
                01 RATES PIC X.
                -- apps/pay/books/RATES.cpy --
                01 RATES PIC X.
                -- books/RATES.cpy --
                       01 OTHER PIC X.
                """);
        SourceOptions inside = options(given, "apps/pay/src/A.cbl");
        assertEquals(Format.FREE, inside.format().value());
        assertEquals(
                "apps/pay/superbol.toml: cobol.source-format", inside.format().origin());
        SourceOptions outside = options(given, "A.cbl");
        assertEquals(Format.FIXED, outside.format().value());
        assertEquals(Dialect.MF, outside.dialect().value());
        assertEquals("apps/pay/books/RATES.cpy", given.copy("apps/pay/src/A.cbl", "RATES"));
    }

    @Test
    void aProgramHasItsProcessorGroup() {
        Folder given = Folder.of(folder, """
                -- .cobolplugin/pgm_conf.json --
                {"pgms": [{"program": "batch/ONE.cbl", "pgroup": "A"}, {"program": "batch/**", "pgroup": "B"},
                          {"program": "LONE.cbl", "pgroup": "A"}]}
                -- .cobolplugin/proc_grps.json --
                {"pgroups": [{"name": "A", "libs": ["a/${fileBasenameNoExtension}", "a"]},
                             {"name": "B", "libs": ["b"], "compiler-options": ["SRCFORMAT(EXTEND)", "SQL"],
                              "preprocessor": ["SQL", {"name": "IDMS", "libs": ["idms"]}]}]}
                -- a/X.cpy --
                -- a/one/X.cpy --
                -- b/X.cpy --
                -- idms/Y.cpy --
                -- batch/ONE.cbl --
                -- batch/deep/TWO.CBL --
                -- online/LONE.cbl --
                """);
        assertEquals(List.of(), given.configuration.problems());
        assertEquals("a/one/X.cpy", given.copy("batch/ONE.cbl", "X"));
        assertEquals("b/X.cpy", given.copy("batch/deep/TWO.CBL", "X"));
        assertEquals("idms/Y.cpy", given.copy("batch/deep/TWO.CBL", "Y"));
        assertEquals("a/X.cpy", given.copy("online/LONE.cbl", "X"));
        assertEquals(
                Format.VARIABLE, options(given, "batch/deep/TWO.CBL").format().value());
        assertEquals(2, options(given, "batch/deep/TWO.CBL").compilerOptions().size());
        assertEquals(Format.AUTO, options(given, "batch/ONE.cbl").format().value());
    }

    @Test
    void patternsGiveFormatsAndEncodings() throws IOException {
        Folder given = Folder.of(folder, """
                -- cobolwright.json --
                {"sources": {"formats": ["legacy/**=fixed", "*.cob=free"], "encodings": ["legacy/**=IBM037"],
                             "copybookEncoding": "IBM1047", "compilerOptions": ["-std=mf,NUMPROC(PFD)"]}}
                """);
        assertEquals(Format.FIXED, options(given, "legacy/x/A.cob").format().value());
        assertEquals(Format.FREE, options(given, "A.cob").format().value());
        assertEquals(Format.AUTO, options(given, "b/A.cob").format().value());
        assertEquals(Dialect.MF, options(given, "A.cbl").dialect().value());
        Path copybook =
                Files.write(folder.resolve("A.cpy"), "       01  A[1] PIC X.".getBytes(Charset.forName("IBM1047")));
        assertEquals("       01  A[1] PIC X.", given.workspace().read(copybook).text());
        Path program = Files.writeString(folder.resolve("A.cbl"), "       01  A[1] PIC X.");
        assertEquals("       01  A[1] PIC X.", given.workspace().read(program).text());
    }

    @Test
    void copybooksOfALibraryAreReadInItsEncoding() throws IOException {
        Folder given = Folder.of(folder, """
                -- .vscode/settings.json --
                {"cobol-lsp": {"cpy-manager": {"paths-local": ["mvs/**"], "copybook-file-encoding": "IBM1047"}}}
                """);
        Files.createDirectories(folder.resolve("mvs/deep"));
        Path copybook = Files.write(
                folder.resolve("mvs/deep/A.cpy"), "       01  A[1] PIC X.".getBytes(Charset.forName("IBM1047")));
        assertEquals("       01  A[1] PIC X.", given.workspace().read(copybook).text());
    }

    @Test
    void whatAClientSendsGoesBeforeTheFileOfTheEditor() {
        Client client = new Client(
                Settings.DEFAULTS, Map.of("coboleditor", Map.of("copybookdirs", List.of("$COBCPY", "sent"))), false);
        Folder given = Folder.of(
                folder, """
                -- .vscode/settings.json --
                {"coboleditor.copybookdirs": ["file"]}
                -- cobolwright.json --
                {"escalation.enabled": true, "dialect": "mf"}
                -- sent/A.cpy --
                -- file/A.cpy --
                -- env/B.cpy --
                -- P.cbl --
                """, client, Map.of("COBCPY", folder.resolve("env").toString()));
        assertEquals("sent/A.cpy", given.copy("P.cbl", "A"));
        assertEquals("env/B.cpy", given.copy("P.cbl", "B"));
        assertEquals(Dialect.MF, given.settings().dialect());
        assertEquals(false, given.settings().escalation().enabled(), "a folder of a stranger cannot switch it on");
        assertTrue(given.configuration.problems().getFirst().contains("escalation is not taken from a file"));
    }

    @Test
    void foldersOutsideTheWorkspaceAndHiddenOnesAreSearchedWhereConfigured(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("deep/copy"));
        Files.writeString(elsewhere.resolve("deep/copy/A.cpy"), "");
        Folder given =
                Folder.of(folder, """
                -- cobolwright.json --
                {"sources.copybookFolders": ["ELSEWHERE/*/copy", ".copybooks/PROFILE"]}
                -- .copybooks/PROFILE/B.cpy --
                -- .copybooks/OTHER/C.cpy --
                -- P.cbl --
                """.replace("ELSEWHERE", elsewhere.toString().replace('\\', '/')));
        assertTrue(given.copy("P.cbl", "A").endsWith("deep/copy/A.cpy"));
        assertEquals(".copybooks/PROFILE/B.cpy", given.copy("P.cbl", "B"));
        assertEquals("-", given.copy("P.cbl", "C"));
    }

    @Test
    void emptyFilesAndUnusualShapesAreNoProblem() {
        problem("""
                -- cobolwright.json --
                -- zapp.yml --
                # only a comment
                -- superbol.toml --
                -- .cobolplugin/proc_grps.json --
                {"pgroups": []}
                -- .vscode/settings.json --
                {"editor.fontSize": 12, "[cobol]": {"editor.rulers": [7, 72]}, "cobol-lsp.cpy-manager.paths-local": null}
                """);
    }

    @Test
    void damagedFilesSayWhere() {
        problem("-- zapp.yaml --\nname: x\npropertyGroups:\n  - name: [\n", "zapp.yaml, line", "not valid YAML");
        problem("-- zapp.yaml --\n- a\n- b\n", "names with values are expected, not a list");
        Folder given = Folder.of(folder, """
                -- zapp.yaml --
                name: x
                -- superbol.toml --
                [cobol
                -- .cobolplugin/pgm_conf.json --
                {"pgms": [
                -- cobolwright.json --
                {"dialect": "mf",
                 "dialekt": 1}
                """);
        String all = String.join("\n", given.configuration.problems());
        assertTrue(all.contains("superbol.toml, line 1: not valid TOML"), all);
        assertTrue(all.contains(".cobolplugin/pgm_conf.json, line 2: not valid JSON"), all);
        assertTrue(all.contains("cobolwright.json: Unknown setting dialekt; known here: dialect"), all);
        assertEquals(Dialect.MF, options(given, "A.cbl").dialect().value(), "the rest still holds");
    }

    @Test
    void valuesThatDoNotFitSayWhere() {
        problem(
                "-- zapp.json --\n{\"propertyGroups\": [{\"name\": \"a\", \"libraries\": [{\"locations\": [[1]]}]}]}\n",
                "zapp.json: propertyGroups[0].libraries[0].locations[0]: a text is expected");
    }

    @Test
    void aGroupThatIsNotThereIsNamed() {
        problem("""
                -- .cobolplugin/pgm_conf.json --
                {"pgms": [{"program": "*", "pgroup": "GONE"}]}
                -- .cobolplugin/proc_grps.json --
                {"pgroups": [{"name": "A"}, {"name": "B"}]}
                """, "pgm_conf.json: pgms[0].pgroup: there is no group GONE; .cobolplugin/proc_grps.json has A, B");
    }

    @Test
    void formatsThatAreNotReadAreTold() {
        problem(
                "-- superbol.toml --\n[cobol]\nsource-format = \"COBOLX\"\n",
                "superbol.toml: cobol.source-format: the format COBOLX is not read as such");
    }

    @Test
    void aliasBombsAndDeepNestingAreRefused() {
        problem(
                "-- zapp.yaml --\na: &a [x,x,x,x,x,x,x,x,x]\n"
                        + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n".repeat(9),
                "zapp.yaml");
        problem("-- zapp.yaml --\nname: x\n-- cobolwright.json --\n" + "[".repeat(100_000), "cobolwright.json");
    }
}
