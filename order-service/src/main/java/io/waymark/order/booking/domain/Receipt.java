package io.waymark.order.booking.domain;

/**
 * What a carrier gives for a shipment.
 *
 * @param service the carrier's name of the product
 */
public record Receipt(String trackingNumber, String service) {}
