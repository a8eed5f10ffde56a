package io.waymark.reconciliation.intake.application;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One book per order, taken by one transaction at a time. A payment and a delivery arrive on different topics and are
 * applied by different threads; without this neither might see the other and a settlement would never become due.
 */
public interface OrderBooks {
    /**
     * Opens the books that do not exist and holds all of them until the caller's transaction ends. They are taken in key
     * order, so that two batches never wait for each other.
     *
     * @param merchants the merchant of each order
     */
    void take(Map<UUID, String> merchants);

    /** Whose order it is; empty where nothing was ever heard of it. */
    Optional<String> merchantOf(UUID orderId);
}
