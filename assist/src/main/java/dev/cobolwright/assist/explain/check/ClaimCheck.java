package dev.cobolwright.assist.explain.check;

import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds sentences in free words, such as a model writes, against the lines they cite. A sentence is borne out where every name, number and
 * literal in it stands in those lines, is where they are, or was said of them by a tool; where its verbs are those of the code; and where it
 * says nothing that lines cannot show. Comments bear out nothing. What is left to the reader is what the sentence makes of all that: a
 * sentence that has the right words in a wrong sense can pass. Not for use by several threads.
 */
public final class ClaimCheck {
    /** Lines that one sentence may cite. */
    public static final int MOST_LINES = 60;

    private static final int LONGEST = 600;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|‘([^’]*)’|(?<![\\p{L}\\p{N}])'([^']*)'");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-_.#$@][\\p{L}\\p{N}]+)*");
    private static final Set<String> OF_THE_FIELD =
            Set.of("COBOL", "CICS", "SQL", "DB2", "JCL", "IMS", "MQ", "VSAM", "I", "A", "ID", "DD", "EBCDIC");

    private final Function<String, Optional<SourceText>> files;
    private final Surroundings surroundings;
    private final Map<String, Optional<FileWords>> read = new HashMap<>();

    /**
     * What the analysis knows of lines beyond their words.
     *
     * @param around names that lines are in: their program, paragraph, job, file; upper case
     * @param written data items that statements on the lines set; upper case
     * @param isName whether a word, upper case, names something of the code
     */
    public record Surroundings(
            Function<Place, Set<String>> around, Function<Place, Set<String>> written, Predicate<String> isName) {}

    /** @param files the text of a file by the name it is shown with */
    public ClaimCheck(Function<String, Optional<SourceText>> files, Surroundings surroundings) {
        this.files = files;
        this.surroundings = surroundings;
    }

    /** Why a sentence is not borne out by what it cites; empty where it is. */
    public Optional<String> objection(Claim claim) {
        return shape(claim).or(() -> {
            Support support = support(claim);
            if (support.code().isEmpty()) {
                return Optional.of("there is no code in the lines it cites");
            }
            return literals(claim, support)
                    .or(() -> words(claim, support))
                    .or(() -> Deeds.objection(claim.sentence(), support));
        });
    }

    /** Whether there is code in lines; false where they cannot be read. */
    public boolean hasCode(Place place) {
        return file(place).filter(w -> !code(w, place).isEmpty()).isPresent();
    }

    private static List<String> code(FileWords file, Place place) {
        int last = Math.min(place.last(), file.lines());
        if (!SourceFiles.isJob(Path.of(place.file()))) {
            return file.code(place.first(), last);
        }
        List<String> words = new ArrayList<>();
        for (int line = Math.max(1, place.first()); line <= last; line++) {
            String text = file.source().line(line - 1).toUpperCase(Locale.ROOT);
            if (!text.startsWith("//*")) {
                WORD.matcher(text).results().forEach(m -> words.add(m.group()));
            }
        }
        return words;
    }

    private Optional<String> shape(Claim claim) {
        if (claim.sentence().isBlank() || claim.sentence().length() > LONGEST) {
            return Optional.of("it is no sentence of at most " + LONGEST + " characters");
        }
        if (claim.cited().isEmpty()) {
            return Optional.of("it cites nothing");
        }
        long lines = 0;
        for (Place place : claim.cited()) {
            Optional<FileWords> words = file(place);
            if (words.isEmpty()) {
                return Optional.of("there is no file " + place.file());
            }
            if (place.first() < 1
                    || place.last() < place.first()
                    || place.last() > words.get().lines()) {
                return Optional.of("there are no lines " + place);
            }
            lines += place.last() - place.first() + 1L;
        }
        return lines > MOST_LINES
                ? Optional.of("it cites " + lines + " lines, more than can bear out one sentence")
                : Optional.empty();
    }

    private Optional<FileWords> file(Place place) {
        return read.computeIfAbsent(place.file(), f -> files.apply(f).map(FileWords::new));
    }

    /**
     * All that may bear a sentence out, in upper case.
     *
     * @param code words of the cited lines themselves, in order
     * @param said words of what tools said of them
     * @param around names of what the lines are in
     * @param written items set there
     */
    record Support(List<String> code, Set<String> said, Set<String> around, Set<String> written, String text) {
        boolean has(String word) {
            return inCode(word) || said.contains(word) || around.contains(word);
        }

        boolean inCode(String word) {
            return code.contains(word);
        }
    }

    private Support support(Claim claim) {
        List<String> code = new ArrayList<>();
        Set<String> around = new HashSet<>();
        Set<String> written = new HashSet<>();
        StringBuilder text = new StringBuilder();
        for (Place place : claim.cited()) {
            code.addAll(code(file(place).orElseThrow(), place));
            around.addAll(surroundings.around().apply(place));
            written.addAll(surroundings.written().apply(place));
        }
        for (String word : List.copyOf(code)) {
            code.addAll(parts(word)); // a literal of several words, a name with a tag
        }
        Set<String> said = new HashSet<>();
        for (String line : claim.said()) {
            String upper = line.toUpperCase(Locale.ROOT);
            text.append(upper).append('\n');
            WORD.matcher(upper).results().forEach(m -> said.add(m.group()));
        }
        return new Support(
                code, said, around, written, text.append(String.join(" ", code)).toString());
    }

    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        if (word.indexOf(' ') >= 0 || word.indexOf('.') >= 0) {
            WORD.matcher(word).results().forEach(m -> parts.add(m.group()));
        }
        return parts;
    }

    private static Optional<String> literals(Claim claim, Support support) {
        Matcher quoted = QUOTED.matcher(claim.sentence());
        while (quoted.find()) {
            String literal = quoted.group(1) != null
                    ? quoted.group(1)
                    : quoted.group(2) != null ? quoted.group(2) : quoted.group(3);
            String upper = literal.strip().toUpperCase(Locale.ROOT);
            if (!upper.isEmpty() && !support.text().contains(upper)) {
                return Optional.of("‘" + literal + "’ is not in the lines it cites");
            }
        }
        return Optional.empty();
    }

    private Optional<String> words(Claim claim, Support support) {
        int borne = 0;
        Matcher words = WORD.matcher(claim.sentence());
        while (words.find()) {
            String word = words.group();
            String upper = word.toUpperCase(Locale.ROOT);
            boolean number = Character.isDigit(word.charAt(0)) && word.chars().noneMatch(Character::isLetter);
            if (number ? hasNumber(upper, support) : support.has(upper)) {
                boolean isWhereItIs = !support.inCode(upper) && !support.said().contains(upper);
                borne += number || isOfCode(word, upper) && !isWhereItIs ? 1 : 0;
            } else if (number || isOfCode(word, upper)) {
                return Optional.of(word + " is not in the lines it cites");
            }
        }
        return borne == 0 ? Optional.of("it names nothing that lines could show") : Optional.empty();
    }

    /** Whether a word is meant as one of the code: written as names are, or a name. */
    private boolean isOfCode(String word, String upper) {
        boolean capitals = word.length() > 1 && word.equals(upper) && !OF_THE_FIELD.contains(upper);
        return capitals
                || (word.indexOf('-') > 0 || word.indexOf('_') > 0)
                        && surroundings.isName().test(upper);
    }

    /** Whether a number stands somewhere, with or without sign and leading zeros, and not as a part of a name. */
    private static boolean hasNumber(String number, Support support) {
        String bare = number.replace(',', '.').replaceFirst("^0+(?=\\d)", "");
        Pattern alone = Pattern.compile(
                "(?:^|[^\\p{L}\\p{N}.-]|[^\\p{L}\\p{N}]-)0*" + Pattern.quote(bare) + "(?![\\p{L}\\p{N}]|[.-]\\d)",
                Pattern.MULTILINE);
        return support.has(number) || alone.matcher(support.text()).find();
    }
}
