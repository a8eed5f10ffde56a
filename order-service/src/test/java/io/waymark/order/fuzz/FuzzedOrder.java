package io.waymark.order.fuzz;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.Map;

/**
 * A request to place an order, spoilt or not, as it travels.
 *
 * @param seed    brings the same request again
 * @param kind    what was done to it
 * @param headers header fields, the token included
 * @param body    what is sent
 */
record FuzzedOrder(long seed, Kind kind, Map<String, String> headers, BodyPublisher body) {

    /** How a request is spoilt. */
    enum Kind {
        /** Not at all. */
        SOUND,
        /** A sound order under a reference that others come under, too. */
        SHARED_REFERENCE,
        /** Values, names and shapes of JSON. */
        FIELDS,
        /** Octets, so that it is hardly JSON any more. */
        OCTETS,
        /** Another character encoding than it says, or than is usual. */
        ENCODING,
        /** Its headers. */
        HEADERS,
        /** Fields and headers. */
        FIELDS_AND_HEADERS,
        /** Nothing like an order. */
        NO_ORDER
    }

    /** Enough to tell it by; its seed brings the rest. */
    @Override
    public String toString() {
        return kind + ", -Dfuzz.seed=" + seed;
    }
}
