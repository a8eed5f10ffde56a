package io.waymark.testkit.rules.broken.names;

/** Named after nothing. */
final class OrderUtil {}
