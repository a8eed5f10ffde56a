package io.waymark.order.drawing;

/** How heavy letters are. */
public enum Weight {
    REGULAR,
    BOLD
}
