package io.waymark.tracking.provider.domain;

import io.waymark.tracking.shipment.domain.Leg;
import org.jspecify.annotations.Nullable;

/**
 * A row, or a single value, of a believed push that could not be read, while the rest of the push counts.
 *
 * @param where such as {@code Data[0].Traces[2].AcceptTime}
 * @param what  what is wrong there, such as {@code is missing}; holds nothing of the push
 * @param leg   the number that it is about; null where the push had not named it
 * @param raw   what stands there, as JSON: may hold personal data
 */
public record UnreadableRow(
        UnreadableKind kind,
        String where,
        String what,
        @Nullable Leg leg,
        String raw) {}
