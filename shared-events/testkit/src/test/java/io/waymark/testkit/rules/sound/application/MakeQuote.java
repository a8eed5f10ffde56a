package io.waymark.testkit.rules.sound.application;

import io.waymark.testkit.rules.sound.domain.Quote;

/** Goes through a port. */
public record MakeQuote(Quotes quotes) {
    public void make(Quote quote) {
        quotes.keep(quote);
    }
}
