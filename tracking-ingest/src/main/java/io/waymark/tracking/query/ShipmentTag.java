package io.waymark.tracking.query;

import java.util.UUID;

/**
 * Makes the strong entity tag of a shipment's view, without reading the view: which shipment, how much is known of it, and
 * which transaction wrote its row last. A node that is told more precisely, or mapped anew, keeps the version and yet
 * rewrites the row.
 */
final class ShipmentTag {
    /** To be raised with every change of what a view shows, so that no caller keeps the former form. */
    private static final int FORM = 2;

    /**
     * The tag's value, without quotes.
     *
     * @param writer the id of the transaction that wrote the row, as PostgreSQL names it
     */
    static String of(UUID shipment, long version, String writer) {
        long which = shipment.getMostSignificantBits() ^ shipment.getLeastSignificantBits();
        return FORM + "-" + Long.toHexString(which) + "-" + version + "-" + writer;
    }

    private ShipmentTag() {}
}
