package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.measures.domain.Spans;
import java.util.Locale;
import java.util.Optional;

/** Writes figures of a review. */
final class ReviewNumbers {
    private static final String NOTHING = "–";
    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    private ReviewNumbers() {}

    static String percent(Optional<Double> share) {
        return share.map(known -> String.format(Locale.ROOT, "%.1f %%", 100 * known))
                .orElse(NOTHING);
    }

    /** Of a thousand waybills. */
    static String perMille(Optional<Double> share) {
        return share.map(known -> String.format(Locale.ROOT, "%.1f", 1000 * known))
                .orElse(NOTHING);
    }

    /** The usual length. */
    static String usual(Spans spans, DeskWords words) {
        return spans.quantile(HALF).map(words::span).orElse(NOTHING);
    }

    /** The usual length, and the one that nine of ten do not exceed. */
    static String usualAndLong(Spans spans, DeskWords words) {
        return spans.quantile(MOST)
                .map(longer -> usual(spans, words) + " / " + words.span(longer))
                .orElse(NOTHING);
    }
}
