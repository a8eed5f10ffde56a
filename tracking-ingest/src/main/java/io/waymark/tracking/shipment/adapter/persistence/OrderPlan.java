package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.tracking.incident.domain.Incident;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderNews;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import io.waymark.tracking.shipment.domain.ShipmentUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a batch of order news changes, worked out in memory over locked shipments. */
final class OrderPlan {
    private final Map<String, UUID> ids;
    private final Map<Leg, UUID> owners;
    private final Map<UUID, Shipment> shipments;
    private final Map<UUID, History> histories = new HashMap<>();
    private final Map<UUID, UUID> united = new HashMap<>();
    private final Map<UUID, Shipment> changed = new LinkedHashMap<>();
    private final List<ShipmentFact> facts = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final Instant now;

    OrderPlan(
            Map<String, UUID> ids,
            Map<Leg, UUID> owners,
            Map<UUID, Shipment> locked,
            Map<UUID, List<Node>> nodes,
            Instant now) {
        this.ids = ids;
        this.owners = new HashMap<>(owners);
        this.shipments = new HashMap<>(locked);
        this.now = now;
        locked.keySet().forEach(id -> histories.put(id, History.of(nodes.getOrDefault(id, List.of()))));
    }

    void apply(OrderNews news) {
        UUID id = ids.get(news.link().shipmentCode());
        Shipment before = id == null ? null : shipments.get(id);
        if (before == null) {
            throw new IllegalStateException("shipment " + news.link().shipmentCode() + " is not locked");
        }
        List<Node> adopted = news.leg() == null ? List.of() : adopted(before, news.leg());
        ShipmentUpdate update = ShipmentUpdate.ordered(
                before, history(before.id()), adopted, news.link(), news.leg(), news.facts(), now);
        shipments.put(before.id(), update.after());
        changed.put(before.id(), update.after());
        facts.addAll(update.facts());
    }

    /** Shipments that turned out to be others: from former to new owner. */
    Map<UUID, UUID> united() {
        return united;
    }

    List<Shipment> changed() {
        return List.copyOf(changed.values());
    }

    List<ShipmentFact> facts() {
        return facts;
    }

    List<Incident> incidents() {
        return incidents;
    }

    private List<Node> adopted(Shipment shipment, Leg leg) {
        UUID owner = owners.get(leg);
        @Nullable Shipment other = owner == null || owner.equals(shipment.id()) ? null : shipments.get(owner);
        if (other == null) {
            return List.of();
        }
        if (other.link() != null) {
            incidents.add(new Incident(
                    Incident.Kind.NUMBER_INVALID,
                    leg.carrier() + "/" + leg.trackingNumber(),
                    "a waybill was issued for a number that belongs to another shipment already",
                    null,
                    shipment.link() == null ? null : shipment.link().shipmentCode(),
                    shipment.link() == null ? null : shipment.link().orderId(),
                    1,
                    now));
            return List.of();
        }
        united.put(other.id(), shipment.id());
        owners.replaceAll((key, id) -> id.equals(other.id()) ? shipment.id() : id);
        shipments.remove(other.id());
        return history(other.id()).inOrder();
    }

    private History history(UUID id) {
        return histories.computeIfAbsent(id, none -> History.of(List.of()));
    }
}
