package io.waymark.tracking.shipment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the order side says about a shipment: accepted, waybill issued or cancelled.
 *
 * @param leg the carrier's number where a waybill is issued, else null
 */
public record OrderNews(OrderLink link, @Nullable Leg leg, OrderFacts facts) {}
