package io.waymark.order.booking.domain;

/**
 * By which channel a shipment is to go, and how often carriers were asked to take it.
 *
 * @param carrier  our code of the channel's carrier
 * @param attempts counts attempts, one under way included, and changes of the route; tells a late answer from the newest
 * @param earlier  how many of them were before this route
 */
public record Route(String channel, String carrier, int attempts, int earlier) {

    /** Nobody has been asked yet. */
    public static Route first(String channel, String carrier) {
        return new Route(channel, carrier, 0, 0);
    }

    /** How often the carrier of this channel was asked. */
    public int tries() {
        return attempts - earlier;
    }

    /** The same shipment by another channel, or by the same one from the start. */
    public Route by(String otherChannel, String otherCarrier) {
        return new Route(otherChannel, otherCarrier, attempts + 1, attempts + 1);
    }

    /** Another attempt is under way. */
    public Route asked() {
        return new Route(channel, carrier, attempts + 1, earlier);
    }
}
