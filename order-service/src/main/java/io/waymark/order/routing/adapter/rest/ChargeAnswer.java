package io.waymark.order.routing.adapter.rest;

import io.waymark.order.rating.domain.Charge;
import java.util.List;

/**
 * What a channel's carrier is expected to bill.
 *
 * @param amountMinor     in minor units, the sum of the lines
 * @param currency        ISO 4217
 * @param lines           each rounded by itself, halves up
 * @param card            the rate card
 * @param cardVersion     of the card
 * @param zone            of the card
 * @param billedGrams     the weight that counts
 * @param billedWeight    {@code ACTUAL} or {@code VOLUMETRIC}: which weight that is
 * @param actualGrams     what the parcels weigh
 * @param volumetricGrams what their volume weighs; 0 where it never counts or no size is known
 */
public record ChargeAnswer(
        long amountMinor,
        String currency,
        List<LineAnswer> lines,
        String card,
        String cardVersion,
        String zone,
        long billedGrams,
        String billedWeight,
        long actualGrams,
        long volumetricGrams) {

    /**
     * One line.
     *
     * @param kind {@code BASE}, {@code WEIGHT}, {@code SURCHARGE} or {@code FUEL}
     * @param line the surcharge's name; the kind in lower case for the others
     */
    public record LineAnswer(String kind, String line, long amountMinor) {}

    static ChargeAnswer of(Charge charge) {
        return new ChargeAnswer(
                charge.total().getAmountMinorLong(),
                charge.total().getCurrencyUnit().getCode(),
                charge.lines().stream()
                        .map(line -> new LineAnswer(
                                line.kind().name(), line.name(), line.amount().getAmountMinorLong()))
                        .toList(),
                charge.card().name(),
                charge.card().version(),
                charge.zone(),
                charge.billed().grams(),
                charge.billed().reason().name(),
                charge.billed().actualGrams(),
                charge.billed().volumetricGrams());
    }
}
