package io.waymark.testkit.rules.sound.application;

import io.waymark.testkit.rules.sound.domain.Quote;

/** A port. */
public interface Quotes {
    void keep(Quote quote);
}
