package io.waymark.tracking.broken;

/** What another service must not know. */
public final class Shipment {}
