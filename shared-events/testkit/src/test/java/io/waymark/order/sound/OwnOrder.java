package io.waymark.order.sound;

/** Knows its own service only. */
record OwnOrder(String id) {}
