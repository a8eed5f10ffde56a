package io.waymark.order.booking.application;

/** Which channels orders go by. */
@FunctionalInterface
public interface ChannelUse {
    /** Whether any order ever went by the channel. */
    boolean isUsed(String channel);
}
