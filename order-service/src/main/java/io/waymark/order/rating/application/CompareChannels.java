package io.waymark.order.rating.application;

import io.waymark.order.ordering.application.Waybills;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.SdrRates;
import io.waymark.order.rating.domain.Charge;
import io.waymark.order.rating.domain.Freight;
import io.waymark.order.rating.domain.Measured.Subject;
import io.waymark.order.rating.domain.Offer;
import io.waymark.order.rating.domain.Offer.Why;
import io.waymark.order.rating.domain.Promises;
import io.waymark.order.rating.domain.RateCards;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.joda.money.Money;

/** Compares all channels for a freight, in memory alone. */
@Singleton
public class CompareChannels {
    private final Channels channels;
    private final Waybills waybills;
    private final CurrentRates rates;
    private final Supplier<Promises> promises;
    private final SdrRates exchange;
    private final KnownFigures figures;

    /** Made by CDI, and by tests. */
    public CompareChannels(
            Channels channels,
            Waybills waybills,
            CurrentRates rates,
            Supplier<Promises> promises,
            SdrRates exchange,
            KnownFigures figures) {
        this.channels = channels;
        this.waybills = waybills;
        this.rates = rates;
        this.promises = promises;
        this.exchange = exchange;
        this.figures = figures;
    }

    /**
     * Every channel by name.
     *
     * @param day UTC, whose prices count
     */
    public List<Offer> offers(Freight freight, LocalDate day) {
        RateCards now = rates.now();
        return channels.byName().values().stream()
                .sorted(Comparator.comparing(Channel::name))
                .map(channel -> offer(now, channel, freight, day))
                .toList();
    }

    /** One channel. */
    public Offer offer(Channel channel, Freight freight, LocalDate day) {
        return offer(rates.now(), channel, freight, day);
    }

    private Offer offer(RateCards now, Channel channel, Freight freight, LocalDate day) {
        String origin = freight.from().country();
        String destination = freight.to().country();
        if (!channel.serves(origin, destination) || !channel.takes(freight.parcels())) {
            return new Offer.NotOffered(channel, Why.NOT_SERVED);
        }
        if (!waybills.reaches(channel)) {
            return new Offer.NotOffered(channel, Why.NOT_CONNECTED);
        }
        Charge charge = now.quote(channel.name(), freight, day).orElse(null);
        if (charge == null) {
            return new Offer.NotOffered(channel, Why.NO_PRICE);
        }
        Subject subject = new Subject(channel.carrier(), channel.service(), origin, destination);
        return new Offer.Offered(
                channel,
                charge,
                worth(charge.total()),
                promises.get().of(channel.name(), freight).orElse(null),
                figures.of(subject).orElse(null));
    }

    private BigDecimal worth(Money money) {
        BigDecimal perSdr = exchange.perSdr().get(money.getCurrencyUnit().getCode());
        if (perSdr == null) {
            throw new IllegalStateException("no exchange rate for " + money.getCurrencyUnit());
        }
        return money.getAmount().divide(perSdr, MathContext.DECIMAL64);
    }
}
