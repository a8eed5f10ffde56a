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
import java.util.LinkedHashSet;
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
     * @param numbers    of one claim at most of each reference; none where a stored order meets it
     * @param numberless claims whose range is used up
     */
    record Given(Map<Claim, Numbers> numbers, Set<Claim> numberless) {}

    /** Numbers for the first claim of each reference that can have some. */
    Given give(List<Claim> claims) {
        Map<Claim, Identity> identities = claims.isEmpty() ? Map.of() : orders.newIdentities(claims);
        Map<Wish, ShipmentCode> ranged = ranged(claims, identities);
        Map<Claim, Numbers> numbers = new LinkedHashMap<>();
        Set<OrderKey> numbered = new HashSet<>();
        Set<Claim> numberless = new HashSet<>();
        for (Claim claim : claims) {
            Identity identity = identities.get(claim);
            if (identity != null && !numbered.contains(claim.key())) {
                ShipmentCode code = identity.isOfItsRange() ? ranged.get(wish(claim)) : codes.of(identity.serial());
                if (code == null) {
                    numberless.add(claim);
                } else {
                    numbered.add(claim.key());
                    numbers.put(claim, new Numbers(identity.id(), code, identity.isOfItsRange()));
                }
            }
        }
        return new Given(numbers, numberless);
    }

    /** All at once, so that the ranges are locked in one order; what stands behind a claim that needs no range wants none. */
    private Map<Wish, ShipmentCode> ranged(List<Claim> claims, Map<Claim, Identity> identities) {
        Set<OrderKey> served = new HashSet<>();
        Set<Wish> wishes = new LinkedHashSet<>();
        for (Claim claim : claims) {
            Identity identity = identities.get(claim);
            if (identity != null && !identity.isOfItsRange()) {
                served.add(claim.key());
            } else if (identity != null && !served.contains(claim.key())) {
                wishes.add(wish(claim));
            }
        }
        return wishes.isEmpty() ? Map.of() : ranges.take(List.copyOf(wishes));
    }

    private static Wish wish(Claim claim) {
        return new Wish(claim.key(), claim.channel());
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
