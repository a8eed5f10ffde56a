package io.waymark.exceptions.cases.application;

import io.waymark.numbers.TrackingNumbers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of parcels without a database, for one thread. */
final class InMemoryParcelNumbers implements ParcelNumbers {
    private final Map<String, Map<String, String>> byParcel = new HashMap<>();

    @Override
    public void keep(Collection<ParcelNumber> told) {
        told.forEach(each -> byParcel.computeIfAbsent(each.shipmentCode(), parcel -> new TreeMap<>())
                .putIfAbsent(TrackingNumbers.key(each.number()), each.number()));
    }

    @Override
    public List<String> of(String shipmentCode, int limit) {
        return byParcel.getOrDefault(shipmentCode, Map.of()).values().stream()
                .limit(limit)
                .toList();
    }
}
