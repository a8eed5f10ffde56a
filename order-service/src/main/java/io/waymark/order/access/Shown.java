package io.waymark.order.access;

import java.util.UUID;

/** An order whose people somebody is about to see. */
public record Shown(UUID orderId, String merchantId) {}
