package io.waymark.events.broken;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Brings a library with the contract. */
record KnowsAMapper(ObjectMapper json) {}
