package io.waymark.tracking.query;

import io.smallrye.common.annotation.Blocking;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where a shipment is and what happened to it. */
@Path("/v1/shipments")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
public class ShipmentResource {
    private final FindShipments find;

    ShipmentResource(FindShipments find) {
        this.find = find;
    }

    /** What a batch found. */
    public record Found(List<ShipmentView> shipments) {}

    /** The shipment of our code; 404 where there is none that the caller may see. */
    @GET
    @Path("/{shipmentCode}")
    public ShipmentView byCode(@PathParam("shipmentCode") String shipmentCode) {
        return only(find.byCode(shipmentCode));
    }

    /**
     * The shipment of a carrier's number (the carrier may be left out), of an order, or of a merchant's reference number;
     * exactly one of the three. 409 where several fit.
     */
    @GET
    public ShipmentView by(
            @RestQuery @Nullable String carrier,
            @RestQuery @Nullable String trackingNumber,
            @RestQuery @Nullable String orderId,
            @RestQuery @Nullable String referenceNo) {
        if (trackingNumber != null && orderId == null && referenceNo == null) {
            return only(find.byNumber(carrier, trackingNumber));
        }
        if (orderId != null && trackingNumber == null && referenceNo == null && carrier == null) {
            return only(find.byOrder(uuid(orderId)));
        }
        if (referenceNo != null && trackingNumber == null && orderId == null && carrier == null) {
            return only(find.byReference(referenceNo));
        }
        throw new ProblemException(
                QueryProblems.QUERY_INVALID, "ask by trackingNumber (with or without carrier), orderId or referenceNo");
    }

    /** Every shipment that one of up to 100 questions fits; what is not found is absent. */
    @POST
    @Path("/query")
    public Found all(@Nullable ShipmentQuery query) {
        if (query == null || query.size() == 0) {
            throw new ProblemException(QueryProblems.QUERY_INVALID, "the query asks nothing");
        }
        if (query.size() > ShipmentQuery.MOST) {
            throw new ProblemException(
                    QueryProblems.QUERY_INVALID, "the query asks more than " + ShipmentQuery.MOST + " questions");
        }
        return new Found(find.all(query));
    }

    private static ShipmentView only(List<ShipmentView> found) {
        return switch (found.size()) {
            case 0 -> throw new ProblemException(QueryProblems.SHIPMENT_NOT_FOUND, "check the number and the carrier");
            case 1 -> found.getFirst();
            default -> throw new ProblemException(QueryProblems.SHIPMENT_AMBIGUOUS, "name the carrier or the order");
        };
    }

    private static UUID uuid(String orderId) {
        try {
            return UUID.fromString(orderId);
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(
                    QueryProblems.QUERY_INVALID, "orderId is no id", List.of(new FieldFault("orderId", "is no UUID")));
        }
    }
}
