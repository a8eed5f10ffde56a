package io.waymark.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Personal data that shows itself only to code that asks by name: text, logs and JSON get a mask.
 *
 * @param <T> what is protected, such as a name or an address
 */
public final class Sensitive<T> {
    /** What stands in for the value. */
    public static final String MASK = "***";

    private final T value;

    private Sensitive(T value) {
        this.value = value;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(value);
    }

    /** The value itself; its taker answers for where it goes. */
    public T reveal() {
        return value;
    }

    @JsonValue
    @Override
    public String toString() {
        return MASK;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensitive<?> that && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }
}
