package io.waymark.tracking.shipment.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which shipments turn out to be one parcel. Which of them stays does not depend on the order in which that turns out. */
public final class Unions {
    private final Map<UUID, Shipment> staying = new LinkedHashMap<>();
    private final Map<UUID, Shipment> gone = new LinkedHashMap<>();

    /**
     * Makes two shipments one.
     *
     * @return false where each has an order of its own: then they stay two
     */
    public boolean unite(Shipment one, Shipment other) {
        Shipment left = stayingFor(one);
        Shipment right = stayingFor(other);
        if (left.id().equals(right.id())) {
            return true;
        }
        if (left.link() != null && right.link() != null) {
            return false;
        }
        Shipment stays = left.outlives(right) ? left : right;
        Shipment goes = stays.equals(left) ? right : left;
        staying.replaceAll((id, former) -> former.id().equals(goes.id()) ? stays : former);
        staying.put(goes.id(), stays);
        gone.put(goes.id(), goes);
        return true;
    }

    /** The shipment that a shipment is part of: itself where it was united with none, or stays. */
    public Shipment stayingFor(Shipment shipment) {
        return staying.getOrDefault(shipment.id(), shipment);
    }

    /** The shipments that became part of another. */
    public List<Shipment> partsOf(Shipment shipment) {
        List<Shipment> parts = new ArrayList<>();
        gone.forEach((id, former) -> {
            if (stayingFor(former).id().equals(shipment.id())) {
                parts.add(former);
            }
        });
        return parts;
    }

    /** From former to staying shipment; empty where nothing was united. */
    public Map<UUID, UUID> moves() {
        Map<UUID, UUID> moves = new LinkedHashMap<>();
        staying.forEach((former, stays) -> moves.put(former, stays.id()));
        return moves;
    }
}
