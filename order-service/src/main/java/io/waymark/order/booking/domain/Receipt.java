package io.waymark.order.booking.domain;

/**
 * What a carrier gives for a shipment.
 *
 * @param trackingNumber as people are shown it: {@link io.waymark.numbers.TrackingNumbers#written}
 * @param service the carrier's name of the product
 */
public record Receipt(String trackingNumber, String service) {}
