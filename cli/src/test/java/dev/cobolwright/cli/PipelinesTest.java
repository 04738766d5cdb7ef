package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shell lines of docs/review-in-ci.md, action.yml and .pre-commit-hooks.yaml, run in a repository with a program of the samples. */
class PipelinesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(yaml|sh|groovy)\\n(.*?)^```");

    @TempDir
    private Path folder;

    private Path repository;

    private record Ran(int exit, String out) {}

    @BeforeEach
    void repository() throws Exception {
        repository = Files.createDirectories(folder.resolve("repository"));
        Files.createDirectories(repository.resolve("copy"));
        Files.copy(ROOT.resolve("samples/bank/cobol/CBSUB030.cbl"), repository.resolve("CBSUB030.cbl"));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path cobolwright = Files.writeString(
                tools.resolve("cobolwright"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                        + "' dev.cobolwright.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(cobolwright, PosixFilePermissions.fromString("rwxr-xr-x"));
        Assumptions.assumeTrue(shell("git --version", Map.of()).exit() == 0, "git and bash are not installed");
        String commit = "git init -q && git add -A && git -c user.name=t -c user.email=t@example.com"
                + " -c commit.gpgsign=false commit -q -m first";
        assertEquals(0, shell(commit, Map.of()).exit());
    }

    private Ran shell(String line, Map<String, String> environment) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-eo", "pipefail", "-c", line)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException noBash) {
            return new Ran(-1, noBash.getMessage());
        }
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), line);
        return new Ran(process.exitValue(), Files.readString(out));
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("docs/review-in-ci.md")));
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }

    private static Object yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    /** The texts of {@code run} and {@code script} that start Cobolwright. */
    private static void collect(Object node, List<String> lines) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("run") || key.equals("script")) {
                    List<?> values = value instanceof List<?> list ? list : List.of(value);
                    values.forEach(v -> lines.add(v.toString()));
                } else {
                    collect(value, lines);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(n -> collect(n, lines));
        }
    }

    @Test
    void linesOfGitHubAndGitLab() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String block : blocks("yaml")) {
            collect(yaml(block), lines);
        }
        assertEquals(3, lines.size());
        String base = "HEAD";
        for (String line : lines) {
            Ran ran = shell(line, Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", base));
            assertEquals(0, ran.exit(), line + "\n" + ran.out());
        }
        ObjectMapper mapper = new ObjectMapper();
        assertTrue(mapper.readTree(repository.resolve("cobolwright.sarif").toFile())
                        .at("/runs/0/results")
                        .size()
                > 0);
        assertTrue(mapper.readTree(
                        repository.resolve("gl-code-quality-report.json").toFile())
                .isArray());
        junit();
    }

    private void junit() throws Exception {
        var suites = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(repository.resolve("cobolwright-junit.xml").toFile())
                .getElementsByTagName("testsuite");
        assertEquals(
                "CBSUB030.cbl",
                suites.item(0).getAttributes().getNamedItem("name").getNodeValue());
    }

    @Test
    void lineOfJenkins() throws Exception {
        Matcher sh = Pattern.compile("sh '(.*)'").matcher(blocks("groovy").getFirst());
        assertTrue(sh.find());
        assertEquals(0, shell(sh.group(1), Map.of()).exit());
        junit();
    }

    @Test
    void baselineAndHook() throws Exception {
        for (String block : blocks("sh")) {
            Ran ran = shell(block, Map.of());
            assertEquals(0, ran.exit(), block + "\n" + ran.out());
        }
    }

    @Test
    void shellOfTheAction() throws Exception {
        Map<?, ?> action = (Map<?, ?>) yaml(Files.readString(ROOT.resolve("action.yml")));
        List<String> lines = new ArrayList<>();
        collect(action, lines);
        assertEquals(1, lines.size());
        Map<String, String> environment = Map.of(
                "COBOLWRIGHT", folder.resolve("tools/cobolwright").toString(),
                "PATHS", "CBSUB030.cbl",
                "COPYBOOKS", "copy",
                "PROFILE", "default",
                "BASELINE", "",
                "CHANGED_SINCE", "",
                "SARIF", "out/action.sarif");
        Ran warned = shell(lines.getFirst(), with(environment, "FAIL_ON", "warning"));
        assertEquals(1, warned.exit(), warned.out());
        assertTrue(Files.exists(repository.resolve("out/action.sarif")));
        assertEquals(
                0,
                shell(lines.getFirst(), with(environment, "FAIL_ON", "never")).exit());
        Map<String, String> since = with(with(environment, "FAIL_ON", "warning"), "CHANGED_SINCE", "HEAD");
        assertEquals(0, shell(lines.getFirst(), since).exit());
        Map<String, String> wrong = with(with(environment, "FAIL_ON", "never"), "PATHS", "nowhere.cbl");
        assertEquals(2, shell(lines.getFirst(), wrong).exit());
        Map<?, ?> inputs = (Map<?, ?>) action.get("inputs");
        assertEquals(7, inputs.size());
        assertFalse(lines.getFirst().contains("${{"), "inputs reach the shell by the environment, never as its text");
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    @Test
    void hookOfPreCommit() throws Exception {
        List<?> hooks = (List<?>) yaml(Files.readString(ROOT.resolve(".pre-commit-hooks.yaml")));
        Map<?, ?> hook = (Map<?, ?>) hooks.getFirst();
        assertEquals("script", hook.get("language"));
        assertTrue(Files.isExecutable(ROOT.resolve(hook.get("entry").toString())));
        assertTrue(Pattern.compile(hook.get("files").toString())
                .matcher("src/A.CBL")
                .find());
        String line = "cobolwright "
                + String.join(
                        " ",
                        ((List<?>) hook.get("args"))
                                .stream().map(Object::toString).toList()) + " CBSUB030.cbl";
        Ran ran = shell(line, Map.of());
        assertEquals(1, ran.exit(), ran.out());
        assertTrue(ran.out().contains("CBSUB030.cbl:"), ran.out());
    }
}
