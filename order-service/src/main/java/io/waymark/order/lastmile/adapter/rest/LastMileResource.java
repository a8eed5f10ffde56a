package io.waymark.order.lastmile.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.lastmile.application.FindLastMile;
import io.waymark.order.lastmile.application.LastMiles.Known;
import io.waymark.order.lastmile.domain.Provenance.Source;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.order.ordering.domain.ShipmentCode;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Where it is read who delivers a shipment in the end. */
@Path("/v1/shipments/{shipmentCode}/last-mile")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class LastMileResource {
    private static final ProblemType NO_SHIPMENT =
            new ProblemType(404, Code.ORDER_NOT_FOUND.name(), Code.ORDER_NOT_FOUND.message());
    private static final ProblemType UNKNOWN =
            new ProblemType(404, "LAST_MILE_UNKNOWN", "Nobody has told yet who delivers the shipment in the end.");

    private final FindLastMile find;
    private final FindOrders orders;
    private final Caller caller;

    LastMileResource(FindLastMile find, FindOrders orders, Caller caller) {
        this.find = find;
        this.orders = orders;
        this.caller = caller;
    }

    /**
     * Who delivers in the end.
     *
     * @param carrier         our code of the carrier that told it
     * @param brand           in the spelling that recipients know; as it came where our table does not know it
     * @param lastMileCarrier our code of the deliverer; absent where our table does not know the brand
     * @param transferNumber  the deliverer's number; absent while it is not known
     * @param assignedAt      when we learnt of it, UTC
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastMileAnswer(
            String shipmentCode,
            String carrier,
            String brand,
            @Nullable String lastMileCarrier,
            @Nullable String transferNumber,
            Source source,
            Instant assignedAt) {
        static LastMileAnswer of(Known known) {
            return new LastMileAnswer(
                    known.shipmentCode().value(),
                    known.provenance().teller(),
                    known.assignment().brand(),
                    known.assignment().carrier(),
                    known.assignment().transferNumber(),
                    known.provenance().source(),
                    known.since());
        }
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Who delivers the shipment in the end")
    @APIResponseSchema(value = LastMileAnswer.class, responseCode = "200")
    @APIResponse(
            responseCode = "404",
            description =
                    "ORDER_NOT_FOUND: none, or none that the caller may see. LAST_MILE_UNKNOWN: nobody has told yet")
    public LastMileAnswer lastMile(@PathParam("shipmentCode") String shipmentCode) {
        ShipmentCode code =
                ShipmentCode.parse(shipmentCode).filter(this::isVisible).orElseThrow(() -> refused(NO_SHIPMENT));
        return find.of(code).map(LastMileAnswer::of).orElseThrow(() -> refused(UNKNOWN));
    }

    private boolean isVisible(ShipmentCode code) {
        return Optional.ofNullable(orders.withShipmentCodes(List.of(code)).get(code))
                .filter(found -> caller.maySee(found.order().content().merchantId()))
                .isPresent();
    }

    private static ProblemException refused(ProblemType type) {
        return new ProblemException(type, type.title());
    }
}
