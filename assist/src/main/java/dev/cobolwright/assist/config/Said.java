package dev.cobolwright.assist.config;

import java.util.Optional;

/**
 * A value and who said it.
 *
 * @param origin a file and the place in it, or that it is the default
 */
public record Said<T>(T value, String origin) {
    public static final String BY_DEFAULT = "default";

    static <T> Said<T> byDefault(T value) {
        return new Said<>(value, BY_DEFAULT);
    }

    static <T> Said<T> first(Said<T> now, Optional<T> later, String origin) {
        return now.origin.equals(BY_DEFAULT) && later.isPresent() ? new Said<>(later.get(), origin) : now;
    }
}
