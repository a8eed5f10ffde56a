package io.waymark.order.lastmile.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.lastmile.adapter.rest.LastMileResource.LastMileAnswer;
import io.waymark.order.lastmile.adapter.rest.PushAccounts.Signed;
import io.waymark.order.lastmile.application.LastMiles.Known;
import io.waymark.order.lastmile.application.LearnLastMile;
import io.waymark.order.lastmile.application.LearnLastMile.Outcome;
import io.waymark.order.lastmile.application.LearnLastMile.Told;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.order.ordering.domain.ShipmentCode;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Where carriers tell who delivers a shipment in the end; the signature, not a token, says who speaks. */
@Path("/webhooks/{carrier}/shipments/{shipmentCode}/last-mile")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class LastMilePushResource {
    private static final ProblemType NO_SHIPMENT =
            new ProblemType(404, Code.ORDER_NOT_FOUND.name(), Code.ORDER_NOT_FOUND.message());
    private static final ProblemType CANCELLED =
            new ProblemType(409, "SHIPMENT_CANCELLED", "The shipment is cancelled; nobody delivers it.");
    private static final ProblemType CANCELLING = new ProblemType(
            503,
            "SHIPMENT_CANCELLING",
            "The shipment is being cancelled, and whether anybody delivers it is not known yet; repeat the push.");
    private static final ProblemType FORGED =
            new ProblemType(401, "SIGNATURE_INVALID", "The push is not signed as agreed.");

    private final LearnLastMile learn;
    private final PushAccounts accounts;
    private final OrderMetrics metrics;
    private final Clock clock;

    LastMilePushResource(LearnLastMile learn, PushAccounts accounts, OrderMetrics metrics, Clock clock) {
        this.learn = learn;
        this.accounts = accounts;
        this.metrics = metrics;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Tell who delivers a shipment in the end",
            description =
                    "For carriers: JSON with brand and, once it is known, transferNumber, signed as Standard Webhooks"
                            + " describe with the carrier's secret. Telling the same again changes nothing.")
    @APIResponseSchema(value = LastMileAnswer.class, responseCode = "200")
    @APIResponse(
            responseCode = "401",
            description = "SIGNATURE_INVALID: not signed as agreed, too late, or for a carrier that pushes nothing")
    @APIResponse(responseCode = "404", description = "ORDER_NOT_FOUND: the carrier has no such shipment")
    @APIResponse(responseCode = "409", description = "SHIPMENT_CANCELLED")
    @APIResponse(responseCode = "503", description = "SHIPMENT_CANCELLING: it is being cancelled; repeat the push")
    public LastMileAnswer tell(
            @PathParam("carrier") String carrier,
            @PathParam("shipmentCode") String shipmentCode,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        long start = System.nanoTime();
        byte[] bytes = body == null ? new byte[0] : body;
        Signed signed = accounts.signer(carrier.toUpperCase(Locale.ROOT), headers, bytes, clock.instant())
                .orElseThrow(() -> {
                    metrics.lastMilePushed("unknown", "FORGED", System.nanoTime() - start);
                    return refused(FORGED);
                });
        LastMilePush push = LastMilePush.read(bytes);
        Outcome outcome = ShipmentCode.parse(shipmentCode)
                .map(code ->
                        learn.told(new Told(code, signed.carrier(), push.brand(), push.transferNumber(), signed.at())))
                .orElseGet(Outcome.NoShipment::new);
        metrics.lastMilePushed(signed.carrier(), outcome.getClass().getSimpleName(), System.nanoTime() - start);
        return switch (outcome) {
            case Outcome.Assigned(Known known) -> LastMileAnswer.of(known);
            case Outcome.Unchanged(Known known) -> LastMileAnswer.of(known);
            case Outcome.NoShipment() -> throw refused(NO_SHIPMENT);
            case Outcome.Cancelled() -> throw refused(CANCELLED);
            case Outcome.Cancelling() -> throw refused(CANCELLING);
        };
    }

    private static ProblemException refused(ProblemType type) {
        return new ProblemException(type, type.title());
    }
}
