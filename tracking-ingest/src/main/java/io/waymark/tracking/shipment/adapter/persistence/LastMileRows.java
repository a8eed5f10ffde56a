package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.tracking.shipment.application.OrderFollower;
import io.waymark.tracking.shipment.domain.LastMile;
import io.waymark.tracking.shipment.domain.OrderNews;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps who delivers shipments in the end; the rows are locked already by those who learnt of the number. */
@Singleton
public class LastMileRows implements OrderFollower {
    private static final String SAVE = """
            UPDATE shipment s SET last_mile_brand = n.brand, last_mile_carrier = n.carrier, last_mile_number = n.number,
                   last_mile_at = n.at
              FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[]) AS n (code, brand, carrier, number, at)
             WHERE s.shipment_code = n.code AND (s.last_mile_at IS NULL OR s.last_mile_at < n.at)""";

    private final Database database;

    LastMileRows(Database database) {
        this.database = database;
    }

    private record Told(String shipmentCode, LastMile lastMile) {}

    @Override
    public void follow(List<OrderNews> news) {
        Map<String, Told> newest = new HashMap<>();
        for (OrderNews one : news) {
            LastMile lastMile = one.lastMile();
            if (lastMile != null) {
                newest.merge(
                        one.link().shipmentCode(), new Told(one.link().shipmentCode(), lastMile), LastMileRows::later);
            }
        }
        if (!newest.isEmpty()) {
            database.update(SAVE, parameters -> parameters
                    .rows(newest.values())
                    .texts(Told::shipmentCode)
                    .texts(told -> told.lastMile().brand())
                    .texts(told -> told.lastMile().carrier())
                    .texts(told -> told.lastMile().transferNumber())
                    .instants(told -> told.lastMile().assignedAt()));
        }
    }

    private static Told later(Told one, Told other) {
        Instant first = one.lastMile().assignedAt();
        return other.lastMile().assignedAt().isBefore(first) ? one : other;
    }
}
