package io.waymark.order.above;

import io.waymark.order.sound.OwnOrder;

/** Knows what another feature shows of itself, and is not known by it. */
record KnowsTheFeatureBelow(OwnOrder order) {}
