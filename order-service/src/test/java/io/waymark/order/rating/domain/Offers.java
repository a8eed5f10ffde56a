package io.waymark.order.rating.domain;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.rating.domain.Measured.Shares;
import io.waymark.order.rating.domain.Measured.Subject;
import io.waymark.order.rating.domain.Measured.Transit;
import io.waymark.order.rating.domain.Measured.Window;
import io.waymark.order.rating.domain.Offer.NotOffered;
import io.waymark.order.rating.domain.Offer.Offered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Offers for tests to choose among. */
public final class Offers {

    public static Channel channel(String name) {
        return new Channel(name, "C-" + name, "S", true, Set.of(), Set.of(), null, true, LabelSender.SHIPPER, false);
    }

    /**
     * An offer in USD.
     *
     * @param days   promised; null for no promise
     * @param onTime measured on a hundred parcels; null for nothing measured
     */
    public static Offered offered(String name, long minor, @Nullable Integer days, @Nullable String onTime) {
        Money total = Money.ofMinor(CurrencyUnit.USD, minor);
        Weighing.Billed billed = new Weighing.Billed(1, Weighing.Reason.ACTUAL, 1, 0);
        return new Offered(
                channel(name),
                new Charge(total, List.of(), new CardId("card", "1"), "zone", billed),
                total.getAmount(),
                days == null ? null : new Promise(name, Lane.between("*", "*"), 1, days),
                onTime == null ? null : measured(name, new BigDecimal(onTime)));
    }

    public static NotOffered none(String name, Offer.Why why) {
        return new NotOffered(channel(name), why);
    }

    private static Measured measured(String name, BigDecimal onTime) {
        LocalDate day = LocalDate.parse("2026-03-01");
        return new Measured(
                new Subject("C-" + name, "S", "CN", "US"),
                new Window(day, day),
                100,
                100,
                100,
                new Transit(null, null, null),
                new Shares(onTime, null, null),
                Instant.parse("2026-03-01T12:00:00Z"));
    }

    private Offers() {}
}
