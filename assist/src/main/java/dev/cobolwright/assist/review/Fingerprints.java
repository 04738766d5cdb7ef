package dev.cobolwright.assist.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Makes findings of what rules told: in order of their places, each with a fingerprint of its code, the program or copybook it is in, the
 * program text of its lines and its number among equal ones. Where lines stand and what is in columns 1-6 and 73-80 is no part of it.
 */
public final class Fingerprints {
    private static final int BYTES = 8;

    private Fingerprints() {}

    static List<Finding> of(List<Findings.Told> told) {
        List<Findings.Told> ordered = new ArrayList<>(told);
        ordered.sort(Comparator.comparing(Findings.Told::file)
                .thenComparing((Findings.Told t) -> t.found().place().inMain().start())
                .thenComparing(t -> t.found().place().start())
                .thenComparing(t -> t.rule().code())
                .thenComparing(t -> t.found().message()));
        Map<String, Integer> seen = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Findings.Told t : ordered) {
            String text = String.join(
                    "\n", t.rule().code(), container(t), t.found().place().code());
            int number = seen.merge(text, 1, Integer::sum);
            findings.add(new Finding(
                    t.rule().code(),
                    t.rule().severity(),
                    t.program(),
                    t.file(),
                    t.found(),
                    hash(text + "\n" + number)));
        }
        return List.copyOf(findings);
    }

    /** Of a finding that no rule told. @param lines what it is about, without where it stands */
    public static String of(String code, String container, String lines) {
        return hash(String.join("\n", code, container, lines));
    }

    private static String container(Findings.Told told) {
        boolean elsewhere = !told.found().place().path().equals(told.file());
        return elsewhere || told.program().isEmpty()
                ? fileName(told.found().place().path())
                : told.program();
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
