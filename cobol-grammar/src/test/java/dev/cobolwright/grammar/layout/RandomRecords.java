package dev.cobolwright.grammar.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random record descriptions that GnuCOBOL accepts, by seed. */
final class RandomRecords {
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    /** The elementary items and groups with a subscript for each table around them. */
    private final List<String> uses = new ArrayList<>();

    private int names;

    RandomRecords(long seed) {
        random = new Random(seed);
    }

    /** A program with a CALL of all its named items, with subscripts of 1. */
    String program() {
        text.append("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. T.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                """);
        int records = 1 + random.nextInt(3);
        for (int i = 0; i < records; i++) {
            group(1, 0, false, "");
        }
        text.append("       PROCEDURE DIVISION.\n       P1.\n           CALL 'X' USING\n");
        uses.forEach(use -> text.append("             ").append(use).append('\n'));
        return text.append("           .\n").toString();
    }

    List<String> uses() {
        return uses;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String name(int subscripts) {
        String name = "N" + ++names;
        uses.add(name + (subscripts == 0 ? "" : " (" + "1 ".repeat(subscripts).strip() + ")"));
        return name;
    }

    private void line(int level, String clauses) {
        text.append("       %02d %s.%n".formatted(level, clauses));
    }

    private void group(int level, int subscripts, boolean redefined, String redefines) {
        boolean table = level > 1 && redefines.isEmpty() && !redefined && chance(35);
        int inner = subscripts + (table ? 1 : 0);
        String usage = chance(10) ? pick(" COMP", " COMP-3", " BINARY", " DISPLAY") : "";
        String sign = usage.isEmpty() && chance(10) ? " SIGN LEADING SEPARATE" : "";
        line(level, name(inner) + redefines + (table ? " OCCURS " + (1 + random.nextInt(5)) : "") + usage + sign);
        int parts = 1 + random.nextInt(6);
        boolean numeric = !usage.isEmpty() || !sign.isEmpty();
        for (int i = 0; i < parts; i++) {
            int below = level + 1 + random.nextInt(1);
            if (level < 6 && inner < 5 && !numeric && chance(25)) {
                group(below, inner, false, "");
            } else if (!numeric && chance(15)) {
                redefinition(below, inner);
            } else {
                elementary(below, inner, usage, !sign.isEmpty());
            }
        }
    }

    private void redefinition(int level, int subscripts) {
        int size = 20 + random.nextInt(20);
        line(level, name(subscripts) + " PIC X(" + size + ")");
        String first = "N" + names;
        line(level, name(subscripts) + " REDEFINES " + first);
        line(level + 1, name(subscripts) + " PIC X(" + (1 + random.nextInt(5)) + ")");
        line(level + 1, name(subscripts) + " " + picture() + (chance(50) ? " SYNC" : ""));
        if (chance(50)) {
            line(level, name(subscripts) + " REDEFINES " + first + " PIC 9(" + (1 + random.nextInt(18)) + ")");
        }
    }

    private void elementary(int level, int subscripts, String usage, boolean sign) {
        boolean filler = chance(10);
        boolean table = chance(15) && subscripts < 5;
        String occurs = table ? " OCCURS " + (2 + random.nextInt(4)) : "";
        String clauses = !usage.isEmpty()
                ? " PIC S9(" + (1 + random.nextInt(18)) + ")"
                : sign ? " PIC S9(" + (1 + random.nextInt(9)) + ")V9" : " " + picture();
        String sync = chance(30) && !clauses.contains(" X") ? " SYNC" : "";
        line(level, (filler ? "FILLER" : name(subscripts + (table ? 1 : 0))) + occurs + clauses + sync);
    }

    private String picture() {
        int n = 1 + random.nextInt(18);
        return switch (random.nextInt(22)) {
            case 0 -> "PIC S9(" + n + ") COMP";
            case 1 -> "PIC 9(" + n + ") COMP";
            case 2 -> "PIC S9(" + n + ") COMP-3";
            case 3 -> "PIC 9(" + n + ") COMP-6";
            case 4 -> "PIC S9(" + n + ") COMP-5";
            case 5 -> "PIC 9(" + n + ") COMP-X";
            case 6 -> "PIC X(" + (1 + n % 8) + ") COMP-X";
            case 7 -> "COMP-1";
            case 8 -> "COMP-2";
            case 9 -> pick("INDEX", "POINTER", "PROCEDURE-POINTER");
            case 10 -> pick("BINARY-CHAR", "BINARY-SHORT UNSIGNED", "BINARY-LONG", "BINARY-DOUBLE");
            case 11 -> "PIC S9(" + n + ") SIGN " + pick("LEADING", "TRAILING") + pick("", " SEPARATE");
            case 12 ->
                "PIC " + pick("ZZ,ZZ9.99CR", "$$$,$$9.99-", "+++9.9", "-(5)9", "**9/99B0", "ZZZ9V99", "9(4).99DB");
            case 13 -> "PIC " + pick("A(7)", "A(3)BA", "X(3)/X", "XBX0X", "9(3)X");
            case 14 -> "PIC " + pick("9(3)PPP", "VPP99", "PPP9", "S9(4)V9(3)", "S99PP") + pick("", " COMP-3", " COMP");
            case 15 -> pick("FLOAT-DECIMAL-16", "FLOAT-DECIMAL-34", "FLOAT-SHORT", "SIGNED-INT", "UNSIGNED-LONG");
            case 16 -> "PIC N(" + n + ")";
            case 17 -> "PIC S9(4) COMP-4";
            default -> "PIC X(" + n + ")";
        };
    }
}
