package io.waymark.testkit.rules.broken.database.domain;

import java.sql.Connection;

/** Knows the database. */
record KnowsSql(Connection connection) {}
