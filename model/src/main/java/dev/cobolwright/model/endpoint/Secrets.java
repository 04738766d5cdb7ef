package dev.cobolwright.model.endpoint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what must never leave: keys, passwords, tokens, connection strings, e-mail addresses, account and card numbers, long
 * runs of digits. Rather one too many: what is masked costs an answer's quality, what is missed cannot be called back.
 */
final class Secrets {
    /** A stretch of text, {@code end} exclusive. */
    record Found(int start, int end) {}

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN [A-Z ]*-----[\\s\\S]*?(-----END [A-Z ]*-----|\\z)");
    private static final Pattern KNOWN_KEY = Pattern.compile(
            "\\b(?:(?:AKIA|ASIA)[0-9A-Z]{12,}|gh[pousr]_\\w{16,}|github_pat_\\w{16,}|glpat-[\\w-]{16,}|sk-[\\w-]{16,}|xox[abprs]-[\\w-]{10,}"
                    + "|AIza[\\w-]{20,}|eyJ[\\w-]{8,}\\.[\\w-]{4,}(?:\\.[\\w-]*)?|hvs\\.[\\w-]{16,}|npm_\\w{20,})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDENTIALS_IN_URL = Pattern.compile("(?<=://)[^\\s/'\"@]+@");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(?:bearer|basic)\\s+([\\w+/=.~-]{6,})");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern IBAN = Pattern.compile("\\b[A-Za-z]{2}\\d{2}(?:[ -]?[A-Za-z0-9]){11,30}\\b");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){7,}(?!\\d)");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("(?<![\\d-])\\d{3}-\\d{2}-\\d{4}(?![\\d-])");
    private static final Pattern RANDOM_LOOKING = Pattern.compile("[A-Za-z0-9+/_=]{24,}");
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)[\\w-]*(?:passw|pwd|passphrase|secret|token|api-?_?key|credential|user-?_?id|\\buser\\b)[\\w-]*\\s*(?:=|:(?!:))\\s*([^\\s,;'\"()]+)");
    private static final String SECRET_WORD =
            "(?<![\\w-])(?:pass(?:word|wort|phrase|wd|code)?|pw|pwd|pswd|pin|secret|kennwort|senha|contrase\\w*|mot de passe|wachtwoord)";
    /** In a sentence: the password is such and such. */
    private static final Pattern SAID = Pattern.compile(
            "(?i)" + SECRET_WORD + "\\s*(?:\\s(?:is|ist|lautet|was|are|=)\\s|:(?!:)|=)\\s*['\"]?([^\\s'\",;]{3,})");
    /** In a script: a word that looks like none, after the word for a secret. */
    private static final Pattern GIVEN =
            Pattern.compile("(?i)" + SECRET_WORD + "\\s+['\"]?((?=[^\\s'\",;]*\\d)[^\\s'\",;()]{4,})");

    private static final Pattern TELEPHONE = Pattern.compile(
            "\\+\\d[\\d ()/.-]{6,}\\d|\\(\\d{3,5}\\) ?\\d{3}[ .-]?\\d{3,4}|(?<![\\d-])\\d{3}[-. ]\\d{3}[-. ]\\d{4}(?![\\d-])");
    private static final Pattern SENSITIVE_NAME = Pattern.compile(
            "(?i)passw|pswd|passwd|kennwort|mot-?de-?passe|senha|contrase|wachtwoord|geheim|pwd|-pw\\b|\\bpw-|passphrase|secret|token|api-?_?key|access-?_?key|credential|identified\\s+by|\\bconnect\\b|private-?_?key|encryption|\\bpin\\b|-pin\\b|\\bpin-");
    private static final Pattern LITERAL = Pattern.compile("'[^'\\n]*(?:'|$)|\"[^\"\\n]*(?:\"|$)", Pattern.MULTILINE);
    /** How far around a sensitive name its value may stand. */
    private static final int REACH = 240;

    private static final int LONG_RUN = 9;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Secrets() {}

    /** In order, without overlap. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (Pattern pattern : List.of(PRIVATE_KEY, KNOWN_KEY, CREDENTIALS_IN_URL, EMAIL, SOCIAL_SECURITY, TELEPHONE)) {
            add(found, pattern.matcher(text), 0);
        }
        add(found, BEARER.matcher(text), 1);
        for (Pattern pattern : List.of(ASSIGNED, SAID, GIVEN)) {
            add(found, pattern.matcher(text), 1);
        }
        numbers(text, found);
        randomLooking(text, found);
        valuesOfSensitiveNames(text, found);
        return merged(found);
    }

    private static void add(List<Found> found, Matcher m, int group) {
        while (m.find()) {
            found.add(new Found(m.start(group), m.end(group)));
        }
    }

    private static void numbers(String text, List<Found> found) {
        for (Matcher m = IBAN.matcher(text); m.find(); ) {
            if (isIban(m.group())) {
                found.add(new Found(m.start(), m.end()));
            }
        }
        for (Matcher m = DIGITS.matcher(text); m.find(); ) {
            String digits = m.group().replaceAll("\\D", "");
            boolean unbroken = m.group().length() == digits.length();
            if ((unbroken && digits.length() >= LONG_RUN) || isCardNumber(digits)) {
                found.add(new Found(m.start(), m.end()));
            }
        }
    }

    /** ISO 13616: the first four characters moved to the end, letters as numbers from 10, give 1 modulo 97. */
    static boolean isIban(String text) {
        String compact = text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        StringBuilder digits = new StringBuilder();
        (compact.substring(4) + compact.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }

    /** ISO/IEC 7812: 13 to 19 digits with Luhn's check digit. */
    static boolean isCardNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits.length() >= 13 && digits.length() <= 19 && sum % 10 == 0;
    }

    /** Long words that mix letters of both cases and digits, or are all hexadecimal. */
    private static void randomLooking(String text, List<Found> found) {
        for (Matcher m = RANDOM_LOOKING.matcher(text); m.find(); ) {
            String word = m.group();
            boolean digit = word.chars().anyMatch(Character::isDigit);
            boolean upper = word.chars().anyMatch(Character::isUpperCase);
            boolean lower = word.chars().anyMatch(Character::isLowerCase);
            boolean hexadecimal = word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
            if (digit && ((upper && lower) || hexadecimal)) {
                found.add(new Found(m.start(), m.end()));
            }
        }
    }

    /** Literals in the same entry or statement as a name that speaks of a secret, before it as after it. */
    private static void valuesOfSensitiveNames(String text, List<Found> found) {
        for (Matcher name = SENSITIVE_NAME.matcher(text); name.find(); ) {
            int from = Math.max(entryStart(text, name.start()), name.start() - REACH);
            int to = Math.min(entryEnd(text, name.end()), name.end() + REACH);
            Matcher literal = LITERAL.matcher(text);
            for (int at = lineStart(text, from); at < to && literal.find(at); at = Math.max(at + 1, literal.end())) {
                if (literal.start() >= to) {
                    break;
                }
                if (literal.end() - literal.start() > 2) {
                    boolean closed = text.charAt(literal.end() - 1) == text.charAt(literal.start());
                    found.add(new Found(literal.start() + 1, closed ? literal.end() - 1 : literal.end()));
                }
            }
        }
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    }

    /** After the period that ends what stands before, at the end of a line. */
    private static int entryStart(String text, int at) {
        for (int i = at - 1; i > 0; i--) {
            if (text.charAt(i) == '\n' && text.substring(0, i).stripTrailing().endsWith(".")) {
                return i + 1;
            }
            if (at - i > REACH) {
                return i;
            }
        }
        return 0;
    }

    /** After the period that ends the entry, at the end of a line. */
    private static int entryEnd(String text, int at) {
        for (int i = at; i < text.length() && i < at + REACH; i++) {
            if (text.charAt(i) == '.' && (i + 1 == text.length() || text.charAt(i + 1) == '\n')) {
                return i + 1;
            }
        }
        return Math.min(text.length(), at + REACH);
    }

    private static List<Found> merged(List<Found> found) {
        found.sort(Comparator.comparingInt(Found::start));
        List<Found> merged = new ArrayList<>();
        for (Found next : found) {
            if (next.start() == next.end()) {
                continue;
            }
            if (!merged.isEmpty() && next.start() < merged.getLast().end()) {
                Found last = merged.removeLast();
                merged.add(new Found(last.start(), Math.max(last.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
