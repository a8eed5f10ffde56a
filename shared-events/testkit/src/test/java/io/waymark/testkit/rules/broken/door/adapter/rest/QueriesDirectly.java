package io.waymark.testkit.rules.broken.door.adapter.rest;

import java.sql.Connection;

/** Passes by the use case. */
record QueriesDirectly(Connection connection) {}
