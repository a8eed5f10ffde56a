package io.waymark.web;

import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * One list of the house: its name, and how a place in it is written, so that a cursor of another list is refused.
 *
 * @param name  the list's own, such as its path; with the service's name a part of every cursor's check sum
 * @param write the sort keys of a row
 * @param read  the place that sort keys mean; throws {@link IllegalArgumentException} where they mean none
 * @param <R>   a row
 * @param <P>   a place
 */
public record Listing<R, P>(String name, Function<R, List<String>> write, Function<List<String>, P> read) {
    private static final String SERVICE = "quarkus.application.name";

    /** A list in the order of its rows' ids. */
    public static <R> Listing<R, UUID> byId(String name, Function<R, UUID> id) {
        return new Listing<>(name, row -> List.of(id.apply(row).toString()), keys -> UUID.fromString(keys.getFirst()));
    }

    /** A list in the order of its rows' numbers. */
    public static <R> Listing<R, Long> byNumber(String name, Function<R, Long> number) {
        return new Listing<>(name, row -> List.of(number.apply(row).toString()), keys -> Long.valueOf(keys.getFirst()));
    }

    /** A list in the order of its rows' names. */
    public static <R> Listing<R, String> byName(String name, Function<R, String> key) {
        return new Listing<>(name, row -> List.of(key.apply(row)), List::getFirst);
    }

    /** The word that leads behind a row. */
    public String cursor(R last) {
        return new Cursor(write.apply(last)).token(scope());
    }

    /** The place that a word leads to; 400 for a word that this list has not answered with. */
    public P place(String cursor) {
        try {
            return read.apply(Cursor.parse(scope(), cursor).position());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException forged) {
            throw Cursor.refused();
        }
    }

    /** Some lists stand in every service under the same path. */
    private String scope() {
        return ConfigProvider.getConfig()
                        .getOptionalValue(SERVICE, String.class)
                        .orElse("")
                + name;
    }
}
