package io.waymark.order.rating.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with rate cards.
 *
 * @param card   null where it lies in none of them
 * @param column of the card's row in {@code rates/cards.csv}, or the name of a further table of {@code rates/}; null where it is
 *               the card as a whole
 */
public record CardFault(@Nullable String card, @Nullable String column, String what) {
    static final String ZONES = "zones";
    static final String STEPS = "steps";
}
