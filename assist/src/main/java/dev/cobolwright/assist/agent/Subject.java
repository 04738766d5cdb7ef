package dev.cobolwright.assist.agent;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.DataUses;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a question is about: the names of the code in it, and its other words.
 *
 * @param names in order of the question, upper case
 * @param words that are no names and say something, upper case
 */
record Subject(List<Named> names, List<String> words) {
    /** What a name is. */
    enum Kind {
        PROGRAM,
        COPYBOOK,
        PARAGRAPH,
        RESOURCE,
        DATA,
        JOB
    }

    record Named(Kind kind, String name) {}

    private static final Set<String> SILENT = Set.of(
            "A AN THE IS ARE WAS BE BEEN DO DOES DID OF IN ON AT TO FROM BY FOR WITH AND OR IT ITS THAT THIS WHICH WHO WHAT WHERE WHEN"
                    .split(" "));
    private static final Set<String> ASKING = Set.of(
            ("HOW WHY IF CALL CALLS CALLED CALLING RUN RUNS PROGRAM PROGRAMS JOB JOBS STEP STEPS READ READS WRITE WRITES UPDATE UPDATES DELETE"
                            + " DELETES INSERT INSERTS INTO SET SETS CHANGE CHANGES CHANGED MODIFIES MODIFIED ASSIGNED USE USES USED COMPUTED"
                            + " COMPUTE CALCULATED CALCULATE ROUNDED ROUND DECLARED DEFINED PERFORM PERFORMS HAPPENS HAPPEN AFFECTED COPY"
                            + " COPIES COPYBOOK FIELD PARAGRAPH TABLE TABLES FILE FILES LONG OFFSET BYTES RESULT ANYWHERE CODE")
                    .split(" "));

    static Subject of(CodeBase code, String question) {
        Map<String, Kind> known = names(code);
        DataUses data = new DataUses(code);
        List<Named> names = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String token : question.split("[^A-Za-z0-9_.:-]+")) {
            String word = token.replaceAll("[.:]+$", "").toUpperCase(Locale.ROOT);
            Kind kind = known.get(word);
            if (kind == null
                    && word.indexOf('-') > 0
                    && !data.declarations(word).isEmpty()) {
                kind = Kind.DATA;
            }
            if (kind != null && !SILENT.contains(word)) {
                names.add(new Named(kind, word));
            } else if (!word.isEmpty() && !SILENT.contains(word) && !ASKING.contains(word)) {
                words.add(word);
            }
        }
        return new Subject(List.copyOf(names), List.copyOf(words));
    }

    private static Map<String, Kind> names(CodeBase code) {
        Map<String, Kind> names = new HashMap<>();
        for (ProgramFacts program : code.programs()) {
            program.paragraphs().forEach(p -> names.put(p.name(), Kind.PARAGRAPH));
            program.resources().forEach(r -> {
                names.put(r.name(), Kind.RESOURCE);
                names.put(r.name().substring(r.name().lastIndexOf('.') + 1), Kind.RESOURCE);
            });
            program.files().forEach(f -> {
                names.put(f.name(), Kind.RESOURCE);
                names.put(f.assigned().toUpperCase(Locale.ROOT), Kind.RESOURCE);
            });
        }
        code.jobs().forEach(j -> names.put(j.name().toUpperCase(Locale.ROOT), Kind.JOB));
        code.copybooks().forEach(c -> names.put(c.name(), Kind.COPYBOOK));
        code.programs().forEach(p -> names.put(p.name(), Kind.PROGRAM));
        names.remove("");
        return names;
    }

    Optional<String> first(Kind... kinds) {
        return names.stream()
                .filter(n -> List.of(kinds).contains(n.kind()))
                .map(Named::name)
                .findFirst();
    }

    /** Whether a text has all the words, whole or as COBOL names shorten them: {@code AVAIL-BAL} has available and balance. */
    boolean isIn(String text) {
        String[] pieces = text.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+");
        return !words.isEmpty()
                && words.stream().allMatch(w -> java.util.Arrays.stream(pieces).anyMatch(p -> alike(p, w)));
    }

    private static boolean alike(String piece, String word) {
        return piece.equals(word)
                || piece.length() >= 3 && word.startsWith(piece)
                || word.length() >= 4 && piece.startsWith(word.substring(0, Math.max(4, word.length() - 2)));
    }
}
