package io.waymark.exceptions.desk.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mass incidents, as a page.
 *
 * @param choices the lists that there are, and which this is
 * @param next    the address of the next page; null on the last
 */
public record IncidentList(
        List<Listing> choices, List<Row> rows, @Nullable String next) {
    /** A list. */
    public record Listing(String name, String address, boolean current) {}

    /**
     * One incident.
     *
     * @param about  the carrier and the place
     * @param weight the severity as a style
     * @param when   when it began, or when it had ended
     */
    public record Row(
            String address,
            String type,
            String about,
            String severity,
            String weight,
            String desk,
            String state,
            long openMembers,
            long members,
            String when) {}
}
