package dev.cobolwright.assist.config;

import java.util.Map;

/** {@code ${NAME}} in texts of configurations. */
final class Variables {
    private Variables() {}

    /** Replaces the variables that are known and leaves the others. */
    static String replace(String text, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (true) {
            int start = text.indexOf("${", at);
            int end = start < 0 ? -1 : text.indexOf('}', start);
            if (end < 0) {
                return out.append(text, at, text.length()).toString();
            }
            String value = values.get(text.substring(start + 2, end));
            out.append(text, at, start).append(value == null ? text.substring(start, end + 1) : value);
            at = end + 1;
        }
    }
}
