package dev.cobolwright.assist;

import dev.cobolwright.assist.config.Nesting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@link Settings} from nested maps, as JSON and TOML give them. A key that is not a setting, or a value that does not
 * fit, is reported and leaves the value as it was: no typing error in a settings file stops anything.
 */
public final class SettingsReader {
    private final List<String> problems = new ArrayList<>();
    private final Set<String> said = new LinkedHashSet<>();

    private SettingsReader() {}

    /**
     * @param settings what was read, over the settings given
     * @param problems one sentence each, empty where all was understood
     * @param said the dotted keys of the settings that were given a value
     */
    public record Result(Settings settings, List<String> problems, Set<String> said) {}

    /** A setting with its dotted key, for a settings page. */
    public record Entry(String key, Class<?> type, Object value, String description) {}

    /** @param values nested by section; dotted keys are accepted too */
    public static Result read(Map<String, ?> values, Settings over) {
        SettingsReader reader = new SettingsReader();
        Settings settings = reader.read(Nesting.of(values), over, "");
        return new Result(settings, List.copyOf(reader.problems), Set.copyOf(reader.said));
    }

    /** All settings with the values they have, in the order of the records. */
    public static List<Entry> entries(Settings settings) {
        List<Entry> out = new ArrayList<>();
        collect(settings, "", out);
        return out;
    }

    private static void collect(Record settings, String prefix, List<Entry> out) {
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Object value = get(component, settings);
            String key = prefix + component.getName();
            if (value instanceof Record section) {
                collect(section, key + ".", out);
            } else {
                out.add(new Entry(
                        key,
                        component.getType(),
                        value,
                        component.getAnnotation(Setting.class).value()));
            }
        }
    }

    private <R extends Record> R read(Map<String, ?> values, R over, String prefix) {
        RecordComponent[] components = over.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        var unknown = new TreeSet<>(values.keySet());
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Object old = get(components[i], over);
            Object value = values.get(name);
            unknown.remove(name);
            arguments[i] = value == null ? old : convert(value, old, prefix + name);
            if (value != null && !(old instanceof Record)) {
                said.add(prefix + name);
            }
        }
        unknown.forEach(key -> problems.add("Unknown setting " + prefix + key + "; known here: "
                + String.join(
                        ", ",
                        Arrays.stream(components).map(RecordComponent::getName).toList()) + "."));
        return construct(over, components, arguments);
    }

    private Object convert(Object value, Object old, String key) {
        return switch (old) {
            case Record section when value instanceof Map<?, ?> map -> read(stringKeys(map), section, key + ".");
            case Boolean b when value instanceof Boolean -> value;
            case Integer i
            when value instanceof Number number
                    && number.doubleValue() == number.intValue()
                    && number.intValue() >= 0 -> number.intValue();
            case String s when value instanceof String -> value;
            case List<?> l
            when value instanceof List<?> list && list.stream().allMatch(String.class::isInstance) -> List.copyOf(list);
            case Enum<?> e when value instanceof String text && constant(e, text) != null -> constant(e, text);
            default -> {
                problems.add("Setting " + key + " cannot be " + value + "; it stays " + shown(old) + ".");
                yield old;
            }
        };
    }

    private static Object constant(Enum<?> like, String text) {
        return Arrays.stream(like.getDeclaringClass().getEnumConstants())
                .filter(c -> c.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    private static String shown(Object value) {
        return value instanceof Enum<?> e ? e.name().toLowerCase(Locale.ROOT) : String.valueOf(value);
    }

    private static Map<String, Object> stringKeys(Map<?, ?> map) {
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((k, v) -> out.put(String.valueOf(k), v));
        return out;
    }

    private static Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError("settings are public records", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R construct(R like, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) like.getClass().getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("settings are public records", e);
        }
    }
}
