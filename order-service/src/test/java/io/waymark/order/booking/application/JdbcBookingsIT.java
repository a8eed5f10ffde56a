package io.waymark.order.booking.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.order.PlayedCarriers;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.application.Orders.New;
import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.Requests;
import io.waymark.order.ordering.domain.ShipmentCodes;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The database keeps what the port promises, and passes over what somebody has locked. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class JdbcBookingsIT extends BookingsContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ShipmentCodes CODES = new ShipmentCodes("HB", "CN");

    @Inject
    Bookings bookings;

    @Inject
    Orders orders;

    @Inject
    UserTransaction transaction;

    @Override
    Bookings bookings() {
        return bookings;
    }

    @Override
    List<UUID> orders(int count) {
        List<Orders.Claim> claims = IntStream.range(0, count)
                .mapToObj(n -> new Orders.Claim(new OrderKey("m-" + UUID.randomUUID(), "A-" + n), "standard", null))
                .toList();
        List<New> placed = orders.newIdentities(claims).values().stream()
                .map(JdbcBookingsIT::order)
                .toList();
        orders.add(placed);
        return placed.stream().map(order -> order.order().id()).sorted().toList();
    }

    private static New order(Orders.Identity identity) {
        OrderContent content = Requests.content(Requests.crossBorder("m-" + identity.id(), "A-1"));
        return new New(
                new Order.Accepted(identity.id(), CODES.of(identity.serial()), content, NOON),
                Fingerprint.of(content),
                null);
    }

    @Test
    void whatSomebodyHasLockedIsPassedOver() throws Exception {
        Booking locked = opened(NOON);
        Booking free = opened(NOON);

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            transaction.begin();
            bookings.lock(List.of(locked.orderId()));
            List<Booking> claimed = other.submit(() -> claim(NOON)).get();
            transaction.rollback();

            assertThat(claimed).extracting(Booking::orderId).containsExactly(free.orderId());
        }
    }
}
