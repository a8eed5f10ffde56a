package io.waymark.exceptions.merchants.adapter.rest;

import io.waymark.exceptions.merchants.adapter.rest.MerchantTexts.MerchantWords;
import io.waymark.exceptions.merchants.domain.Explanation;
import io.waymark.exceptions.merchants.domain.MerchantCase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case on a merchant's page, in the reader's language.
 *
 * @param address where the case is shown
 * @param numbers the order number and the tracking numbers
 */
public record MerchantLine(
        String address, String topic, Explanation.Text text, String shipment, String numbers, String stage, Span span) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * From when to when.
     *
     * @param solvedAt empty while the case is open
     */
    public record Span(String since, String solvedAt) {}

    static MerchantLine of(MerchantCase from, String address, Locale language, MerchantWords words) {
        return new MerchantLine(
                address,
                words.of("topic." + from.explanation().topic()),
                from.explanation().in(language),
                from.parcel().shipmentCode(),
                String.join(", ", from.parcel().numbers()),
                words.of("stage." + from.stage()),
                new Span(minute(from.times().openedAt()), minute(from.times().solvedAt())));
    }

    public boolean isSolved() {
        return !span.solvedAt().isEmpty();
    }

    private static String minute(@Nullable Instant time) {
        return time == null ? "" : MINUTE.format(time);
    }
}
