package io.waymark.order.sound;

import io.waymark.events.EventType;

/** In a flat room a listener may know the contract. */
public record OrderListener(EventType<?> type) {}
