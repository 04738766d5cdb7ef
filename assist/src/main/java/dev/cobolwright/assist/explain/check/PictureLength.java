package dev.cobolwright.assist.explain.check;

import dev.cobolwright.assist.explain.page.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Counts the bytes of an elementary item again, from the words of its entry alone: DISPLAY, packed and binary items whose picture has
 * only plain symbols. Other items are not counted.
 */
final class PictureLength {
    private PictureLength() {}

    /** @param words of the entry and what follows it */
    static Optional<String> objection(Sentence entry, List<String> words) {
        String length = entry.facts().get(2);
        String picture = entry.facts().get(3);
        String usage = entry.facts().get(4);
        if (length.isEmpty() || picture.isEmpty() || !picture.matches("[SX9AVZB0-9()]+")) {
            return Optional.empty();
        }
        String notes = entry.facts().get(6);
        long digits = count(picture);
        long expected = switch (usage) {
            case "", "DISPLAY" -> notes.contains("sign separate") ? digits + 1 : digits;
            case "PACKED-DECIMAL" -> notes.contains("no sign") ? -1 : digits / 2 + 1;
            case "BINARY" -> digits <= 4 ? 2 : digits <= 9 ? 4 : 8;
            default -> -1;
        };
        return expected < 0 || picture.indexOf('P') >= 0 || expected == Long.parseLong(length)
                ? Optional.empty()
                : Optional.of("its picture makes " + expected + " bytes, not " + length);
    }

    /** Positions that take a place: S and V take none. */
    private static long count(String picture) {
        long count = 0;
        for (int i = 0; i < picture.length(); i++) {
            char c = picture.charAt(i);
            long times = 1;
            if (i + 1 < picture.length() && picture.charAt(i + 1) == '(') {
                int close = picture.indexOf(')', i);
                String number = close < 0 ? "" : picture.substring(i + 2, close);
                if (!number.matches("[0-9]{1,9}")) {
                    return -1;
                }
                times = Long.parseLong(number);
                i = close;
            }
            count += c == 'S' || c == 'V' ? 0 : times;
        }
        return count;
    }
}
