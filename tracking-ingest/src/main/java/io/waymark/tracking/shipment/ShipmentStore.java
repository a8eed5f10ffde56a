package io.waymark.tracking.shipment;

import io.waymark.tracking.shipment.application.ShipmentChanges;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Shipment;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Shipments for those who work out what pushes change, on their own connection and in its transaction. Legs are made in their
 * order before rows are locked in theirs, so no two transactions ever wait for each other in a circle.
 */
public interface ShipmentStore {
    /**
     * Locked shipments.
     *
     * @param byLeg the shipment of every leg that was asked for
     * @param nodes the nodes of each stored shipment; a stored one without nodes has an empty list, a new one none
     * @param overfull those of them that store more than is kept
     */
    record Locked(Map<Leg, Shipment> byLeg, Map<UUID, List<Node>> nodes, Set<UUID> overfull) {}

    /** The shipments of those legs that belong to one, as they are now and without a lock. */
    Map<Leg, Shipment> find(Connection connection, Collection<Leg> legs) throws SQLException;

    /**
     * Locks the shipments of legs; a leg that belongs to none yet gets a new one.
     *
     * @param legs    in any order
     * @param patient whether to wait for the database where it must choose the nodes that are kept out of too many
     * @throws OverfullException where it must, and the caller is not patient
     * @throws SQLException 40001 where a shipment was united with another one meanwhile: the transaction must begin anew
     */
    Locked lock(Connection connection, Collection<Leg> legs, boolean patient) throws SQLException;

    /** Stores what changed of locked shipments, and announces it. */
    void write(Connection connection, ShipmentChanges changes, Instant now) throws SQLException;

    /**
     * Deletes some of what a shipment stores beyond what is kept. Nobody need hold its lock: what is not kept now is never kept.
     *
     * @return false where nothing is left to delete
     */
    boolean shed(Connection connection, UUID shipment) throws SQLException;
}
