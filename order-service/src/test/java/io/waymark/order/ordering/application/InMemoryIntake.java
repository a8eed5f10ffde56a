package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.ShipmentCodes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Takes orders at one noon, and remembers what it has taken and told. */
final class InMemoryIntake {
    final Clock noon = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    final InMemoryOrders orders = new InMemoryOrders();
    final PromptWaybills waybills = new PromptWaybills();
    final RememberedFacts facts = new RememberedFacts();
    final AsAsked routes = new AsAsked();
    final InMemoryStandings standings = new InMemoryStandings();
    final AdmitOrders admit = new AdmitOrders(standings);

    /** What takes orders by these rules into this memory. */
    PlaceOrders by(OrderRules rules) {
        return new PlaceOrders(
                rules,
                admit,
                routes,
                new GiveNumbers(new ShipmentCodes("HW", "CN"), new NoRanges(), orders),
                orders,
                waybills,
                facts,
                noon);
    }
}
