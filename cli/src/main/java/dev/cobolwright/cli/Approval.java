package dev.cobolwright.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;

/** Asks the user before something is paid for or changed. No answer is a no. */
final class Approval {
    private final boolean given;
    private final Interruption interruption;
    private final BufferedReader answers =
            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));

    /** @param given approved beforehand, by an option */
    Approval(boolean given, Interruption interruption) {
        this.given = given;
        this.interruption = interruption;
    }

    /** @param question one line, which is printed on stderr */
    boolean of(String question) throws IOException {
        if (given) {
            return true;
        }
        System.err.print(question + " [y/N] ");
        System.err.flush();
        String answer = interruption.line(answers);
        System.err.println();
        return answer != null
                && (answer.strip().toLowerCase(Locale.ROOT).equals("y")
                        || answer.strip().equalsIgnoreCase("yes"));
    }
}
