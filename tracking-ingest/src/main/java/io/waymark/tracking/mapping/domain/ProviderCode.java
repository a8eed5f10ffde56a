package io.waymark.tracking.mapping.domain;

import java.util.Comparator;

/** A status code as one provider writes it. */
public record ProviderCode(String provider, String code) implements Comparable<ProviderCode> {
    private static final Comparator<ProviderCode> ORDER =
            Comparator.comparing(ProviderCode::provider).thenComparing(ProviderCode::code);

    @Override
    public int compareTo(ProviderCode other) {
        return ORDER.compare(this, other);
    }
}
