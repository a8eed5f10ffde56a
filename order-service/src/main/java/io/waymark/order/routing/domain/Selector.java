package io.waymark.order.routing.domain;

import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.StickyDraw;
import io.waymark.order.rating.domain.Measured;
import io.waymark.order.rating.domain.Offer;
import io.waymark.order.rating.domain.Offer.NotOffered;
import io.waymark.order.rating.domain.Offer.Offered;
import io.waymark.order.rating.domain.Promise;
import io.waymark.order.routing.domain.RoutingRule.Conditions;
import io.waymark.order.routing.domain.RoutingRule.Share;
import io.waymark.order.routing.domain.Selection.Judged;
import io.waymark.order.routing.domain.Selection.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among offers as a rule says; the same of the same. */
public final class Selector {
    private static final Comparator<Offered> CHEAPEST = Comparator.comparing(Offered::worth)
            .thenComparing(offer -> offer.channel().name());

    /** Judges every offer and chooses one. */
    public static Selection select(RoutingRule rule, List<Offer> offers, OrderKey order) {
        List<Verdict> verdicts =
                offers.stream().map(offer -> judge(rule, offer)).toList();
        List<Offered> fit = fitting(offers, verdicts, false);
        boolean relaxed = fit.isEmpty() && !rule.conditions().strict();
        List<Offered> open = relaxed ? fitting(offers, verdicts, true) : fit;
        Offered chosen = open.stream().min(best(rule, order)).orElse(null);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            judged.add(new Judged(offer, offer.equals(chosen) ? Verdict.CHOSEN : verdicts.get(i)));
        }
        return new Selection(rule, chosen, relaxed && chosen != null, judged);
    }

    private static List<Offered> fitting(List<Offer> offers, List<Verdict> verdicts, boolean relaxed) {
        List<Offered> fitting = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            Verdict verdict = verdicts.get(i);
            if (offers.get(i) instanceof Offered offered
                    && (verdict == Verdict.NOT_BEST || (relaxed && verdict.isCondition()))) {
                fitting.add(offered);
            }
        }
        return fitting;
    }

    /** What stands against an offer; NOT_BEST where nothing but others can. */
    private static Verdict judge(RoutingRule rule, Offer offer) {
        return switch (offer) {
            case NotOffered none ->
                switch (none.why()) {
                    case NOT_SERVED -> Verdict.NOT_SERVED;
                    case NOT_CONNECTED -> Verdict.NOT_CONNECTED;
                    case CARRIER_PAUSED -> Verdict.CARRIER_PAUSED;
                    case NO_PRICE -> Verdict.NO_PRICE;
                };
            case Offered offered when rule.exclusions().excludes(offered.channel()) -> Verdict.EXCLUDED;
            case Offered offered
            when rule.choose() == RoutingRule.Choose.SHARES && weight(rule, offered) == 0 -> Verdict.NO_SHARE;
            case Offered offered -> judge(rule.conditions(), offered);
        };
    }

    private static Verdict judge(Conditions conditions, Offered offered) {
        Promise promise = offered.promise();
        if (conditions.days() != null && (promise == null || promise.maxDays() > conditions.days())) {
            return Verdict.TOO_SLOW;
        }
        if (conditions.onTime() == null) {
            return Verdict.NOT_BEST;
        }
        BigDecimal onTime = onTime(offered);
        Measured measured = offered.measured();
        if (onTime == null || measured == null || measured.estimated() < conditions.parcels()) {
            return Verdict.NOT_MEASURED;
        }
        return onTime.compareTo(conditions.onTime()) < 0 ? Verdict.NOT_ON_TIME : Verdict.NOT_BEST;
    }

    private static @Nullable BigDecimal onTime(Offered offered) {
        return offered.measured() == null ? null : offered.measured().shares().onTime();
    }

    private static Comparator<Offered> best(RoutingRule rule, OrderKey order) {
        return switch (rule.choose()) {
            case CHEAPEST -> CHEAPEST;
            case FASTEST -> Comparator.<Offered>comparingInt(Selector::days).thenComparing(CHEAPEST);
            case PUNCTUAL ->
                Comparator.comparing(
                                (Offered offer) -> onTime(offer),
                                Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(CHEAPEST);
            case SHARES -> Comparator.comparingDouble(offer -> wait(rule, offer, order));
        };
    }

    private static int days(Offered offer) {
        return offer.promise() == null ? Integer.MAX_VALUE : offer.promise().maxDays();
    }

    private static int weight(RoutingRule rule, Offered offer) {
        return rule.shares().stream()
                .filter(share -> share.channel().equals(offer.channel().name()))
                .mapToInt(Share::weight)
                .findFirst()
                .orElse(0);
    }

    /**
     * Each channel draws a waiting time that is the shorter the heavier it is, and the shortest wins: so each wins by its weight, an
     * order draws the same whenever it is asked about, and a channel that drops out leaves its orders to the others by their
     * weights, without moving any of theirs.
     */
    private static double wait(RoutingRule rule, Offered offer, OrderKey order) {
        double drawn = StickyDraw.of(rule.name() + "/" + offer.channel().name(), order);
        return -Math.log(drawn) / weight(rule, offer);
    }

    private Selector() {}
}
