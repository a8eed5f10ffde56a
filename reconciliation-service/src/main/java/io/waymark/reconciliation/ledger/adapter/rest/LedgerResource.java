package io.waymark.reconciliation.ledger.adapter.rest;

import io.waymark.reconciliation.ReconciliationProblems;
import io.waymark.reconciliation.ledger.application.OrderLedger;
import io.waymark.reconciliation.ledger.application.ReadLedger;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code GET /v1/orders/{orderId}/ledger}: what was booked for an order, and why. */
@Path("/v1/orders/{orderId}/ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
    private final ReadLedger ledger;
    private final Caller caller;

    LedgerResource(ReadLedger ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN, Roles.MERCHANT})
    @Operation(
            summary = "Read an order's ledger",
            description = "Another merchant's order is answered like one that does not exist.")
    public LedgerView ofOrder(@PathParam("orderId") UUID orderId) {
        OrderLedger found = ledger.ofOrder(orderId)
                .filter(known -> caller.maySee(known.merchantId()))
                .orElseThrow(() ->
                        new ProblemException(ReconciliationProblems.ORDER_UNKNOWN, "nothing known of " + orderId));
        return LedgerView.of(found);
    }
}
