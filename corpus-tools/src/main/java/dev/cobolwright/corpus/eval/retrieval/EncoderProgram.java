package dev.cobolwright.corpus.eval.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An encoder in a process of its own, so that any can be weighed without becoming part of the product: it reads a JSON string from each line
 * of its input and answers each with a line, a JSON array of numbers.
 */
final class EncoderProgram implements Encoder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    EncoderProgram(String id, List<String> command) {
        this.id = id;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the encoder cannot be started: " + command, e);
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public float[] encode(String text) {
        try {
            in.write(JSON.writeValueAsString(text));
            in.newLine();
            in.flush();
            String line = out.readLine();
            if (line == null) {
                throw new IOException("the encoder " + id + " ended without an answer");
            }
            return HashedNgrams.normalised(JSON.readValue(line, float[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
