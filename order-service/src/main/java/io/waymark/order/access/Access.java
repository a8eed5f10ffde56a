package io.waymark.order.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one caller saw of one order in one way and for one purpose on one day (UTC), however often.
 *
 * @param id         UUIDv7
 * @param subject    of the caller's token
 * @param client     to which the token was issued; null where it does not say
 * @param roles      of the caller, with blanks between them
 * @param purpose    in the caller's words, with personal data masked; null where none was stated
 * @param firstAt    UTC
 * @param lastAt     UTC
 * @param reviewedAt UTC; null while nobody has looked at it since it last happened
 */
record Access(
        UUID id,
        String subject,
        @Nullable String client,
        String roles,
        What what,
        UUID orderId,
        String merchantId,
        @Nullable String purpose,
        Instant firstAt,
        Instant lastAt,
        long times,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy) {}
