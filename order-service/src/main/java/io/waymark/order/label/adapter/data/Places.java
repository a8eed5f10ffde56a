package io.waymark.order.label.adapter.data;

import io.waymark.order.label.domain.ReturnWarehouse;
import io.waymark.order.ordering.domain.PostalArea;
import io.waymark.tables.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Watches while return warehouses are read that no place has two of them. */
final class Places {
    private record Area(String destination, PostalArea area) {}

    private final List<Area> areas = new ArrayList<>();
    private final Set<String> states = new HashSet<>();
    private final Set<String> defaults = new HashSet<>();

    void add(TableRow row, ReturnWarehouse warehouse) {
        String destination = warehouse.destination();
        if (warehouse.isDefault()) {
            if (!defaults.add(destination)) {
                throw row.wrong("destination", "has two defaults: " + destination);
            }
        } else if (destination.equals(ReturnWarehouse.ANYWHERE)) {
            throw row.wrong("destination", "has neither postal codes nor states where it stands for all countries");
        }
        for (PostalArea area : warehouse.areas()) {
            boolean clashes = areas.stream()
                    .anyMatch(other -> other.destination().equals(destination)
                            && other.area().clashesWith(area));
            if (clashes) {
                throw row.wrong("postalCodes", "belongs to two warehouses: " + area.from() + "-" + area.to());
            }
            areas.add(new Area(destination, area));
        }
        for (String state : warehouse.states()) {
            if (!states.add(destination + " " + state)) {
                throw row.wrong("states", "belongs to two warehouses: " + state);
            }
        }
    }
}
