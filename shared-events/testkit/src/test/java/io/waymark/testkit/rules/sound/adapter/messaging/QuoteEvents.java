package io.waymark.testkit.rules.sound.adapter.messaging;

import io.waymark.events.EventType;
import io.waymark.testkit.rules.sound.application.MakeQuote;

/** The one place that knows the contract. */
record QuoteEvents(MakeQuote makeQuote, EventType<?> type) {}
