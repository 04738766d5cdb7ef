package dev.cobolwright.assist.explain.run;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of strings, numbers, truth values, enums, lists and records as one line of text, and back. A record is its components in
 * parentheses, a list in brackets, a string in quotation marks with {@code \\ \" \n \t \r} escaped; values are parted by commas.
 */
final class RecordText {
    private final String text;
    private int at;

    private RecordText(String text) {
        this.text = text;
    }

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case String s -> string(s, out);
            case Enum<?> e -> out.append(e.name());
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(list.get(i), out);
                }
                out.append(']');
            }
            case Record r -> {
                out.append('(');
                String comma = "";
                for (RecordComponent component : r.getClass().getRecordComponents()) {
                    out.append(comma);
                    try {
                        write(component.getAccessor().invoke(r), out);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                    comma = ",";
                }
                out.append(')');
            }
            default -> out.append(value);
        }
    }

    private static void string(String s, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        out.append('"');
    }

    /** @throws IllegalArgumentException where the text is no such record */
    static <T> T read(String text, Class<T> type) {
        try {
            RecordText reader = new RecordText(text);
            Object value = reader.value(type);
            if (reader.at != text.length()) {
                throw new IllegalArgumentException("more text than a record");
            }
            return type.cast(value);
        } catch (ReflectiveOperationException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }

    private Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0]);
        }
        Class<?> of = (Class<?>) type;
        if (of == String.class) {
            return string();
        }
        if (of.isRecord()) {
            return record(of);
        }
        String word = word();
        if (of == int.class || of == Integer.class) {
            return Integer.parseInt(word);
        }
        if (of == long.class) {
            return Long.parseLong(word);
        }
        if (of == boolean.class) {
            return Boolean.parseBoolean(word);
        }
        for (Object constant : of.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("not a value: " + word);
    }

    private Object record(Class<?> type) throws ReflectiveOperationException {
        expect('(');
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            if (i > 0) {
                expect(',');
            }
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType());
        }
        expect(')');
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private List<Object> list(Type of) throws ReflectiveOperationException {
        expect('[');
        List<Object> values = new ArrayList<>();
        while (text.charAt(at) != ']') {
            if (!values.isEmpty()) {
                expect(',');
            }
            values.add(value(of));
        }
        at++;
        return List.copyOf(values);
    }

    private void expect(char c) {
        if (text.charAt(at++) != c) {
            throw new IllegalArgumentException("not a record at " + at);
        }
    }

    private String word() {
        int start = at;
        while (",)]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                char escaped = text.charAt(at++);
                out.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            default -> escaped;
                        });
            } else {
                out.append(c);
            }
        }
        at++;
        return out.toString();
    }
}
