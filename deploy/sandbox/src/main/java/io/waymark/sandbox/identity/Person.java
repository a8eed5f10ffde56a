package io.waymark.sandbox.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a browser can be.
 *
 * @param subject  by which services know them
 * @param name     by which people know them
 * @param merchant the only merchant whose data they see; null for the house's own people
 */
public record Person(
        String subject,
        String name,
        Set<String> roles,
        @Nullable String merchant) {
    /** One of the house's own people. */
    public static Person ofTheHouse(String subject, String name, String... roles) {
        return new Person(subject, name, Set.of(roles), null);
    }

    /** Somebody who works for a merchant. */
    public static Person of(String merchant) {
        return new Person("person-of-" + merchant, "Somebody of " + merchant, Set.of("merchant"), merchant);
    }
}
