package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.NumberRanges.Use;
import io.waymark.order.ordering.application.NumberRanges.Wish;
import io.waymark.order.ordering.application.Orders.Claim;
import io.waymark.order.ordering.application.Orders.Identity;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import io.waymark.order.ordering.domain.ShipmentCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives new orders their ids and shipment codes, out of the merchant's own range where there is one; joins the caller's transaction. */
@ApplicationScoped
class GiveNumbers {
    private final ShipmentCodes codes;
    private final NumberRanges ranges;
    private final Orders orders;

    GiveNumbers(ShipmentCodes codes, NumberRanges ranges, Orders orders) {
        this.codes = codes;
        this.ranges = ranges;
        this.orders = orders;
    }

    /** What an order is called. */
    record Numbers(UUID id, ShipmentCode code, boolean isOfItsRange) {}

    /**
     * What was given.
     *
     * @param numbers    of those that nothing stored stands against
     * @param numberless new orders whose range is used up
     */
    record Given(Map<OrderKey, Numbers> numbers, Set<OrderKey> numberless) {}

    Given give(List<Claim> claims) {
        Map<OrderKey, Identity> identities = claims.isEmpty() ? Map.of() : orders.newIdentities(claims);
        Map<OrderKey, ShipmentCode> ranged = ranged(claims, identities);
        Map<OrderKey, Numbers> numbers = new LinkedHashMap<>();
        Set<OrderKey> numberless = new HashSet<>();
        for (Claim claim : claims) {
            OrderKey key = claim.key();
            Identity identity = identities.get(key);
            if (identity != null) {
                ShipmentCode code = identity.isOfItsRange() ? ranged.get(key) : codes.of(identity.serial());
                if (code == null) {
                    numberless.add(key);
                } else {
                    numbers.put(key, new Numbers(identity.id(), code, identity.isOfItsRange()));
                }
            }
        }
        return new Given(numbers, numberless);
    }

    private Map<OrderKey, ShipmentCode> ranged(List<Claim> claims, Map<OrderKey, Identity> identities) {
        List<Wish> wishes = claims.stream()
                .filter(claim -> {
                    Identity identity = identities.get(claim.key());
                    return identity != null && identity.isOfItsRange();
                })
                .map(claim -> new Wish(claim.key(), claim.channel()))
                .toList();
        return wishes.isEmpty() ? Map.of() : ranges.take(wishes);
    }

    /**
     * Writes down what became of codes of ranges.
     *
     * @param stored the orders that are stored now; another request was first where one is missing
     */
    void used(Given given, Set<UUID> stored) {
        List<Use> uses = new ArrayList<>();
        for (Numbers numbers : given.numbers().values()) {
            if (numbers.isOfItsRange()) {
                uses.add(new Use(numbers.code(), stored.contains(numbers.id()) ? numbers.id() : null));
            }
        }
        if (!uses.isEmpty()) {
            ranges.used(uses);
        }
    }
}
