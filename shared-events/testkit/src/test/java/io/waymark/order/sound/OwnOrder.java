package io.waymark.order.sound;

/** Knows its own service only. */
public record OwnOrder(String id) {}
