package dev.cobolwright.lsp.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** A document as a client holds it, edited at random: typed in, deleted from, pasted into, undone. */
final class EditedText {
    private static final List<String> TYPED = List.of(
            " ",
            "\n",
            ".",
            "'",
            "\"",
            ":",
            "(",
            "-",
            "A",
            "7",
            "\t",
            "é",
            "\uD83D\uDE00",
            "IF ",
            "END-IF",
            " COPY CBACCT.\n",
            "MOVE ",
            "\n       01  X.\n           05  Y PIC X(4).\n",
            "\n           EXEC CICS SEND ",
            "\n           EXEC SQL SELECT A INTO :",
            "END-EXEC",
            "PERFORM ",
            "\n      *",
            "PROCEDURE DIVISION.\n",
            " REPLACE ==A== BY ==B==.",
            "\n       PROGRAM-ID. NESTED.\n");
    private static final int KEPT = 50;

    private final int usual;
    private final Random random;
    private final List<String> others;
    private final Deque<String> before = new ArrayDeque<>();
    private String text;

    /** @param others texts of which halves are pasted */
    EditedText(String text, List<String> others, Random random) {
        this.text = text;
        this.usual = text.length();
        this.others = others;
        this.random = random;
    }

    String text() {
        return text;
    }

    /** Edits the text. @return what a client tells of it */
    TextDocumentContentChangeEvent edit() {
        int kind = random.nextInt(20);
        if (!before.isEmpty() && (kind < 5 || text.length() > 2 * usual || text.length() < usual / 2)) {
            return become(before.pop(), kind == 0);
        }
        before.push(text);
        while (before.size() > KEPT) {
            before.removeLast();
        }
        int at = random.nextInt(text.length() + 1);
        if (kind < 14) {
            return replace(at, at, TYPED.get(random.nextInt(TYPED.size())));
        }
        if (kind < 19) {
            int length = random.nextInt(4) == 0 ? random.nextInt(1 + text.length() / 8) : random.nextInt(80);
            return replace(at, Math.min(text.length(), at + length), "");
        }
        String other = others.get(random.nextInt(others.size()));
        int middle = other.length() / 2;
        return replace(at, at, random.nextBoolean() ? other.substring(0, middle) : other.substring(middle));
    }

    /** As undo does: what differs, or the text as a whole. */
    private TextDocumentContentChangeEvent become(String wanted, boolean whole) {
        if (whole) {
            text = wanted;
            return new TextDocumentContentChangeEvent(wanted);
        }
        int most = Math.min(text.length(), wanted.length());
        int head = 0;
        while (head < most && text.charAt(head) == wanted.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && text.charAt(text.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
            tail++;
        }
        return replace(head, text.length() - tail, wanted.substring(head, wanted.length() - tail));
    }

    private TextDocumentContentChangeEvent replace(int start, int end, String by) {
        Range range = new Range(position(start), position(end));
        text = text.substring(0, start) + by + text.substring(end);
        return new TextDocumentContentChangeEvent(range, by);
    }

    private Position position(int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Position(line, offset - 1 - text.lastIndexOf('\n', offset - 1));
    }
}
