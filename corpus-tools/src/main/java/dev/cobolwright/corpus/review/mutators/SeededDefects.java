package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUse;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.syntax.Branch.Phrase;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Locale;

/** Defects of files, SQL, CICS, security and more that are a statement too few or too many; in order of the rules' codes. */
public final class SeededDefects {
    public static final List<Mutator> ALL = List.of(
            new PhraseRemoved("CW1203", Phrase.AT_END),
            new PhraseRemoved("CW1204", Phrase.INVALID_KEY),
            new StatementRepeated("CW1208", (p, s) -> isOf(p, s, Operation.Kind.OPEN)),
            new StatementRepeated("CW1254", (p, s) -> isOf(p, s, SqlKind.OPEN)),
            new StatementRemoved("CW1205", SeededDefects::testsOpen, s -> s),
            new StatementRemoved("CW1206", (p, s) -> isOf(p, s, Operation.Kind.OPEN), SeededDefects::words),
            new StatementRemoved("CW1207", (p, s) -> isOf(p, s, Operation.Kind.CLOSE), SeededDefects::words),
            new StatementRemoved("CW1250", SeededDefects::testsSql, s -> s),
            new StatementRemoved("CW1251", (p, s) -> isOf(p, s, SqlKind.CLOSE), SeededDefects::words),
            new StatementRemoved("CW1252", (p, s) -> isOf(p, s, SqlKind.OPEN), SeededDefects::words),
            new StatementSeeded(
                    "CW1261", "EXEC SQL", "", "           EXEC SQL UPDATE ACCOUNT SET BLOCKED = 'Y' END-EXEC"),
            new StatementSeeded(
                    "CW1262", "EXEC SQL", "", "           EXEC SQL INSERT INTO ORDERS VALUES ('1', 'N') END-EXEC"),
            new StatementSeeded(
                    "CW1304",
                    "EXEC CICS",
                    "       01  ZZ-AREA PIC X(10).",
                    "           EXEC CICS SEND TEXT FROM(ZZ-AREA) LENGTH(80) END-EXEC"),
            new StatementRemoved("CW1308", (p, s) -> isOf(p, s, "REWRITE"), SeededDefects::words),
            new StatementRemoved("CW1309", (p, s) -> isOf(p, s, "ENDBR"), SeededDefects::words),
            new StatementSeeded("CW1311", "EXEC CICS", "       01  ZZ-ANSWER PIC X.", "           ACCEPT ZZ-ANSWER"),
            new StatementRemoved("CW1314", (p, s) -> isOf(p, s, "DEQ"), SeededDefects::words),
            new EntrySeeded("CW1401", "       01  ZZ-DB-PASSWORD PIC X(8) VALUE 'S3cr3t99'."),
            new StatementSeeded(
                    "CW1402",
                    "EXEC SQL",
                    "       01  ZZ-TEXT PIC X(80).",
                    "           ACCEPT ZZ-TEXT EXEC SQL EXECUTE IMMEDIATE :ZZ-TEXT END-EXEC"),
            new StatementSeeded("CW1403", "", "       01  ZZ-NAME PIC X(8).", "           ACCEPT ZZ-NAME CALL ZZ-NAME"),
            new StatementSeeded("CW1405", "", "       01  ZZ-CUST-SSN PIC 9(9).", "           DISPLAY ZZ-CUST-SSN"),
            new StatementSeeded(
                    "CW1407",
                    "",
                    "       01  ZZ-SESSION-ID PIC 9(8).",
                    "           COMPUTE ZZ-SESSION-ID = FUNCTION RANDOM * 100000"),
            new StatementSeeded("CW1408", "", "       01  ZZ-PASSWORD PIC X(8).", "           ACCEPT ZZ-PASSWORD"),
            new StatementSeeded(
                    "CW1409",
                    "",
                    "       01  ZZ-COMMAND PIC X(80).",
                    "           ACCEPT ZZ-COMMAND CALL 'SYSTEM' USING ZZ-COMMAND"),
            new EntrySeeded("CW1502", "       01  ZZ-NEVER-USED PIC X(8)."),
            new StatementSeeded(
                    "CW1508",
                    "",
                    "",
                    "      *    MOVE 1 TO ZZ-A\n      *    IF ZZ-A = 1\n      *        MOVE 2 TO ZZ-A\n      *    END-IF"),
            new EntrySeeded("CW1703", "       01  ZZ-LARGE PIC S9(20) COMP-3."),
            new StatementSeeded(
                    "CW1705",
                    "",
                    "       01  ZZ-CHAR PIC X.",
                    "           IF ZZ-CHAR >= 'A' AND ZZ-CHAR <= 'Z' CONTINUE END-IF"),
            new StatementSeeded(
                    "CW1707",
                    "",
                    "       01  ZZ-DATE PIC 9(6).",
                    "           ACCEPT ZZ-DATE FROM DATE IF ZZ-DATE > 991231 CONTINUE END-IF"),
            new StatementSeeded(
                    "CW1708",
                    "",
                    "       01  ZZ-GROUP.\n           05  ZZ-SUM PIC 9(5) COMP-3.",
                    "           IF ZZ-GROUP = ZERO CONTINUE END-IF"),
            new StatementSeeded("CW1710", "", "       01  ZZ-YY PIC 99.", "           IF ZZ-YY > 70 CONTINUE END-IF"));

    private SeededDefects() {}

    private static String words(Statement statement) {
        return statement.span().text().toUpperCase(Locale.ROOT).replaceAll("[\\s.]+", " ");
    }

    /** Of one file alone. */
    private static boolean isOf(ReviewedProgram program, Statement statement, Operation.Kind kind) {
        FileUses uses = FileUses.of(program);
        List<Operation> operations = uses.of(statement);
        return operations.size() == 1
                && operations.getFirst().kind() == kind
                && uses.areKnown()
                && uses.all().stream()
                        .anyMatch(f -> f.name().equals(operations.getFirst().file())
                                && f.of(kind).count() == 1
                                && f.operations().size() > 1
                                && !f.isShared());
    }

    private static boolean isOf(ReviewedProgram program, Statement statement, SqlKind kind) {
        SqlUses uses = SqlUses.of(program);
        return uses.of(statement)
                .filter(u -> u.is(kind) && u.sql().cursor().isPresent())
                .filter(u -> uses.of(kind)
                                .filter(o -> o.sql()
                                        .cursor()
                                        .map(c -> c.text())
                                        .equals(u.sql().cursor().map(c -> c.text())))
                                .count()
                        == 1)
                .isPresent();
    }

    private static boolean isOf(ReviewedProgram program, Statement statement, String command) {
        CicsUses uses = CicsUses.of(program);
        return uses.areKnown()
                && uses.of(command).count() == 1
                && uses.of(statement).filter((CicsUse u) -> u.is(command)).isPresent();
    }

    /** The one test of a status between OPEN and the file's use, while something else looks at the status too. */
    private static boolean testsOpen(ReviewedProgram program, Statement statement) {
        FileUses uses = FileUses.of(program);
        return (statement.verb().equals("IF") || statement.verb().equals("EVALUATE"))
                && uses.areKnown()
                && uses.all().stream()
                        .filter(f -> !f.covered() && f.of(Operation.Kind.OPEN).count() == 1)
                        .filter(f -> uses.looksAtStatus(statement, f))
                        .filter(f -> program.flow()
                                .after(f.of(Operation.Kind.OPEN)
                                        .findFirst()
                                        .orElseThrow()
                                        .statement())
                                .contains(statement))
                        .anyMatch(f -> program.statements().stream()
                                        .filter(s -> uses.looksAtStatus(s, f))
                                        .count()
                                > 1);
    }

    private static boolean testsSql(ReviewedProgram program, Statement statement) {
        SqlUses uses = SqlUses.of(program);
        return (statement.verb().equals("IF") || statement.verb().equals("EVALUATE"))
                && uses.looksAtResult(statement)
                && uses.all().stream().noneMatch(u -> u.sql().whenever().isPresent())
                && follows(program, statement, "EXEC SQL");
    }

    /** Directly behind a statement with a verb. */
    private static boolean follows(ReviewedProgram program, Statement statement, String verb) {
        return program.statements(verb).anyMatch(s -> program.flow().after(s).contains(statement));
    }
}
