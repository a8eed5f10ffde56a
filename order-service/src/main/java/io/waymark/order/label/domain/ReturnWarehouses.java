package io.waymark.order.label.domain;

import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.PostalArea;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which warehouse is nearest to a recipient. */
public final class ReturnWarehouses {
    private final Map<String, List<ReturnWarehouse>> byDestination;

    public ReturnWarehouses(List<ReturnWarehouse> warehouses) {
        this.byDestination = warehouses.stream().collect(Collectors.groupingBy(ReturnWarehouse::destination));
    }

    /**
     * The warehouse with the longest beginning of the recipient's postal code, else that of the recipient's state, else the
     * country's default, else the default of all countries.
     *
     * @return empty where the country has none and there is no default of all
     */
    public Optional<ReturnWarehouse> nearest(Party recipient) {
        List<ReturnWarehouse> near = byDestination.getOrDefault(recipient.country(), List.of());
        return byPostalCode(near, recipient)
                .or(() -> byState(near, recipient))
                .or(() -> standard(near))
                .or(this::anywhere);
    }

    /** Whether every recipient in this country has a warehouse. */
    public boolean covers(String country) {
        return standard(byDestination.getOrDefault(country, List.of()))
                .or(this::anywhere)
                .isPresent();
    }

    /** Whether every recipient in the world has a warehouse. */
    public boolean coversAll() {
        return anywhere().isPresent();
    }

    private static Optional<ReturnWarehouse> byPostalCode(List<ReturnWarehouse> near, Party recipient) {
        if (recipient.postalCode() == null) {
            return Optional.empty();
        }
        String plain = PostalArea.plain(recipient.postalCode());
        return near.stream()
                .filter(warehouse -> reach(warehouse, plain) > 0)
                .max(Comparator.comparingInt(warehouse -> reach(warehouse, plain)));
    }

    /** How many letters and digits of the postal code lead to this warehouse. */
    private static int reach(ReturnWarehouse warehouse, String plain) {
        return warehouse.areas().stream()
                .filter(area -> area.holds(plain))
                .mapToInt(PostalArea::length)
                .max()
                .orElse(0);
    }

    private static Optional<ReturnWarehouse> byState(List<ReturnWarehouse> near, Party recipient) {
        if (recipient.region() == null) {
            return Optional.empty();
        }
        String state = recipient.region().strip().toUpperCase(Locale.ROOT);
        return near.stream()
                .filter(warehouse -> warehouse.states().contains(state))
                .findFirst();
    }

    private static Optional<ReturnWarehouse> standard(List<ReturnWarehouse> near) {
        return near.stream().filter(ReturnWarehouse::isDefault).findFirst();
    }

    private Optional<ReturnWarehouse> anywhere() {
        return standard(byDestination.getOrDefault(ReturnWarehouse.ANYWHERE, List.of()));
    }
}
