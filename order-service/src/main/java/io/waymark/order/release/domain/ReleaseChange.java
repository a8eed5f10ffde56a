package io.waymark.order.release.domain;

import io.waymark.order.release.domain.Release.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a release, and what.
 *
 * @param version   of the release since then
 * @param at        UTC
 * @param statusWas null for its creation
 * @param pointsWas hundredths of a percent; null for its creation
 */
public record ReleaseChange(
        long version,
        Instant at,
        String by,
        @Nullable Status statusWas,
        @Nullable Integer pointsWas,
        Status statusIs,
        int pointsIs) {}
