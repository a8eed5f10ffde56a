package io.waymark.testkit.rules.broken.query.application;

import java.sql.Connection;

/** Speaks SQL in a use case. */
record SpeaksSql(Connection connection) {}
