package io.waymark.testkit.rules.broken.framework.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** Knows a framework. */
record KnowsJackson(JsonNode tree) {}
