package io.waymark.order.lastmile.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names under which recipients know deliverers. Carriers write them in many ways; a name is found by its letters and digits
 * alone, in any case, and answered in the one spelling that the table has.
 */
public final class Brands {
    private final Map<String, Brand> byKey = new HashMap<>();

    /**
     * A deliverer.
     *
     * @param name    in the spelling that recipients know, such as {@code USPS}
     * @param carrier our code, upper case
     */
    public record Brand(String name, String carrier) {}

    /** One way to write a brand. */
    public record Alias(String written, Brand brand) {}

    /** @throws IllegalArgumentException for an alias without letters and digits, or of two brands */
    public Brands(Collection<Alias> aliases) {
        for (Alias alias : aliases) {
            add(alias.written(), alias.brand());
            add(alias.brand().name(), alias.brand());
        }
    }

    private void add(String written, Brand brand) {
        String key = key(written);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("has no letter and no digit: " + written);
        }
        Brand before = byKey.putIfAbsent(key, brand);
        if (before != null && !before.equals(brand)) {
            throw new IllegalArgumentException(written + " is " + before.name() + " already");
        }
    }

    /** The brand that a carrier means; empty where the table does not know it. */
    public Optional<Brand> of(String written) {
        return Optional.ofNullable(byKey.get(key(written)));
    }

    private static String key(String written) {
        StringBuilder key = new StringBuilder(written.length());
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
