package io.waymark.order.address.domain;

/**
 * A part of an address that was missing and follows for certain from another.
 *
 * @param field  such as {@code region}
 * @param value  what it is
 * @param source the field that it follows from
 */
public record Completion(String field, String value, String source) {
    /** The same, of an address that is a part of something. */
    public Completion in(String holder) {
        return new Completion(holder + "." + field, value, holder + "." + source);
    }
}
