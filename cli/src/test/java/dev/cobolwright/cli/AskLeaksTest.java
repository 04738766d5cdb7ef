package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.grammar.syntax.DataItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that all tools tell of the sample bank, asked for by a model that may be sent neither names nor literals nor comments. */
class AskLeaksTest {
    private static final Pattern WORD = Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+)*");
    private static final Pattern LITERAL = Pattern.compile("'([^']{6,})'");

    @TempDir
    private Path folder;

    private Path bank() throws IOException {
        Path from = Path.of("../samples/bank");
        Path to = folder.resolve("bank");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path :
                    all.filter(p -> !p.getFileName().toString().startsWith(".")).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return to;
    }

    @Test
    void noNameLiteralOrCommentLeaves() throws IOException {
        Assumptions.assumeTrue(System.getenv(UserFolder.OTHER) != null, "the user's own folder is left alone");
        Path bank = bank();
        CodeBase code = WorkspaceCode.in(bank, List.of()).now();
        List<String> replies = new ArrayList<>();
        for (String program : List.of("CBBAT010", "CBONL080", "CBSUB020")) {
            StringBuilder five = new StringBuilder();
            for (int i = 0; i < Tools.ALL.size(); i++) {
                five.append(call(code, Tools.ALL.get(i), program)).append('\n');
                if (i % 5 == 4 || i == Tools.ALL.size() - 1) {
                    replies.add(five.toString());
                    five.setLength(0);
                }
            }
        }
        try (TalkingServer server = new TalkingServer()) {
            server.allow(bank, "send: []", "dayTokens: 1000000000");
            server.says(replies.toArray(String[]::new));
            Run run = Run.of(
                    "ask",
                    "--workspace",
                    bank,
                    "--with-model",
                    "--no-memory",
                    "--most-requests",
                    "200",
                    "--most-calls",
                    "200",
                    "--most-tokens",
                    "1000000000",
                    "Why is it strange?");
            assertEquals(ExitCode.OK, run.exit(), run.err());
            String sent = server.shown().toUpperCase(Locale.ROOT);
            assertTrue(sent.length() > 70_000, "much was told: " + sent.length());
            assertEquals(Set.of(), names(code, sent));
            assertEquals(Set.of(), texts(code, sent));
        }
    }

    /** With arguments that it has something to tell for. */
    private static String call(CodeBase code, Tool tool, String program) {
        ProgramFacts facts = code.program(program).orElseThrow();
        StringBuilder call = new StringBuilder("CALL " + tool.name());
        for (Tool.Parameter parameter : tool.parameters()) {
            String value = switch (parameter.name()) {
                case "program", "of" -> program;
                case "file" -> facts.file();
                case "paragraph" -> facts.paragraphs().get(1).name();
                case "copybook" -> "CBACCT";
                case "from" -> "1";
                case "to" -> "200";
                case "words" ->
                    program.equals("CBBAT010") ? "BALANCE" : program.equals("CBONL080") ? "MOVE" : "INTEREST";
                case "name" ->
                    tool.name().equals("resource_use") ? "" : program.equals("CBBAT010") ? "AC-AVAIL-BAL" : "AC-STATUS";
                default -> "";
            };
            call.append(value.isEmpty() ? "" : " | " + parameter.name() + "=" + value);
        }
        return call.toString();
    }

    /** Names of two parts or with a digit that were sent. Others may be words of the tools. */
    private static Set<String> names(CodeBase code, String sent) {
        Set<String> names = new TreeSet<>();
        for (ProgramFacts program : code.programs()) {
            names.add(program.name());
            program.paragraphs().forEach(p -> names.add(p.name()));
            program.resources().forEach(r -> names.add(r.name().toUpperCase(Locale.ROOT)));
        }
        for (String file : code.files(SourceFile.Kind.PROGRAM)) {
            code.parse(file)
                    .ifPresent(parse -> parse.programs()
                            .forEach(p -> p.allData().map(DataItem::name).forEach(names::add)));
        }
        names.removeIf(n -> n.indexOf('-') < 0 && n.chars().noneMatch(Character::isDigit) && n.indexOf('_') < 0);
        Set<String> words = new TreeSet<>();
        WORD.matcher(sent).results().forEach(m -> words.add(m.group()));
        names.retainAll(words);
        return names;
    }

    /** Literals and comments of several words that were sent; single words may be those of COBOL and of the tools. */
    private static Set<String> texts(CodeBase code, String sent) {
        Set<String> texts = new TreeSet<>();
        for (String file : code.files()) {
            String text = code.text(file).orElseThrow().text();
            for (String line : text.split("\n")) {
                boolean comment = line.startsWith("//*") || line.length() > 6 && line.charAt(6) == '*';
                String said = line.replaceAll("[*/ ]+", " ").strip();
                if (comment && said.length() > 14) {
                    texts.add(said.toUpperCase(Locale.ROOT));
                } else if (!comment) {
                    LITERAL.matcher(line)
                            .results()
                            .forEach(m -> texts.add(m.group(1).toUpperCase(Locale.ROOT)));
                }
            }
        }
        texts.removeIf(t -> t.strip().indexOf(' ') < 0 || !sent.contains(t));
        return texts;
    }
}
