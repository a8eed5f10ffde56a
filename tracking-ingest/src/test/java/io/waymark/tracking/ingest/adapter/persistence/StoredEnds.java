package io.waymark.tracking.ingest.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.tracking.ingest.Store;
import io.waymark.tracking.shipment.adapter.persistence.KnownNodes;
import io.waymark.tracking.shipment.adapter.persistence.LegRows;
import io.waymark.tracking.shipment.adapter.persistence.ShipmentRows;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.NodeLimit;
import io.waymark.tracking.shipment.domain.Shipment;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Compares what the database and the outbox hold of a parcel with the end that it must have. */
@Singleton
class StoredEnds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final DataSource dataSource;
    private final Store store;

    StoredEnds(DataSource dataSource, Store store) {
        this.dataSource = dataSource;
        this.store = store;
    }

    void assertIs(String name, JourneyEnd expected) {
        try (Connection connection = dataSource.getConnection()) {
            Map<Leg, UUID> owners = LegRows.find(connection, List.copyOf(expected.legs()));
            assertThat(owners.keySet()).as(name).isEqualTo(expected.legs());
            Set<UUID> ids = Set.copyOf(owners.values());
            assertThat(ids).as("%s is one parcel", name).hasSize(1);
            Shipment shipment = ShipmentRows.lockByIds(connection, List.copyOf(ids))
                    .values()
                    .iterator()
                    .next();
            assertThat(shipment.leg()).as(name).isEqualTo(expected.namedBy());
            assertThat(shipment.status()).as(name).isEqualTo(expected.status());
            assertThat(shipment.conflict()).as(name).isEqualTo(expected.conflict());
            assertThat(shipment.estimate()).as(name).isEqualTo(expected.estimate());
            assertThat(shipment.facts()).as(name).isEqualTo(expected.facts());
            assertThat(History.of(KnownNodes.of(connection, ids, new NodeLimit(500))
                                    .byShipment()
                                    .getOrDefault(shipment.id(), List.of()))
                            .inOrder())
                    .as(name)
                    .isEqualTo(expected.history());
            if (shipment.link() != null) {
                assertTold(name, shipment, shipment.link().shipmentCode(), expected);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private void assertTold(String name, Shipment shipment, String code, JourneyEnd expected) {
        List<JsonNode> events = new ArrayList<>();
        for (String type :
                List.of("shipment.scanned.v1", "shipment.status-changed.v1", "shipment.conflict-detected.v1")) {
            store.events(type, code).forEach(event -> events.add(read(event)));
        }
        events.sort(Comparator.comparingLong(event -> event.path("version").asLong()));
        long version = events.getFirst().path("version").asLong();
        Set<String> scanned = new TreeSet<>();
        JsonNode last = null;
        for (JsonNode event : events) {
            assertThat(event.path("version").asLong()).as("%s has no gap", name).isEqualTo(version++);
            if (event.has("nodeId")) {
                assertThat(scanned.add(event.path("nodeId").asText()))
                        .as("%s is told once", name)
                        .isTrue();
            } else if (event.has("changedAt")) {
                last = event;
            }
        }
        assertThat(version - 1).as(name).isEqualTo(shipment.version());
        assertThat(scanned).as(name).isEqualTo(expected.published());
        assertLast(name, Objects.requireNonNull(last), shipment);
    }

    private static void assertLast(String name, JsonNode last, Shipment shipment) {
        assertThat(last.path("state").asText())
                .as(name)
                .isEqualTo(shipment.status().state().name());
        assertThat(last.path("substate").asText())
                .as(name)
                .isEqualTo(shipment.status().substate());
        assertThat(last.path("conflict").asBoolean()).as(name).isEqualTo(shipment.conflict());
        @Nullable Estimate estimate = shipment.estimate();
        JsonNode until = last.path("estimatedDelivery").path("until");
        assertThat(until.isMissingNode() ? null : OffsetDateTime.parse(until.asText()))
                .as(name)
                .isEqualTo(estimate == null ? null : estimate.until());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
