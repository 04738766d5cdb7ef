package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.syntax.CopyStatement;
import java.util.Locale;

/** Copybooks that come with the system, not with the application: what they declare has fixed names, and programs are seldom kept with them. */
final class SystemCopybooks {
    private SystemCopybooks() {}

    static boolean isOne(CopyStatement copy) {
        String name = copy.name().replace("\"", "").replace("'", "").toUpperCase(Locale.ROOT);
        return switch (name) {
            case "SQLCA", "SQLDA", "DFHAID", "DFHBMSCA", "DFHEIBLK", "DFHMSRCA", "DFHVALUE" -> true;
            default -> name.matches("CMQ[A-Z0-9]{1,5}");
        };
    }
}
