package dev.cobolwright.assist.files;

import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the {@link Skim} of one text. It knows where names are declared by the words around them. */
final class Skimmer {
    /** Words that stand alone in a sentence and are no paragraph-name. */
    private static final Set<String> SENTENCES = Set.of(
            "EXIT",
            "GOBACK",
            "CONTINUE",
            "STOP",
            "DECLARATIVES",
            "EJECT",
            "SKIP1",
            "SKIP2",
            "SKIP3",
            "FILE-CONTROL",
            "I-O-CONTROL",
            "SPECIAL-NAMES",
            "SOURCE-COMPUTER",
            "OBJECT-COMPUTER",
            "REPOSITORY",
            "AUTHOR",
            "INSTALLATION",
            "DATE-WRITTEN",
            "DATE-COMPILED",
            "SECURITY",
            "REMARKS",
            "PROGRAM-ID",
            "COPY",
            "END-EXEC",
            "ELSE");

    private static final Set<String> SECTIONS = Set.of(
            "CONFIGURATION",
            "INPUT-OUTPUT",
            "FILE",
            "WORKING-STORAGE",
            "LOCAL-STORAGE",
            "LINKAGE",
            "COMMUNICATION",
            "REPORT",
            "SCREEN",
            "CONSTANT");

    private static final int LONGEST_NAME = 64;

    private final String text;
    private final CodeWords words;
    private final List<String> programIds = new ArrayList<>(1);
    private final Set<String> entries = new LinkedHashSet<>(2);
    private final Set<String> copies = new LinkedHashSet<>();
    private final Set<String> calls = new LinkedHashSet<>();
    private final Declarations.Builder declarations = new Declarations.Builder();
    private int[] hashes = new int[256];
    private int hashCount;
    private boolean replaces;

    /** Whether paragraphs may come: after PROCEDURE DIVISION, and in a text that has no division. */
    private boolean procedures = true;

    /** The word before, by its offsets; a level-number or the like where {@link #before} says so. */
    private int start;

    private int end;
    private int line;
    private boolean wordInAreaA;
    private Before before = Before.PERIOD;

    /** What came before the present word, as far as it matters. */
    private enum Before {
        /** A sentence or entry ended. */
        PERIOD,
        /** A word that began a sentence: it may turn out to be a paragraph's name. */
        FIRST_WORD,
        LEVEL,
        CONDITION_LEVEL,
        RECORD_LEVEL,
        FILE_INDICATOR,
        PROGRAM_ID,
        ENTRY,
        CALL,
        COPY,
        DECLARE,
        DECLARED,
        OTHER
    }

    Skimmer(SourceText source) {
        text = source.text();
        words = CodeWords.of(source);
    }

    Skim run() {
        while (words.next()) {
            switch (words.kind()) {
                case WORD -> word();
                case LITERAL -> literal();
                case PERIOD -> period();
                case OTHER -> {
                    // The parenthesis of PROGRAM('NAME') changes nothing; a word with colons is not known before COPY
                    // is carried out.
                    if (!words.is('(') && (before == Before.CALL || words.is(':'))) {
                        before = Before.OTHER;
                    }
                }
            }
        }
        return new Skim(
                List.copyOf(programIds),
                Set.copyOf(entries),
                Set.copyOf(copies),
                Set.copyOf(calls),
                WordSet.of(hashes, hashCount),
                declarations.build(),
                replaces);
    }

    private void word() {
        mention(words.hash());
        switch (before) {
            case PERIOD -> first();
            case LEVEL -> declareUnlessKeyword(Declarations.Kind.DATA);
            case RECORD_LEVEL -> declareUnlessKeyword(Declarations.Kind.RECORD);
            case CONDITION_LEVEL -> declareUnlessKeyword(Declarations.Kind.CONDITION_NAME);
            case FILE_INDICATOR -> declare(Declarations.Kind.FILE);
            case PROGRAM_ID -> programId();
            case COPY -> {
                copies.add(words.name());
                before = Before.OTHER;
            }
            case DECLARE -> {
                start = words.start();
                end = words.end();
                line = words.line();
                before = Before.DECLARED;
            }
            case DECLARED -> {
                if (words.is("CURSOR")) {
                    declarations.add(Declarations.Kind.CURSOR, text, start, end, line);
                    before = Before.OTHER;
                }
            }
            case FIRST_WORD -> {
                if (words.is("SECTION") && wordInAreaA) {
                    section();
                } else if (words.is("DIVISION")) {
                    procedures = text.regionMatches(true, start, "PROCEDURE", 0, 9);
                    before = Before.OTHER;
                } else {
                    anywhere();
                }
            }
            case ENTRY, CALL, OTHER -> anywhere();
        }
    }

    private void first() {
        int length = words.end() - words.start();
        int level = length <= 2 ? level() : -1;
        if (level > 0) {
            before = level == 88
                    ? Before.CONDITION_LEVEL
                    : level == 1 || level == 77 || level == 78 ? Before.RECORD_LEVEL : Before.LEVEL;
        } else if (length == 2 && (words.is("FD") || words.is("SD") || words.is("RD") || words.is("CD"))) {
            before = Before.FILE_INDICATOR;
        } else {
            before = Before.FIRST_WORD;
            start = words.start();
            end = words.end();
            line = words.line();
            wordInAreaA = words.isInAreaA();
            anywhere();
        }
    }

    /** Words that matter wherever they stand. */
    private void anywhere() {
        Before keep = before == Before.FIRST_WORD && words.start() == start ? Before.FIRST_WORD : Before.OTHER;
        before = switch (text.charAt(words.start())) {
            case 'C', 'c' ->
                words.is("CALL") || words.is("CANCEL") ? Before.CALL : words.is("COPY") ? Before.COPY : keep;
            case 'P', 'p' -> words.is("PROGRAM-ID") ? Before.PROGRAM_ID : words.is("PROGRAM") ? Before.CALL : keep;
            case 'E', 'e' -> words.is("ENTRY") ? Before.ENTRY : keep;
            case 'I', 'i' -> words.is("INCLUDE") ? Before.COPY : keep;
            case 'D', 'd' -> words.is("DECLARE") ? Before.DECLARE : keep;
            case 'R', 'r' -> {
                replaces |= words.is("REPLACING") && !copies.isEmpty() || words.is("REPLACE");
                yield keep;
            }
            default -> keep;
        };
    }

    private void literal() {
        String name = words.name().strip();
        if (name.length() <= LONGEST_NAME) {
            mention(CodeWords.hash(name));
        }
        switch (before) {
            case COPY -> copies.add(name);
            case CALL -> calls.add(name);
            case ENTRY -> {
                entries.add(name);
                declarations.add(Declarations.Kind.PROGRAM, text, words.start(), words.end(), words.line());
            }
            case PROGRAM_ID -> {
                programId();
                return;
            }
            default -> {}
        }
        before = Before.OTHER;
    }

    private void period() {
        if (before == Before.PROGRAM_ID) {
            return;
        }
        if (before == Before.FIRST_WORD
                && procedures
                && wordInAreaA
                && !SENTENCES.contains(text.substring(start, end).toUpperCase(Locale.ROOT))) {
            declarations.add(Declarations.Kind.PARAGRAPH, text, start, end, line);
        }
        before = Before.PERIOD;
    }

    private void section() {
        String name = text.substring(start, end).toUpperCase(Locale.ROOT);
        if (procedures && !SECTIONS.contains(name)) {
            declarations.add(Declarations.Kind.SECTION, text, start, end, line);
        }
        procedures &= !SECTIONS.contains(name);
        before = Before.OTHER;
    }

    private void programId() {
        programIds.add(words.name());
        declare(Declarations.Kind.PROGRAM);
    }

    private void declareUnlessKeyword(Declarations.Kind kind) {
        boolean clause = words.is("FILLER") || words.is("PIC") || words.is("PICTURE") || words.is("REDEFINES");
        if (clause) {
            before = Before.OTHER;
        } else {
            declare(kind);
        }
    }

    private void declare(Declarations.Kind kind) {
        declarations.add(kind, text, words.start(), words.end(), words.line());
        before = Before.OTHER;
    }

    /** The level-number that the word is; -1 for none. */
    private int level() {
        int value = 0;
        for (int i = words.start(); i < words.end(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value >= 1 && value <= 49 || value == 66 || value == 77 || value == 78 || value == 88 ? value : -1;
    }

    private void mention(int hash) {
        if (hashCount == hashes.length) {
            hashes = Arrays.copyOf(hashes, hashCount * 2);
        }
        hashes[hashCount++] = hash;
    }
}
