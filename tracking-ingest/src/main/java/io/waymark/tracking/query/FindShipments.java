package io.waymark.tracking.query;

import io.waymark.tracking.provider.Accounts;
import io.waymark.tracking.query.ShipmentQuery.TrackingNumber;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a caller may see: a merchant its own shipments, the house's people all, also those that no order claims yet. */
@RequestScoped
class FindShipments {
    private final ShipmentViews views;
    private final Accounts accounts;
    private final Caller caller;

    FindShipments(ShipmentViews views, Accounts accounts, Caller caller) {
        this.views = views;
        this.accounts = accounts;
        this.caller = caller;
    }

    List<ShipmentView> byCode(String code) {
        return visible(views.byCodes(List.of(code)));
    }

    List<ShipmentView> byOrder(UUID order) {
        return visible(views.byOrders(List.of(order)));
    }

    List<ShipmentView> byReference(String reference) {
        return visible(views.byReferences(List.of(reference)));
    }

    List<ShipmentView> byNumber(@Nullable String carrier, String number) {
        return visible(views.byNumbers(List.of(number))).stream()
                .filter(view -> fits(view, carrier, number))
                .toList();
    }

    /** Every shipment that one of the questions fits, each once. */
    List<ShipmentView> all(ShipmentQuery query) {
        Set<ShipmentView> found = new LinkedHashSet<>();
        List<String> codes = ShipmentQuery.orEmpty(query.shipmentCodes());
        if (!codes.isEmpty()) {
            found.addAll(views.byCodes(codes));
        }
        List<UUID> orders = ShipmentQuery.orEmpty(query.orderIds());
        if (!orders.isEmpty()) {
            found.addAll(views.byOrders(orders));
        }
        List<String> references = ShipmentQuery.orEmpty(query.referenceNos());
        if (!references.isEmpty()) {
            found.addAll(views.byReferences(references));
        }
        found.addAll(byNumbers(ShipmentQuery.orEmpty(query.trackingNumbers())));
        return visible(List.copyOf(found));
    }

    private List<ShipmentView> byNumbers(List<TrackingNumber> asked) {
        List<String> numbers = new ArrayList<>();
        for (TrackingNumber one : asked) {
            if (one.trackingNumber() != null) {
                numbers.add(one.trackingNumber());
            }
        }
        if (numbers.isEmpty()) {
            return List.of();
        }
        return views.byNumbers(numbers).stream()
                .filter(view -> asked.stream()
                        .anyMatch(
                                one -> one.trackingNumber() != null && fits(view, one.carrier(), one.trackingNumber())))
                .toList();
    }

    private boolean fits(ShipmentView view, @Nullable String carrier, String number) {
        String wanted = Leg.normalised(number);
        Set<String> carriers = carrier == null || carrier.isBlank() ? Set.of() : accounts.carriersNamed(carrier);
        return isLeg(view.carrier(), view.trackingNumber(), wanted, carriers)
                || view.nodes().stream()
                        .anyMatch(node -> isLeg(node.carrier(), node.trackingNumber(), wanted, carriers));
    }

    private static boolean isLeg(
            @Nullable String carrier, @Nullable String number, String wanted, Set<String> carriers) {
        return wanted.equals(number)
                && (carriers.isEmpty() || (carrier != null && carriers.contains(carrier.toUpperCase(Locale.ROOT))));
    }

    private List<ShipmentView> visible(List<ShipmentView> found) {
        boolean seesParked = caller.merchantId().isEmpty()
                && (caller.has(Roles.OPERATIONS)
                        || caller.has(Roles.SUPPORT)
                        || caller.has(Roles.TECHNICAL)
                        || caller.has(Roles.ADMIN));
        return found.stream()
                .filter(view -> view.merchantId() == null ? seesParked : caller.maySee(view.merchantId()))
                .toList();
    }
}
