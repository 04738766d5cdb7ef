package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command over stdio, asked by the client of the SDK. */
class McpTest {
    private static final Path BANK = Path.of("../samples/bank").toAbsolutePath().normalize();

    /** A good call of each tool. */
    private static final Map<String, Map<String, Object>> CALLS = Map.ofEntries(
            Map.entry("similar_code", Map.of("file", "cobol/CBBAT030.cbl", "line", 292)),
            Map.entry("list_files", Map.of("containing", "CBSUB")),
            Map.entry("read_lines", Map.of("file", "cobol/CBBAT030.cbl", "from", 290, "to", 304)),
            Map.entry("search_code", Map.of("words", "interest rounded")),
            Map.entry("parse_problems", Map.of("file", "cobol/CBSUB020.cbl")),
            Map.entry("list_programs", Map.of()),
            Map.entry("explain_program", Map.of("program", "CBSUB030")),
            Map.entry("explain_paragraph", Map.of("program", "CBBAT030", "paragraph", "4000-CAPITALISE")),
            Map.entry("outline", Map.of("program", "CBBAT015")),
            Map.entry("paragraph_flow", Map.of("program", "CBBAT020", "paragraph", "3000-CHECK-POSTING")),
            Map.entry("callers", Map.of("program", "CBSUB020")),
            Map.entry("callees", Map.of("program", "CBBAT010")),
            Map.entry("unresolved", Map.of()),
            Map.entry("find_symbol", Map.of("name", "AC-OVERDRAFT-LIMIT")),
            Map.entry("references", Map.of("name", "AC-OVERDRAFT-LIMIT")),
            Map.entry("who_sets", Map.of("name", "WS-ROUNDED-INTEREST")),
            Map.entry("layout", Map.of("of", "CBACCT")),
            Map.entry("copybook_users", Map.of("copybook", "CBINTL")),
            Map.entry("impact", Map.of("name", "CBSUB030")),
            Map.entry("resource_use", Map.of("name", "TXN_HIST", "does", "C")),
            Map.entry("job_steps", Map.of("job", "CBJEOD")),
            Map.entry("business_rules", Map.of("program", "CBONL090")),
            Map.entry("calculations", Map.of("about", "INTEREST")),
            Map.entry("error_handling", Map.of("program", "CBBAT020")),
            Map.entry(
                    "check_sentence",
                    Map.of("sentence", "CBBAT030 rounds WS-ROUNDED-INTEREST.", "cites", "cobol/CBBAT030.cbl:291-292")),
            Map.entry("review_findings", Map.of("program", "CBSUB030")));

    private static McpSyncClient client;

    static McpSyncClient connect(Path workspace) {
        ServerParameters command = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.cobolwright.cli.Main",
                        "mcp",
                        "--workspace",
                        workspace.toString())
                .build();
        McpSyncClient made = McpClient.sync(
                        new StdioClientTransport(command, new JacksonMcpJsonMapper(new ObjectMapper())))
                .requestTimeout(Duration.ofMinutes(3))
                .initializationTimeout(Duration.ofMinutes(3))
                .build();
        made.initialize();
        return made;
    }

    @BeforeAll
    static void start() {
        client = connect(BANK);
    }

    @AfterAll
    static void stop() {
        client.closeGracefully();
    }

    private static McpSchema.CallToolResult call(McpSyncClient of, String tool, Map<String, Object> arguments) {
        return of.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().getFirst()).text();
    }

    private static JsonNode structured(McpSchema.CallToolResult result) {
        return new ObjectMapper().valueToTree(result.structuredContent());
    }

    @Test
    void listsReadOnlyTools() {
        List<McpSchema.Tool> tools = client.listTools().tools();
        assertTrue(tools.size() >= 20, "tools: " + tools.size());
        Set<String> names = new HashSet<>();
        for (McpSchema.Tool tool : tools) {
            names.add(tool.name());
            assertEquals(true, tool.annotations().readOnlyHint(), tool.name());
        }
        Set<String> called = new HashSet<>(CALLS.keySet());
        called.add("compare_revisions");
        assertEquals(called, names, "each tool is called below");
    }

    @Test
    void answersEachToolWithLinesThatExist() throws IOException {
        for (Map.Entry<String, Map<String, Object>> call : CALLS.entrySet()) {
            McpSchema.CallToolResult result = call(client, call.getKey(), call.getValue());
            assertEquals(false, result.isError(), call.getKey() + ": " + text(result));
            assertTrue(text(result).length() < 40_000, call.getKey());
            int evidence = 0;
            for (JsonNode line : structured(result).get("lines")) {
                for (JsonNode place : line.get("evidence")) {
                    evidence++;
                    Path file = BANK.resolve(place.get("file").textValue());
                    long lines;
                    try (var all = Files.lines(file)) {
                        lines = all.count();
                    }
                    int first = place.get("first").intValue();
                    int last = place.get("last").intValue();
                    assertTrue(first >= 1 && first <= last && last <= lines, call.getKey() + " " + place);
                }
            }
            boolean mayBeSilent =
                    call.getKey().equals("parse_problems") || call.getKey().equals("unresolved");
            assertTrue(evidence > 0 || mayBeSilent, call.getKey() + " cites nothing: " + text(result));
        }
    }

    @Test
    void knowsWhatTheSamplesSay() {
        assertTrue(text(call(client, "read_lines", CALLS.get("read_lines")))
                .contains("COMPUTE WS-ROUNDED-INTEREST ROUNDED"));
        assertTrue(text(call(client, "callers", CALLS.get("callers"))).contains("cobol/CBBAT030.cbl:240"));
        assertTrue(text(call(client, "who_sets", CALLS.get("who_sets"))).contains("cobol/CBBAT030.cbl:291"));
        assertTrue(text(call(client, "resource_use", CALLS.get("resource_use"))).contains("cobol/CBBAT100.cbl"));
        assertTrue(text(call(client, "copybook_users", CALLS.get("copybook_users")))
                .contains("cobol/CBSUB020.cbl:40"));
        assertTrue(text(call(client, "review_findings", CALLS.get("review_findings")))
                .contains("cobol/CBSUB030.cbl:101"));
    }

    @Test
    void findsSimilarCode() {
        McpSchema.CallToolResult found =
                call(client, "similar_code", Map.of("file", "cobol/CBBAT030.cbl", "line", 292, "most", 5));
        JsonNode lines = structured(found).get("lines");
        assertTrue(!lines.isEmpty() && lines.size() <= 5, text(found));
        assertFalse(text(found).contains("cobol/CBBAT030.cbl:290"), "not itself: " + text(found));
        refused("similar_code", Map.of("file", "../secret.cbl", "line", 1), "no file");
        refused("similar_code", Map.of("file", "cobol/CBBAT030.cbl", "line", 0), "has lines 1 to");
    }

    @Test
    void comparesRevisions(@TempDir Path folder) throws IOException, InterruptedException {
        GitFolder git = new GitFolder(folder);
        Assumptions.assumeTrue(git.isInstalled(), "git is not installed");
        git.git("init", "-q");
        Path file = Files.writeString(folder.resolve("SMALL.cbl"), BadInputTest.PROGRAM);
        git.commit("first");
        Files.writeString(
                file, BadInputTest.PROGRAM.replace("WS-COUNT", "WS-SUM").replace("ADD 1", "ADD 2"));
        git.commit("second");
        McpSyncClient there = connect(folder);
        try {
            McpSchema.CallToolResult now = call(there, "compare_revisions", Map.of("from", "HEAD~1"));
            assertEquals(false, now.isError(), text(now));
            assertTrue(
                    text(now).contains("ADD 2 TO WS-SUM, before ADD 1 TO WS-COUNT (HEAD~1: SMALL.cbl:9) [SMALL.cbl:9]"),
                    text(now));
            assertTrue(text(call(there, "compare_revisions", Map.of("from", "HEAD~1", "to", "HEAD")))
                    .contains("(HEAD~1: SMALL.cbl:9) (HEAD: SMALL.cbl:9)"));
            assertTrue(text(call(there, "compare_revisions", Map.of("from", "HEAD")))
                    .startsWith("no difference"));
            McpSchema.CallToolResult wrong = call(there, "compare_revisions", Map.of("from", "--output=x"));
            assertEquals(true, wrong.isError());
            assertTrue(text(wrong).contains("is not a revision"), text(wrong));
        } finally {
            there.closeGracefully();
        }
    }

    @Test
    void goesOnWhereAPageEnds() {
        Map<String, Object> arguments = new HashMap<>(Map.of("of", "CBONL020"));
        Set<Integer> firsts = new HashSet<>();
        int lines = 0;
        int total = -1;
        for (int page = 0; page < 200; page++) {
            McpSchema.CallToolResult result = call(client, "layout", arguments);
            assertEquals(false, result.isError(), text(result));
            JsonNode answer = structured(result);
            assertTrue(firsts.add(answer.get("first").intValue()), "each page once");
            assertTrue(text(result).length() <= 20_000);
            lines += answer.get("lines").size();
            total = answer.get("total").intValue();
            if (!answer.has("nextCursor")) {
                break;
            }
            arguments.put("cursor", answer.get("nextCursor").textValue());
        }
        assertTrue(firsts.size() > 1, "more than one page");
        assertEquals(total, lines);
    }

    @Test
    void saysWhatIsWrongWithACall() {
        refused("callers", Map.of(), "program is missing");
        refused("layout", Map.of("of", "NOSUCH"), "there is no program NOSUCH");
        refused("read_lines", Map.of("file", "cobol/CBBAT030.cbl", "from", "x", "to", 3), "whole number");
        refused("read_lines", Map.of("file", "cobol/CBBAT030.cbl", "from", 900_000, "to", 900_001), "has lines 1 to");
        refused("outline", Map.of("program", "CBBAT015", "colour", "red"), "no argument colour");
        refused("outline", Map.of("program", List.of("CBBAT015")), "must be text");
        refused("list_programs", Map.of("cursor", "line-99999"), "cursor");
        refused("resource_use", Map.of("does", "everything"), "one of C, R, U and D");
        assertEquals(false, call(client, "list_programs", Map.of()).isError(), "and goes on");
    }

    private static void refused(String tool, Map<String, Object> arguments, String why) {
        McpSchema.CallToolResult result = call(client, tool, arguments);
        assertEquals(true, result.isError(), tool + arguments);
        assertTrue(text(result).contains(why), text(result));
    }

    @Test
    void readsNothingOutsideTheWorkspace(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.cbl"), "TOP-SECRET\n");
        Path workspace = Files.createDirectories(folder.resolve("work/space"));
        Files.writeString(workspace.resolve("SMALL.cbl"), BadInputTest.PROGRAM);
        Files.createSymbolicLink(workspace.resolve("LINK.cbl"), secret);
        Files.createSymbolicLink(workspace.resolve("folder"), folder);
        McpSyncClient confined = connect(workspace);
        try {
            for (String file : List.of(
                    "../../secret.cbl",
                    secret.toString(),
                    "LINK.cbl",
                    "folder/secret.cbl",
                    "SMALL.cbl/../../../secret.cbl",
                    "/etc/passwd",
                    "secret.cbl",
                    "\u0000")) {
                McpSchema.CallToolResult result =
                        call(confined, "read_lines", Map.of("file", file, "from", 1, "to", 1));
                assertEquals(true, result.isError(), file);
                assertFalse(text(result).contains("TOP-SECRET"), file);
            }
            assertFalse(text(call(confined, "search_code", Map.of("words", "TOP-SECRET")))
                    .contains("TOP-SECRET ["));
            assertFalse(text(call(confined, "list_files", Map.of())).contains("LINK"));
            assertEquals(
                    false,
                    call(confined, "read_lines", Map.of("file", "small.CBL", "from", 1, "to", 1))
                            .isError());
            Files.writeString(workspace.resolve("LATER.cbl"), BadInputTest.PROGRAM);
            await(() -> text(call(confined, "list_files", Map.of())).contains("LATER.cbl"));
        } finally {
            confined.closeGracefully();
        }
    }

    private static void await(java.util.function.BooleanSupplier done) {
        for (int i = 0; i < 60 && !done.getAsBoolean(); i++) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertTrue(done.getAsBoolean(), "a new file is seen");
    }
}
