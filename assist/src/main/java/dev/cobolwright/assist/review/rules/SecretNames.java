package dev.cobolwright.assist.review.rules;

import java.util.regex.Pattern;

/** Tells names of data that nobody else should see. Parts of names are looked at: what stands between hyphens. */
final class SecretNames {
    private static final Pattern SECRET = Pattern.compile(
            "(?:.*-)?(?:PASSWORD|PASSWD|PASSWRD|PSWD|PSWRD|PWD|PASSPHRASE|SECRET|API-?KEY|AUTH-TOKEN|ACCESS-TOKEN|SECRET-KEY|PRIVATE-KEY)\\d*"
                    + "(?:-(?:VALUE|VAL|X|TEXT|TXT|DEFAULT|OLD|NEW|\\d+))?");
    private static final Pattern PERSONAL = Pattern.compile(
            "(?:.*-)?(?:SSN|SOCIAL-?SEC(?:URITY)?(?:-?(?:NUM|NUMBER|NO|NBR))?|TAX-?ID|TIN|CARD-?(?:NUM|NUMBER|NO|NBR)|CREDIT-?CARD|CVV2?|CVC|"
                    + "PASSPORT(?:-?(?:NUM|NUMBER|NO))?|IBAN|DOB|BIRTH-?DATE|BIRTHDAY|DATE-OF-BIRTH|DATE-?BIRTH|PIN|PIN-?(?:NUM|NUMBER|NO|CODE))"
                    + "(?:-(?:O|I|X|N|R|OUT|IN|DISP|D|\\d+))?");

    private SecretNames() {}

    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    static boolean isPersonal(String name) {
        return PERSONAL.matcher(name).matches() || isSecret(name);
    }

    /** Whether a text may be a password: one word of some length that is not only filling, a prompt or a placeholder. */
    static boolean isSecretText(String text) {
        String word = text.strip();
        boolean filling = word.chars().distinct().count() < 2;
        return word.length() >= 3 && !filling && word.chars().noneMatch(c -> c == ' ' || c == ':' || c == '?');
    }
}
