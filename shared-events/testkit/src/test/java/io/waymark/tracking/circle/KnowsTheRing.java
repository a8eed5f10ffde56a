package io.waymark.tracking.circle;

import io.waymark.tracking.ring.KnowsTheCircle;

/** One half of a cycle. */
public record KnowsTheRing(KnowsTheCircle other) {}
