package io.waymark.order.label.application;

import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the shipments whose papers somebody wants, at a constant number of statements, and says which cannot be printed. */
@ApplicationScoped
public class FindShipments {
    private final FindOrders orders;

    FindShipments(FindOrders orders) {
        this.orders = orders;
    }

    /** How a shipment is asked for. */
    public sealed interface Wanted {
        record ByCode(ShipmentCode code) implements Wanted {}

        record ByReference(OrderKey key) implements Wanted {}

        /** Under a number that no shipment can have. */
        record Unreadable() implements Wanted {}
    }

    /** What became of a wish. */
    public sealed interface Lookup {
        record Printable(Found shipment) implements Lookup {}

        record Refused(Obstacle why) implements Lookup {}
    }

    /** Why a shipment has no papers. */
    public enum Obstacle {
        /** There is none, or none that the caller may know of. */
        UNKNOWN,
        /** It is cancelled, or its carrier is being asked to let go of it. */
        CANCELLED,
        /** Sender and recipient are forgotten, by age or on request. */
        FORGOTTEN
    }

    /**
     * Looks all of them up.
     *
     * @param maySee whether the caller may know of a merchant's shipments, by merchant id
     * @return one for each wish, in their order
     */
    public List<Lookup> find(List<Wanted> wanted, Predicate<String> maySee) {
        List<ShipmentCode> codes = wanted.stream()
                .mapMulti((Wanted one, Consumer<ShipmentCode> next) -> {
                    if (one instanceof Wanted.ByCode(ShipmentCode code)) {
                        next.accept(code);
                    }
                })
                .distinct()
                .toList();
        List<OrderKey> keys = wanted.stream()
                .mapMulti((Wanted one, Consumer<OrderKey> next) -> {
                    if (one instanceof Wanted.ByReference(OrderKey key)) {
                        next.accept(key);
                    }
                })
                .distinct()
                .toList();
        Map<ShipmentCode, Found> byCode = codes.isEmpty() ? Map.of() : orders.withShipmentCodes(codes);
        Map<OrderKey, Found> byKey = keys.isEmpty() ? Map.of() : orders.under(keys);
        return wanted.stream()
                .map(one -> switch (one) {
                    case Wanted.ByCode(ShipmentCode code) -> lookup(byCode.get(code), maySee);
                    case Wanted.ByReference(OrderKey key) -> lookup(byKey.get(key), maySee);
                    case Wanted.Unreadable() -> new Lookup.Refused(Obstacle.UNKNOWN);
                })
                .toList();
    }

    private static Lookup lookup(@Nullable Found found, Predicate<String> maySee) {
        if (found == null || !maySee.test(found.order().content().merchantId())) {
            return new Lookup.Refused(Obstacle.UNKNOWN);
        }
        if (found.order() instanceof Order.Cancelled || found.progress().withdrawing()) {
            return new Lookup.Refused(Obstacle.CANCELLED);
        }
        return found.order().content().consignee().isForgotten()
                ? new Lookup.Refused(Obstacle.FORGOTTEN)
                : new Lookup.Printable(found);
    }
}
