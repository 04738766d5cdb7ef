package dev.cobolwright.model.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand secrets in varied forms, sent to a server of this machine under every policy: none arrives. */
class SecretTrialsTest {
    private static final int TRIALS = 1_000;
    private static final long SEED = 20_261_126;
    private static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
    private static final String MIXED = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    @TempDir
    Path temp;

    /** A text with a secret in it, both made anew for each trial. */
    private record Planted(String secret, String text) {}

    private interface Form {
        Planted plant(Random random);
    }

    private static final List<Form> FORMS = List.of(
            r -> word(r, s -> "    05  WS-PASSWORD      PIC X(20) VALUE '%s'.".formatted(s)),
            r -> word(r, s -> "    05  DB-PSWD\n        PIC X(16)\n        VALUE IS \"%s\".".formatted(s)),
            r -> word(r, s -> "    05  FILLER PIC X(8) VALUE '%s'.".formatted(s).replace("FILLER", "LOGON-PW")),
            r -> word(r, s -> "    MOVE '%s' TO API-KEY-FIELD.".formatted(s)),
            r -> word(r, s -> "    MOVE \"%s\"\n        TO WS-SECRET".formatted(s)),
            r -> word(r, s -> "    STRING 'UID=APP;PWD=%s;' DELIMITED BY SIZE INTO WS-CONN".formatted(s)),
            r -> word(r, s -> "    EXEC SQL CONNECT TO PRODDB USER 'appl' USING '%s' END-EXEC.".formatted(s)),
            r -> word(r, s -> "    EXEC SQL\n      CONNECT :USERID IDENTIFIED BY '%s'\n    END-EXEC".formatted(s)),
            r -> word(r, s -> "    IF WS-PASSPHRASE NOT = '%s' GO TO DENIED.".formatted(s)),
            r -> word(r, s -> "    88  MASTER-PWD VALUE '%s'.".formatted(s)),
            r -> word(r, s -> "    DISPLAY 'password: %s'".formatted(s)),
            r -> word(r, s -> "    05  JCL-CARD PIC X(72) VALUE '//JOB1 JOB 1,USER=OPS,PASSWORD=%s'.".formatted(s)),
            r -> word(r, s -> "//FTP EXEC PGM=FTP,PARM='(EXIT'\n//SYSIN DD *\nuser ops\npass %s\n/*".formatted(s)),
            r -> word(r, s -> "//STEP JOB (ACCT),CLASS=A,USER=BATCH1,PASSWORD=%s".formatted(s)),
            r -> word(r, s -> "* the password is %s until March".formatted(s)),
            r -> word(r, s -> "* PASSWORD=%s".formatted(s)),
            r -> word(r, s -> "* login ops / pw: %s".formatted(s)),
            r -> word(r, s -> "    05 PASSWORT PIC X(8) VALUE '%s'. 05 KENNWORT PIC X.".formatted(s)),
            r -> word(r, s -> "    05 WS-KENNWORT PIC X(8) VALUE '%s'.".formatted(s)),
            r -> word(r, s -> "    05 MOT-DE-PASSE PIC X(8) VALUE '%s'.".formatted(s)),
            r -> word(r, s -> "    05 WS-SENHA PIC X(8) VALUE '%s'.".formatted(s)),
            r -> word(r, s -> "    05 CONTRASENA PIC X(8) VALUE '%s'.".formatted(s)),
            r -> word(r, s -> "    MOVE 'jdbc:db2://h:50000/P:user=app;password=%s;' TO URL-1".formatted(s)),
            r -> word(r, s -> "    MOVE 'https://app:%s@mq.example.com/q' TO URL-1".formatted(s)),
            r -> word(r, s -> "* mqtt://ops:%s@broker:1883".formatted(s)),
            r -> word(r, s -> "    MOVE 'Driver=DB2;Uid=app;Pwd=%s;' TO C-1".formatted(s)),
            r -> key(r, "AKIA", 16, s -> "    MOVE '%s' TO WS-A.".formatted(s.toUpperCase(Locale.ROOT))),
            r -> key(r, "ghp_", 36, s -> "* clone with %s".formatted(s)),
            r -> key(r, "glpat-", 20, s -> "    DISPLAY '%s'.".formatted(s)),
            r -> key(r, "sk-", 40, s -> "    05 A PIC X(60) VALUE '%s'.".formatted(s)),
            r -> key(r, "xoxb-", 24, s -> "    MOVE '%s' TO B".formatted(s)),
            r -> key(r, "eyJ", 40, s -> "    MOVE '%s.%s' TO C".formatted(s, s)),
            r -> key(r, "", 40, s -> "    05 K PIC X(40) VALUE '%s'.".formatted(s)),
            r -> key(r, "", 44, s -> "* bearer %s".formatted(s)),
            SecretTrialsTest::hexadecimal,
            SecretTrialsTest::privateKey,
            SecretTrialsTest::card,
            SecretTrialsTest::iban,
            r -> digits(r, "###-##-####", s -> "    MOVE '%s' TO SSN.".formatted(s)),
            r -> digits(r, "##########", s -> "    05 ACCT PIC X(10) VALUE '%s'.".formatted(s)),
            r -> digits(r, "+49 170 #######", s -> "* call %s at night".formatted(s)),
            r -> digits(r, "(555) ###-####", s -> "    DISPLAY 'CALL %s'.".formatted(s)),
            r -> {
                String mail = text(r, LOWER, 6) + "." + text(r, LOWER, 7) + "@example-bank.com";
                return new Planted(mail, (r.nextBoolean() ? "* ask " : "    DISPLAY 'ask ") + mail + "'");
            });

    @Test
    void noSecretArrives() throws IOException {
        Random random = new Random(SEED);
        List<String> leaked = new ArrayList<>();
        try (Server server = new Server(Server.chat("CONTINUE"))) {
            EgressLedger ledger = new EgressLedger(temp.resolve("egress.jsonl"), false, InstantSource.system());
            Budget budget = new Budget(temp.resolve("budget.json"), Budget.Limit.NONE, Clock.systemUTC());
            Map<String, ModelEndpoint> endpoints = new HashMap<>();
            for (int trial = 0; trial < TRIALS; trial++) {
                Planted planted = FORMS.get(trial % FORMS.size()).plant(random);
                Redaction.Comments comments = Redaction.Comments.values()[random.nextInt(2)];
                Redaction.Policy policy = new Redaction.Policy(comments, random.nextBoolean(), random.nextBoolean());
                EndpointSettings settings = EndpointSettings.of("t", server.url(), "m")
                        .with(EndpointSettings.Api.values()[random.nextInt(2)]);
                ModelEndpoint endpoint = endpoints.computeIfAbsent(
                        policy + " " + settings.api(), k -> new ModelEndpoint(settings, policy, budget, ledger));
                ask(endpoint, planted.text(), random);
                String received = server.received.getLast();
                if (received.toLowerCase(Locale.ROOT).contains(planted.secret().toLowerCase(Locale.ROOT))) {
                    leaked.add(planted + " under " + policy);
                }
            }
            assertEquals(TRIALS, server.received.size());
        }
        assertTrue(
                leaked.isEmpty(),
                leaked.size() + " of " + TRIALS + ", seed " + SEED + ":\n" + String.join("\n", leaked));
    }

    /** As shipped, no word of a literal or comment leaves, whatever it is. */
    @Test
    void namesOfPeopleDoNotArriveAsShipped() throws IOException {
        try (Server server = new Server(Server.chat("CONTINUE"))) {
            ModelEndpoint endpoint = new ModelEndpoint(
                    EndpointSettings.of("t", server.url(), "m"),
                    Redaction.Policy.STRICT,
                    new Budget(temp.resolve("budget.json"), Budget.Limit.NONE, Clock.systemUTC()),
                    new EgressLedger(temp.resolve("egress.jsonl"), true, InstantSource.system()));
            String text = "* written by Wilhelmina Kowalczyk\n    MOVE 'Kowalczyk, W.' TO EMPLOYEE *> Wilhelmina\n";
            ask(endpoint, text, new Random(SEED));
            String received = server.received.getFirst().toLowerCase(Locale.ROOT);
            assertTrue(!received.contains("kowalczyk") && !received.contains("wilhelmina"), received);
        }
    }

    private static void ask(ModelEndpoint endpoint, String text, Random random) {
        String padding = "    MOVE A-FIELD TO B-FIELD.\n".repeat(random.nextInt(4));
        String whole = padding + text + "\n" + padding;
        int place = random.nextInt(3);
        Prompt prompt = new Prompt(
                "Complete.",
                place == 0 ? List.of(whole) : List.of(),
                place == 1 ? whole + "    MOVE " : "    MOVE ",
                place == 2 ? whole : "",
                List.of("\n"),
                "completion");
        endpoint.complete(prompt, RedactionTest.COBOL, Duration.ofSeconds(20), Cancellation.NEVER);
    }

    private interface Text {
        String with(String secret);
    }

    private static Planted word(Random random, Text text) {
        String secret = text(random, MIXED, 6 + random.nextInt(8)) + random.nextInt(10);
        return new Planted(secret, text.with(secret));
    }

    private static Planted key(Random random, String prefix, int length, Text text) {
        String secret = prefix + text(random, MIXED, length - 3) + "aZ9";
        return new Planted(secret, text.with(secret));
    }

    private static Planted hexadecimal(Random random) {
        String secret = new BigInteger(128, random).setBit(127).toString(16);
        return new Planted(secret, "    05 ENC PIC X(16) VALUE X'" + secret + "'.");
    }

    private static Planted privateKey(Random random) {
        String secret = text(random, MIXED, 40);
        return new Planted(
                secret,
                "* -----BEGIN PRIVATE KEY-----\n* " + secret + "\n* " + secret + "\n* -----END PRIVATE KEY-----");
    }

    private static Planted digits(Random random, String pattern, Text text) {
        StringBuilder secret = new StringBuilder();
        pattern.chars().forEach(c -> secret.append(c == '#' ? (char) ('1' + random.nextInt(9)) : (char) c));
        return new Planted(secret.toString(), text.with(secret.toString()));
    }

    private static Planted card(Random random) {
        String start = "4" + new BigInteger(46, random).setBit(45);
        String digits = start.substring(0, 15);
        for (int check = 0; check < 10; check++) {
            if (Secrets.isCardNumber(digits + check)) {
                digits += check;
                break;
            }
        }
        String between = List.of("", " ", "-").get(random.nextInt(3));
        String secret = digits.replaceAll("(\\d{4})(?=\\d)", "$1" + between);
        return new Planted(secret, "    MOVE '" + secret + "' TO CARD-NO");
    }

    private static Planted iban(Random random) {
        String account = "37040044" + (1_000_000_000L + random.nextInt(900_000_000));
        for (int check = 2; check < 99; check++) {
            String iban = "DE" + String.format(Locale.ROOT, "%02d", check) + account;
            if (Secrets.isIban(iban)) {
                String secret = random.nextBoolean() ? iban : iban.replaceAll("(.{4})(?=.)", "$1 ");
                return new Planted(secret, "    MOVE '" + secret + "' TO IBAN-1");
            }
        }
        throw new IllegalStateException("no check digits for " + account);
    }

    private static String text(Random random, String letters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
