package io.waymark.console.domain;

/**
 * Why a change is refused; never repeats the value, which may be personal.
 *
 * @param field a field of the entry, or the place of what does not fit such as {@code channels/intl/backup}
 */
public record Misfit(String field, String message) {}
