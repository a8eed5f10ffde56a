package io.waymark.events.rates;

import java.util.List;

/**
 * How an expected charge was computed.
 *
 * @param card        the rate card, as {@code rate.card.v1} names it
 * @param version     of the card
 * @param zone        of the card
 * @param billedGrams the weight that counts
 * @param weight      {@code ACTUAL} or {@code VOLUMETRIC}: which of the two it is
 * @param lines       whose amounts add up to the charge
 */
public record ChargeBasis(
        String card, String version, String zone, long billedGrams, String weight, List<ChargeLine> lines) {}
