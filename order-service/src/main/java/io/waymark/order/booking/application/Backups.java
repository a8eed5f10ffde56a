package io.waymark.order.booking.application;

import io.waymark.order.booking.application.BookingFacts.Issued;
import io.waymark.order.booking.application.Bookings.Due;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.ordering.application.MerchantStandings;
import io.waymark.order.ordering.application.Routes;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.rating.application.CurrentRates;
import io.waymark.order.rating.domain.Charge;
import io.waymark.order.rating.domain.Freight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leads shipments to another channel; joins the caller's transaction. */
@ApplicationScoped
class Backups {
    private final Channels channels;
    private final Reach reach;
    private final CurrentRates rates;
    private final BookingFacts facts;
    private final MerchantStandings standings;
    private final Routes routes;
    private final Clock clock;

    Backups(
            Channels channels,
            Reach reach,
            CurrentRates rates,
            BookingFacts facts,
            MerchantStandings standings,
            Routes routes,
            Clock clock) {
        this.standings = standings;
        this.routes = routes;
        this.channels = channels;
        this.reach = reach;
        this.rates = rates;
        this.facts = facts;
        this.clock = clock;
    }

    /** The nearest channel in the chain of backups that goes where the order goes, and that the rule which chose for it allows. */
    Optional<Channel> of(Booking booking, Order order) {
        Optional<Channel> next = channels.backupOf(booking.route().channel());
        while (next.isPresent() && !(routes.allows(order, next.get()) && serves(next.get(), order.content()))) {
            next = channels.backupOf(next.get().name());
        }
        return next;
    }

    /** Whether an order can be sent by a channel, and its merchant may use it. */
    boolean serves(Channel channel, OrderContent content) {
        return channel.serves(content.shipper().country(), content.consignee().country())
                && channel.takes(content.parcels())
                && standings.mayUse(content.merchantId(), channel.name())
                && reach.reaches(channel)
                && rates.now()
                        .quote(channel.name(), Freight.of(content), Days.of(clock.instant()))
                        .isPresent();
    }

    /** As {@link #lead}, where a backup takes over by itself. */
    Due takeOver(Order order, Booking.Open open, Channel backup) {
        facts.moved(open.route().channel(), backup.name());
        return lead(order, open, backup);
    }

    /** The booking by a channel from the start, and when its carrier is to be asked; our own number is booked on the spot. */
    Due lead(Order order, Booking.Open open, Channel channel) {
        Instant now = clock.instant();
        Booking.Open next = open.by(channel.name(), channel.carrier());
        if (!channel.ownNumber()) {
            return new Due(next, now);
        }
        Receipt receipt = new Receipt(order.shipmentCode().value(), channel.service());
        Charge charge = rates.now().charge(channel.name(), Freight.of(order.content()), Days.of(now));
        facts.issued(List.of(new Issued(order, next.route(), receipt, charge, now)));
        return new Due(next.booked(receipt), null);
    }
}
