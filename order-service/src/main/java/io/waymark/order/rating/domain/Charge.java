package io.waymark.order.rating.domain;

import java.util.List;
import org.joda.money.Money;

/**
 * What a carrier is expected to bill, and how it comes about.
 *
 * @param total  the sum of the lines
 * @param lines  each rounded by itself
 * @param card   the rate card
 * @param zone   of the card
 * @param billed the weight that counts
 */
public record Charge(Money total, List<Line> lines, CardId card, String zone, Weighing.Billed billed) {
    public Charge {
        lines = List.copyOf(lines);
    }

    /** What a line is for. */
    public enum LineKind {
        /** The step that holds the weight, or the last one. */
        BASE,
        /** Further steps. */
        WEIGHT,
        SURCHARGE,
        FUEL
    }

    /** One line. */
    public record Line(LineKind kind, String name, Money amount) {}
}
