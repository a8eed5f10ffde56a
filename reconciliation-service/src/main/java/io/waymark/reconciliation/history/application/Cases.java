package io.waymark.reconciliation.history.application;

import io.waymark.reconciliation.history.domain.CaseNote;
import java.util.List;
import java.util.UUID;

/** What happened to the exception cases of orders and shipments, kept as evidence. */
public interface Cases {
    /** Adds the notes in the caller's transaction; repetitions add nothing. */
    void note(List<CaseNote> notes);

    /** Notes on the order itself or on one of its shipments, oldest first. */
    List<CaseNote> ofOrder(UUID orderId, List<String> shipmentCodes);
}
