package io.waymark.order.ordering.application;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.application.Orders.Again;
import io.waymark.order.ordering.application.Orders.Claim;
import io.waymark.order.ordering.application.Orders.Identity;
import io.waymark.order.ordering.application.Orders.New;
import io.waymark.order.ordering.application.Orders.Place;
import io.waymark.order.ordering.application.Orders.Stored;
import io.waymark.order.ordering.domain.Contact;
import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.PartyRole;
import io.waymark.order.ordering.domain.Requests;
import io.waymark.order.ordering.domain.Routing;
import io.waymark.order.ordering.domain.ShipmentCodes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What everybody may rely on who places, finds and cancels orders, whatever keeps them. */
abstract class OrdersContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ShipmentCodes CODES = new ShipmentCodes("HW", "CN");

    final String merchant = "m-" + UUID.randomUUID();

    abstract Orders orders();

    New order(String reference) {
        return order(merchant, reference, null);
    }

    New order(String ofMerchant, String reference, @Nullable String idempotencyKey) {
        Identity identity = identities(1).getFirst();
        OrderContent content = Requests.content(Requests.crossBorder(ofMerchant, reference));
        return new New(
                new Order.Accepted(identity.id(), CODES.of(identity.serial()), content, NOON),
                Fingerprint.of(content),
                idempotencyKey);
    }

    static OrderKey key(New order) {
        return OrderKey.of(order.order().content());
    }

    private List<Identity> identities(int count) {
        List<Claim> claims = IntStream.range(0, count)
                .mapToObj(n -> new Claim(new OrderKey(merchant, UUID.randomUUID() + "-" + n), "standard", null))
                .toList();
        return List.copyOf(orders().newIdentities(claims).values());
    }

    @Test
    void repeatsUseUpNoSerialNumbers() {
        New first = order(merchant, "A-1", "key");
        orders().add(List.of(first));
        long left = orders().serialsLeft();

        Claim again = new Claim(key(first), "standard", null);
        Claim underItsIdempotencyKey = new Claim(new OrderKey(merchant, "A-2"), "standard", "key");
        for (int i = 0; i < 50; i++) {
            assertThat(orders().newIdentities(List.of(again, underItsIdempotencyKey)))
                    .isEmpty();
        }

        assertThat(orders().serialsLeft()).isEqualTo(left);
        Claim another = new Claim(new OrderKey(merchant, "A-3"), "standard", null);
        assertThat(orders().newIdentities(List.of(again, another))).containsOnlyKeys(another);
        assertThat(orders().serialsLeft()).isEqualTo(left - 1);
    }

    @Test
    void eachWayUnderAReferenceHasAnIdentityOfItsOwn() {
        OrderKey key = new OrderKey(merchant, "A-1");
        Claim one = new Claim(key, "standard", null);
        Claim other = new Claim(key, "intl", null);

        Map<Claim, Identity> identities = orders().newIdentities(List.of(one, other));

        assertThat(identities).containsOnlyKeys(one, other);
        assertThat(identities.values()).extracting(Identity::serial).doesNotHaveDuplicates();
    }

    @Test
    void noIdentityIsGivenOutTwice() {
        List<Identity> identities =
                Stream.of(3, 2).flatMap(count -> identities(count).stream()).toList();

        assertThat(identities).hasSize(5);
        assertThat(identities).extracting(Identity::id).doesNotHaveDuplicates();
        assertThat(identities).extracting(Identity::serial).doesNotHaveDuplicates();
        assertThat(identities).extracting(identity -> identity.id().version()).containsOnly(7);
    }

    @Test
    void whyAnOrderGoesByItsChannelIsKept() {
        New order = order("A-1");
        Routing routing = new Routing(
                "auto",
                new Routing.Choice(
                        "cheapest",
                        true,
                        List.of(
                                new Routing.Compared(
                                        "standard",
                                        "CHOSEN",
                                        new Routing.Price(1200, "CNY"),
                                        new Routing.Days(1, 3),
                                        new Routing.Measure(7, new BigDecimal("0.9312"), new BigDecimal("60.5"))),
                                new Routing.Compared("intl", "NOT_SERVED", null, null, null))),
                new Routing.Draw(UUID.randomUUID(), "cn-domestic", true));
        Order.Accepted routed = new Order.Accepted(
                order.order().id(),
                order.order().shipmentCode(),
                order.order().content(),
                order.order().acceptedAt(),
                routing);
        orders().add(List.of(new New(routed, order.fingerprint(), null)));

        orders().cancel(List.of(routed.cancel("mistake", NOON)));

        assertThat(orders().withIds(List.of(routed.id())).get(routed.id())).isEqualTo(routed.cancel("mistake", NOON));
    }

    @Test
    void anOrderIsFoundByReferenceIdAndShipmentCodeAsItWasStored() {
        New order = order("A-1");

        assertThat(orders().add(List.of(order))).containsExactly(order.order().id());

        assertThat(orders().under(List.of(key(order))))
                .containsOnly(entry(key(order), new Stored(order.order(), order.fingerprint())));
        assertThat(orders().withIds(List.of(order.order().id())))
                .containsOnly(entry(order.order().id(), order.order()));
        assertThat(orders().withShipmentCode(order.order().shipmentCode())).contains(order.order());
        assertThat(orders().withShipmentCodes(List.of(order.order().shipmentCode())))
                .isEqualTo(Map.of(order.order().shipmentCode(), order.order()));
    }

    @Test
    void whatWasNeverStoredIsAbsent() {
        New stored = order("A-1");
        New unknown = order("A-2");
        orders().add(List.of(stored, order("A-3")));

        assertThat(orders().under(List.of(key(stored), key(unknown)))).containsOnlyKeys(key(stored));
        assertThat(orders().withIds(List.of(stored.order().id(), unknown.order().id())))
                .containsOnlyKeys(stored.order().id());
        assertThat(orders().withShipmentCode(unknown.order().shipmentCode())).isEmpty();
        assertThat(orders().withShipmentCodes(List.of(
                        stored.order().shipmentCode(), unknown.order().shipmentCode())))
                .containsOnlyKeys(stored.order().shipmentCode());
    }

    @Test
    void theFirstUnderAReferenceKeepsIt() {
        New first = order("A-1");
        New again = order("A-1");
        New other = order("A-2");
        orders().add(List.of(first));

        assertThat(orders().add(List.of(again, other)))
                .containsExactly(other.order().id());

        assertThat(orders().under(List.of(key(first))).get(key(first)))
                .isEqualTo(new Stored(first.order(), first.fingerprint()));
    }

    @Test
    void aReferenceIsStoredOnceWithinABatch() {
        assertThat(orders().add(List.of(order("A-1"), order("A-1")))).hasSize(1);
    }

    @Test
    void aReferenceIsAMerchantsOwn() {
        New mine = order("A-1");
        New theirs = order(merchant + "-rival", "A-1", null);

        assertThat(orders().add(List.of(mine, theirs))).hasSize(2);

        assertThat(orders().under(List.of(key(mine)))).containsOnlyKeys(key(mine));
    }

    @Test
    void anIdempotencyKeyStandsForOneOrderOfItsMerchant() {
        New first = order(merchant, "A-1", "key");
        New under = order(merchant, "A-2", "key");
        New rival = order(merchant + "-rival", "A-1", "key");
        orders().add(List.of(first));

        assertThat(orders().add(List.of(under, rival)))
                .containsExactly(rival.order().id());
    }

    @Test
    void aKeyThatComesWithARepetitionStandsForItsOrder() {
        New first = order("A-1");
        New other = order("A-2");
        New under = order(merchant, "A-3", "key");
        orders().add(List.of(first, other));

        orders().bind(List.of(new Again(first.order(), "key")));
        orders().bind(List.of(new Again(other.order(), "key")));

        assertThat(orders().add(List.of(under))).isEmpty();
        assertThat(orders().newIdentities(List.of(new Claim(key(under), "standard", "key"))))
                .isEmpty();
    }

    @Test
    void whatIsCancelledStaysAsItWasCancelledFirst() {
        New order = order("A-1");
        New other = order("A-2");
        orders().add(List.of(order, other));
        Order.Cancelled cancelled = order.order().cancel("sold out", NOON.plusSeconds(1));

        orders().cancel(List.of(cancelled));
        orders().cancel(List.of(order.order().cancel("again", NOON.plusSeconds(2))));

        assertThat(orders().withIds(List.of(order.order().id(), other.order().id()))
                        .values())
                .containsExactlyInAnyOrder(cancelled, other.order());
        assertThat(orders().under(List.of(key(order))).get(key(order)))
                .isEqualTo(new Stored(cancelled, order.fingerprint()));
    }

    @Test
    void anOrderWhosePeopleAreForgottenKeepsAllElse() {
        New order = order("A-1");
        New cancelled = order("A-2");
        orders().add(List.of(order, cancelled));
        orders().cancel(List.of(cancelled.order().cancel("quackenbush moved away", NOON.plusSeconds(1))));
        List<Order> naming = orders().naming(NOON.plusSeconds(1), Place.FIRST, 10_000).stream()
                .filter(each -> each.content().merchantId().equals(merchant))
                .toList();
        assertThat(naming)
                .extracting(Order::id)
                .containsExactlyInAnyOrder(order.order().id(), cancelled.order().id());

        orders().erasePeople(naming, NOON.plusSeconds(2));

        assertThat(orders().naming(NOON.plusSeconds(1), Place.FIRST, 10_000))
                .extracting(Order::id)
                .doesNotContain(order.order().id(), cancelled.order().id());
        Order.Accepted left = new Order.Accepted(
                order.order().id(),
                order.order().shipmentCode(),
                order.order().content().withoutPeople(),
                order.order().acceptedAt());
        assertThat(orders().under(List.of(key(order))))
                .containsOnly(entry(key(order), new Stored(left, Fingerprint.ofNothing())));
        assertThat(orders().withIds(List.of(cancelled.order().id())).values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Order.Cancelled.class, gone -> assertThat(gone.reason()).isEqualTo("OTHER"));
        assertThat(orders().newIdentities(List.of(new Claim(key(order), "standard", null))))
                .isEmpty();
    }

    @Test
    void ordersAreFoundByWhomTheyAreForTheNewestFirst() {
        New older = order("A-1");
        New newer = order("A-2");
        New rivals = order(merchant + "-rival", "A-1", null);
        orders().add(List.of(older, newer, rivals));
        Contact consignee =
                Objects.requireNonNull(older.order().content().consignee().byPhone());

        PersonQuestion mine = new PersonQuestion(Set.of(consignee), null, merchant);
        PersonQuestion everybodys = new PersonQuestion(Set.of(consignee), null, null);

        assertThat(orders().ofPerson(mine, null, 50)).containsExactly(newer.order(), older.order());
        assertThat(orders().ofPerson(mine, null, 1)).containsExactly(newer.order());
        assertThat(orders().ofPerson(mine, newer.order().id(), 50)).containsExactly(older.order());
        assertThat(orders().ofPerson(everybodys, null, 10_000)).contains(newer.order(), older.order(), rivals.order());
    }

    @Test
    void aPersonIsFoundAsThePartyThatTheyAre() {
        New order = order("A-1");
        orders().add(List.of(order));
        Contact shipper =
                Objects.requireNonNull(order.order().content().shipper().byPhone());

        assertThat(found(null, shipper)).containsExactly(order.order().id());
        assertThat(found(PartyRole.SHIPPER, shipper))
                .containsExactly(order.order().id());
        assertThat(found(PartyRole.CONSIGNEE, shipper)).isEmpty();
    }

    @Test
    void aCorrectedOrderIsFoundByWhomItIsForNow() {
        New order = order("A-1");
        orders().add(List.of(order));
        Contact before =
                Objects.requireNonNull(order.order().content().consignee().byPhone());
        OrderContent other = Requests.content(
                Requests.to("new." + merchant + "@Example.com", Requests.crossBorder(merchant, "A-1")));
        Contact now = Objects.requireNonNull(other.consignee().byEmail());

        orders().correct(order.order().corrected(other));

        assertThat(found(null, before)).isEmpty();
        assertThat(found(null, now)).containsExactly(order.order().id());
    }

    @Test
    void whoIsForgottenIsNotFound() {
        New order = order("A-1");
        orders().add(List.of(order));
        Contact consignee =
                Objects.requireNonNull(order.order().content().consignee().byPhone());

        orders().erasePeople(List.of(order.order()), NOON);

        assertThat(found(null, consignee)).isEmpty();
    }

    private List<UUID> found(@Nullable PartyRole role, Contact contact) {
        return orders().ofPerson(new PersonQuestion(Set.of(contact), role, merchant), null, 50).stream()
                .map(Order::id)
                .toList();
    }

    @Test
    void onlyOldOrdersAreToBeForgotten() {
        New order = order("A-1");
        orders().add(List.of(order));

        assertThat(orders().naming(NOON, Place.FIRST, 10_000))
                .extracting(Order::id)
                .doesNotContain(order.order().id());
        assertThat(orders().naming(NOON.plusSeconds(1), Place.of(order.order()), 10_000))
                .extracting(Order::id)
                .doesNotContain(order.order().id());
    }

    @Test
    void anEmptyBatchIsNoError() {
        orders().cancel(List.of());

        assertThat(orders().newIdentities(List.of())).isEmpty();
        assertThat(orders().add(List.of())).isEmpty();
        assertThat(orders().under(List.of())).isEmpty();
        assertThat(orders().withIds(List.of())).isEmpty();
    }
}
