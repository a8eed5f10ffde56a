package io.waymark.console.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change that somebody made in the console.
 *
 * @param id     UUIDv7
 * @param at     UTC
 * @param by     the subject of the caller's token
 * @param before null where nothing was said of it before
 * @param after  null where the entry was taken back
 */
public record Change(
        UUID id,
        Instant at,
        String by,
        String room,
        String name,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after) {}
