package io.waymark.exceptions.leak;

import io.waymark.events.EventType;

/** Stands in a flat room and knows the contract, though its name does not say so. */
record LeakedWords(EventType<?> type) {}
