package dev.cobolwright.assist.explain.diagram;

/** Names as ids of HTML elements and parts of file names. */
public final class Anchors {
    private Anchors() {}

    /** Letters, digits and hyphens stay; anything else becomes its code in hexadecimal after an underscore. */
    public static String of(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
            out.append(plain ? String.valueOf(c) : "_" + Integer.toHexString(c));
        }
        return out.toString();
    }
}
