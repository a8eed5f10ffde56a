package io.waymark.order.label.adapter.drawing;

/** How heavy letters are. */
public enum Weight {
    REGULAR,
    BOLD
}
