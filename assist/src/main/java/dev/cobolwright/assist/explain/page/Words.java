package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.Use;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.List;

/** Words for what is done to stores and programs. */
final class Words {
    private Words() {}

    /** CRUD letters in words. */
    static String letters(String letters) {
        List<String> words = new ArrayList<>();
        letters.chars()
                .forEach(c -> words.add(
                        switch (c) {
                            case 'C' -> "creates";
                            case 'R' -> "reads";
                            case 'U' -> "updates";
                            default -> "deletes";
                        }));
        return Text.list(words);
    }

    /** What is done to a file; where no record is touched, that it is only opened or not used. */
    static String does(String letters, List<Use> uses) {
        return letters.isEmpty() ? uses.isEmpty() ? "not used" : "only opened or closed" : letters(letters);
    }

    static String verb(String how) {
        return switch (how) {
            case "CALL" -> "calls";
            case "LINK" -> "links to";
            case "XCTL" -> "transfers control to";
            case "START" -> "starts the transaction";
            case "RETURN_TRANSID" -> "returns to CICS and names as the next transaction";
            case "HANDLE_ABEND" -> "gives control when it ends abnormally to";
            default -> "runs";
        };
    }

    static String command(String how) {
        return switch (how) {
            case "CALL" -> "CALL";
            case "RETURN_TRANSID" -> "RETURN";
            case "HANDLE_ABEND" -> "ABEND";
            default -> how;
        };
    }
}
