package io.waymark.testkit.rules.broken.consumer.adapter.messaging;

import jakarta.ws.rs.core.Response;

/** Answers HTTP from a consumer. */
record KnowsADoor(Response answer) {}
