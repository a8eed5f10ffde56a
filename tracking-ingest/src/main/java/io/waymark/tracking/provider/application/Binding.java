package io.waymark.tracking.provider.application;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For whose parcels an account may speak.
 *
 * @param merchants whose orders; null for everybody's, also for parcels that no order names
 * @param carriers  our carrier codes; null for every carrier
 */
public record Binding(
        @Nullable Set<String> merchants, @Nullable Set<String> carriers) {
    /** An account that may speak for every parcel. */
    public static final Binding NONE = new Binding(null, null);

    /** An account that nobody agreed on any more: it may speak for no parcel. */
    public static final Binding NOBODY = new Binding(Set.of(), Set.of());

    /** As an account's settings have it. */
    static Binding of(
            Optional<? extends Collection<String>> merchants, Optional<? extends Collection<String>> carriers) {
        return new Binding(
                merchants
                        .map(names -> names.stream().map(String::strip).collect(Collectors.toUnmodifiableSet()))
                        .orElse(null),
                carriers.map(codes -> codes.stream().map(Binding::carrier).collect(Collectors.toUnmodifiableSet()))
                        .orElse(null));
    }

    /** Whether it may speak for every parcel. */
    public boolean isNone() {
        return merchants == null && carriers == null;
    }

    /** Whether the owner of a parcel must be known before it may speak for it. */
    public boolean isOfMerchants() {
        return merchants != null;
    }

    /** Whether it may speak for parcels of a carrier. */
    public boolean coversCarrier(String code) {
        return carriers == null || carriers.contains(carrier(code));
    }

    /** Whether it may speak for parcels of a merchant. */
    public boolean coversMerchant(String merchant) {
        return merchants == null || merchants.contains(merchant);
    }

    private static String carrier(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
