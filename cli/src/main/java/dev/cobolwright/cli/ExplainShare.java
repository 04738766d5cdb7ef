package dev.cobolwright.cli;

import dev.cobolwright.assist.explain.run.Explanation;
import dev.cobolwright.assist.explain.run.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine;

/**
 * {@code explain} on several machines that see the same folders: each analyses its share of the files, then writes the pages of its share, knowing
 * what all others found; one merges in between and finishes. The result is that of one machine, byte for byte.
 */
public final class ExplainShare {
    private final Explanation explanation;
    private final List<SourceFile> files;

    ExplainShare(Explanation explanation, List<SourceFile> files) {
        this.explanation = explanation;
        this.files = files;
    }

    /** @param arguments as of {@code cobolwright explain} */
    public static ExplainShare of(String... arguments) throws IOException {
        ExplainCommand command = new ExplainCommand();
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return command.share();
    }

    /** What share {@code index} of {@code count} finds, as lines for {@link #merge} and {@link #write}. */
    public List<String> analyse(int index, int count) throws IOException {
        return explanation.analyse(share(index, count));
    }

    /** Writes the pages of a share. @param known lines of all shares @return lines for {@link #merge} */
    public List<String> write(List<String> known, int index, int count) throws IOException {
        return explanation.write(known, share(index, count), PageJson::of);
    }

    /** Takes in what the others did. */
    public void merge(List<String> lines) throws IOException {
        explanation.merge(lines);
    }

    /** Writes what belongs to no share, and makes what is missing. */
    public Explanation.Report finish() throws IOException {
        return explanation.run(PageJson::of);
    }

    private List<SourceFile> share(int index, int count) {
        return IntStream.range(0, files.size())
                .filter(i -> i % count == index)
                .mapToObj(files::get)
                .toList();
    }
}
