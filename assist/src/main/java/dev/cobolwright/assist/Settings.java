package dev.cobolwright.assist;

import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.grammar.Dialect;
import java.util.List;

/**
 * Everything a user can set, with defaults. {@link SettingsReader} fills it from what an editor or a file says; the settings
 * page of the VS Code extension is made from the {@link Setting} texts here.
 */
public record Settings(
        @Setting("Whose COBOL it is: decides the reserved words and what is accepted.")
        Dialect dialect,

        Sources sources,
        Diagnostics diagnostics,
        Completion completion,
        Review review,
        Escalation escalation) {

    public static final Settings DEFAULTS = new Settings(
            Dialect.IBM,
            Sources.DEFAULTS,
            Diagnostics.DEFAULTS,
            Completion.DEFAULTS,
            Review.DEFAULTS,
            Escalation.DEFAULTS);

    /**
     * Where the sources are and how they are read.
     *
     * @param maximumFileKilobytes a larger file is shown without analysis, with a problem that says so; 1 or more
     */
    public record Sources(
            @Setting(
                    "Folders with copybooks, absolute or relative to the workspace. Folders of the workspace that hold copybooks are found without this.")
            List<String> copybookFolders,

            @Setting(
                    "Folders of copybook libraries, for COPY name IN LIB: texts of the form LIB=folder, such as PAYLIB=copy/pay. A library may have several.")
            List<String> libraries,

            @Setting("Extensions of copybooks. The empty text stands for files without one.")
            List<String> copybookExtensions,

            @Setting("Extensions of programs.") List<String> programExtensions,
            @Setting("Reference format of the sources.") Format format,

            @Setting(
                    "Reference formats of some files: texts of the form pattern=format, such as legacy/**=fixed. The first pattern that fits holds.")
            List<String> formats,

            @Setting("Encoding of the sources, such as IBM1047; auto tells it from each file.")
            String encoding,

            @Setting("Encoding of copybooks, where it is another than that of programs. Empty: the same.")
            String copybookEncoding,

            @Setting(
                    "Encodings of some files: texts of the form pattern=encoding, such as legacy/**=IBM1047. The first pattern that fits holds.")
            List<String> encodings,

            @Setting(
                    "Options of the compiler that change how a source is read: -std=NAME, -free, -fixed, -fformat=NAME, SRCFORMAT(COMPAT|EXTEND). Others are accepted and shown.")
            List<String> compilerOptions,

            @Setting("Files larger than this are not analysed, in kilobytes.")
            int maximumFileKilobytes) {

        public static final Sources DEFAULTS = new Sources(
                List.of(),
                List.of(),
                List.of("cpy", "copy", "copybook", "cpb", "fd", "ws", "dcl", "dclgen", ""),
                List.of("cbl", "cob", "cobol", "pco", "cbx", "sqb", "ccp"),
                Format.AUTO,
                List.of(),
                "auto",
                "",
                List.of(),
                List.of(),
                32_768);
    }

    /** The reference format, or that it is told from the text of each file. */
    public enum Format {
        AUTO,
        FIXED,
        FREE,
        VARIABLE
    }

    /** @param delayMillis pause after the last keystroke before a program is analysed, 0 to 10,000 */
    public record Diagnostics(
            @Setting("Show problems while typing.") boolean enabled,

            @Setting("Pause after the last keystroke before problems are looked for, in milliseconds.")
            int delayMillis) {

        public static final Diagnostics DEFAULTS = new Diagnostics(true, 10);
    }

    /** @param waitMillis how long the list of words waits for the line of the models where there is no ghost text, 0 to 10,000 */
    public record Completion(
            @Setting("Suggest the rest of the line as ghost text.")
            boolean inline,

            @Setting(
                    "How long the list of words waits for the line of the models, in editors that have no ghost text, in milliseconds. Words are not waited for.")
            int waitMillis) {

        public static final Completion DEFAULTS = new Completion(true, 120);
    }

    /** What the code review looks for. */
    public record Review(
            @Setting(
                    "Which rules run: essential (almost surely defects or holes), default, or all (also matters of taste and rules that are often wrong).")
            Profile profile,

            @Setting(
                    "Rules that are other than by default: texts of the form CODE=off, CODE=on, CODE=error|warning|note, or CODE.option=value, such as CW1101=warning.")
            List<String> rules,

            @Setting("Files that are not reviewed: patterns such as generated/**.")
            List<String> exclude,

            @Setting("Show what the review finds while typing.")
            boolean editor) {

        public static final Review DEFAULTS = new Review(Profile.DEFAULT, List.of(), List.of(), true);
    }

    /**
     * Asking a larger model elsewhere. Off by default: nothing leaves the machine.
     *
     * @param timeoutMillis 1 or more
     */
    public record Escalation(
            @Setting("Ask the endpoint where the local models are not sure. Off: nothing leaves this machine.")
            boolean enabled,

            @Setting("Address of an OpenAI-compatible endpoint, such as http://localhost:11434/v1.")
            String url,

            @Setting("Name of the model at the endpoint.") String model,

            @Setting(
                    "Environment variable that holds the key of the endpoint. The key itself is never written to settings.")
            String keyVariable,

            @Setting("How long an answer of the endpoint is waited for, in milliseconds.")
            int timeoutMillis) {

        public static final Escalation DEFAULTS = new Escalation(false, "", "", "COBOLWRIGHT_API_KEY", 3_000);
    }
}
