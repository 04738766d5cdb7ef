package dev.cobolwright.grammar.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The GnuCOBOL compiler as a second opinion, where it is installed. */
final class Cobc {
    /** A data item of its listing; the size is that of all occurrences. */
    record Field(long size, String type, int level, String name, String section) {}

    private static final Pattern FIELD = Pattern.compile("^(\\d{5,}) (\\S+) +(\\d\\d)   ([A-Z0-9_-]+)(?:[ ,].*)?$");
    private static final Pattern PLACE = Pattern.compile("b_\\d+((?: \\+ \\d+(?: \\* \\d+)?)*)");

    private final Path folder;
    private String messages = "";

    Cobc(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a GnuCOBOL 3; the early 4.0 that Debian also has lays some records out otherwise. */
    static boolean isInstalled() {
        try {
            Process process = new ProcessBuilder("cobc", "--version")
                    .redirectErrorStream(true)
                    .start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return process.waitFor() == 0 && version.startsWith("cobc (GnuCOBOL) 3");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String messages() {
        return messages;
    }

    private boolean run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("messages").toFile())
                .start();
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        messages = Files.readString(folder.resolve("messages"), StandardCharsets.ISO_8859_1);
        return ended && process.exitValue() == 0;
    }

    /** The fields of a program's listing, in order of its text; empty where it is not accepted. */
    Optional<List<Field>> fields(Path program, List<String> options) throws IOException, InterruptedException {
        Path listing = folder.resolve("listing");
        Files.deleteIfExists(listing);
        List<String> command = new ArrayList<>(List.of("cobc", "-fsyntax-only", "-ftsymbols", "-fno-tsource", "-w"));
        command.addAll(options);
        command.addAll(
                List.of("-T", listing.toString(), program.toAbsolutePath().toString()));
        if (!run(command)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        String section = "FILE";
        for (String line :
                Files.readString(listing, StandardCharsets.ISO_8859_1).split("\n")) {
            if (line.endsWith(" SECTION") && line.startsWith("      ")) {
                section = line.strip().replace(" SECTION", "");
            }
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                fields.add(new Field(
                        Long.parseLong(field.group(1)),
                        field.group(2),
                        Integer.parseInt(field.group(3)),
                        field.group(4),
                        section));
            }
        }
        return Optional.of(fields);
    }

    /** The offsets that the operands of the program's only CALL have in their records. */
    Optional<List<Long>> offsets(Path program, List<String> options) throws IOException, InterruptedException {
        Path code = folder.resolve("code.c");
        Files.deleteIfExists(code);
        List<String> command = new ArrayList<>(List.of("cobc", "-C", "-w", "-o", code.toString()));
        command.addAll(options);
        command.add(program.toAbsolutePath().toString());
        if (!run(command)) {
            return Optional.empty();
        }
        for (String line : Files.readString(code, StandardCharsets.ISO_8859_1).split("\n")) {
            int arguments = line.indexOf("call_X.funcint) (");
            if (arguments >= 0) {
                List<Long> offsets = new ArrayList<>();
                Matcher place = PLACE.matcher(line.substring(arguments));
                while (place.find()) {
                    offsets.add(sum(place.group(1)));
                }
                return Optional.of(offsets);
            }
        }
        return Optional.empty();
    }

    private static long sum(String terms) {
        long sum = 0;
        for (String term : terms.split("\\+")) {
            if (!term.isBlank()) {
                long product = 1;
                for (String factor : term.split("\\*")) {
                    product *= Long.parseLong(factor.strip());
                }
                sum += product;
            }
        }
        return sum;
    }
}
