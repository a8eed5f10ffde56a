package io.waymark.exceptions.classify.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with what otherwise than the classes say. Of the overrides that fit, the most special one counts alone: a named class is
 * more special than a named merchant, that than a named carrier. No two are alike, so one of them always wins.
 */
public final class ClassOverrides {
    private static final Comparator<ClassOverride> SPECIAL = Comparator.comparing(
                    (ClassOverride each) -> !each.code().equals(ClassOverride.ANY))
            .thenComparing(each -> !each.merchant().equals(ClassOverride.ANY))
            .thenComparing(each -> !each.carrier().equals(ClassOverride.ANY));

    private final List<ClassOverride> overrides;

    public ClassOverrides(List<ClassOverride> overrides) {
        this.overrides = List.copyOf(overrides);
    }

    public Collection<ClassOverride> all() {
        return overrides;
    }

    /** How a class counts for a parcel; what is not known of it is fitted by {@code *} alone. */
    public Ruling of(ExceptionClass type, @Nullable String merchantId, @Nullable String carrier) {
        return overrides.stream()
                .filter(each -> each.fits(type, merchantId, carrier))
                .max(SPECIAL)
                .map(found -> new Ruling(type.with(found), found.name()))
                .orElseGet(() -> new Ruling(type, null));
    }
}
