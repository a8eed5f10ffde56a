package io.waymark.testkit.rules.sound.adapter.persistence;

import io.waymark.testkit.rules.sound.application.Quotes;
import io.waymark.testkit.rules.sound.domain.Quote;
import javax.sql.DataSource;

/** Speaks SQL. */
record JdbcQuotes(DataSource database) implements Quotes {
    @Override
    public void keep(Quote quote) {}
}
