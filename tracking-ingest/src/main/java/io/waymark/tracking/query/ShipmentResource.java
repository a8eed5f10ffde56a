package io.waymark.tracking.query;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.tracking.query.QueryMetrics.Kind;
import io.waymark.tracking.query.QueryMetrics.Outcome;
import io.waymark.tracking.query.ShipmentView.NodeView;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a shipment is and what happened to it. */
@Path("/v1/shipments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
public class ShipmentResource {
    private final FindShipments find;
    private final Caller caller;
    private final QueryMetrics metrics;

    ShipmentResource(FindShipments find, Caller caller, QueryMetrics metrics) {
        this.find = find;
        this.caller = caller;
        this.metrics = metrics;
    }

    /** What a batch found. */
    public record Found(List<ShipmentView> shipments) {}

    @GET
    @Path("/{shipmentCode}")
    @NonBlocking
    @Operation(
            summary = "Look a shipment up by our code",
            description = "404 where there is none that the caller may see, 304 where the caller's copy is still good.")
    @APIResponse(responseCode = "304", description = "The caller's copy is still good")
    @APIResponseSchema(value = ShipmentView.class, responseCode = "200")
    public CompletionStage<RestResponse<ShipmentView>> byCode(
            @PathParam("shipmentCode") String shipmentCode, @Context Request request) {
        long start = System.nanoTime();
        return find.byCode(Visibility.of(caller), shipmentCode)
                .thenApply(found -> answer(request, found, Kind.CODE, start))
                .whenComplete((answer, failed) -> {
                    if (failed != null) {
                        metrics.failed(Kind.CODE, failed, System.nanoTime() - start);
                    }
                });
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            summary = "Look a shipment up by a number",
            description =
                    "A carrier's number (the carrier may be left out), an order's id, or a merchant's reference number; exactly one of the three. 409 where several fit, 304 where the caller's copy is still good.")
    @APIResponse(responseCode = "304", description = "The caller's copy is still good")
    @APIResponse(responseCode = "404", description = "SHIPMENT_NOT_FOUND: none fits, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "SHIPMENT_AMBIGUOUS: several fit")
    @APIResponseSchema(value = ShipmentView.class, responseCode = "200")
    public RestResponse<ShipmentView> by(
            @RestQuery @Nullable String carrier,
            @RestQuery @Nullable String trackingNumber,
            @RestQuery @Nullable String orderId,
            @RestQuery @Nullable String referenceNo,
            @Context Request request) {
        Asked asked = asked(carrier, trackingNumber, orderId, referenceNo);
        return timed(request, asked.kind(), asked.question());
    }

    @GET
    @Path("/{shipmentCode}/nodes")
    @RunOnVirtualThread
    @Operation(
            summary = "Page through all nodes of a shipment",
            description = "Newest first; begin where a shipment's view ends by its olderNodes as cursor.")
    @APIResponse(responseCode = "404", description = "SHIPMENT_NOT_FOUND: none, or none that the caller may see")
    @APIResponse(responseCode = "200", description = "OK")
    public Page<NodeView> nodesByCode(@PathParam("shipmentCode") String shipmentCode, @BeanParam PageRequest page) {
        return nodes(page, new Asked(Kind.CODE, () -> find.byCodeNow(Visibility.of(caller), shipmentCode)));
    }

    @GET
    @Path("/nodes")
    @RunOnVirtualThread
    @Operation(
            summary = "Page through all nodes of a shipment that a number names",
            description = "As the nodes of a shipment code, for whoever knows another number of the shipment alone.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "SHIPMENT_NOT_FOUND: none fits, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "SHIPMENT_AMBIGUOUS: several fit")
    public Page<NodeView> nodesBy(
            @RestQuery @Nullable String carrier,
            @RestQuery @Nullable String trackingNumber,
            @RestQuery @Nullable String orderId,
            @RestQuery @Nullable String referenceNo,
            @BeanParam PageRequest page) {
        return nodes(page, asked(carrier, trackingNumber, orderId, referenceNo));
    }

    @POST
    @Path("/query")
    @RunOnVirtualThread
    @Operation(
            summary = "Look many shipments up",
            description =
                    "Every shipment that one of up to 100 questions fits; what is not found is absent. 422 names each fault.")
    public Found all(@Nullable ShipmentQuery query) {
        long start = System.nanoTime();
        try {
            Found found = new Found(find.all(Visibility.of(caller), query));
            metrics.answered(Kind.BATCH, Outcome.ANSWERED, System.nanoTime() - start);
            return found;
        } catch (RuntimeException failed) {
            metrics.failed(Kind.BATCH, failed, System.nanoTime() - start);
            throw failed;
        }
    }

    /** Which shipment is asked for, and by what. */
    private record Asked(Kind kind, Supplier<ShipmentView> question) {}

    private Asked asked(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String orderId,
            @Nullable String referenceNo) {
        Visibility visibility = Visibility.of(caller);
        if (trackingNumber != null && orderId == null && referenceNo == null) {
            String number = sound("trackingNumber", trackingNumber);
            String by = carrier == null || carrier.isEmpty() ? null : sound("carrier", carrier);
            return new Asked(Kind.NUMBER, () -> find.byNumber(visibility, by, number));
        }
        if (orderId != null && trackingNumber == null && referenceNo == null && carrier == null) {
            UUID order = uuid(orderId);
            return new Asked(Kind.ORDER, () -> find.byOrder(visibility, order));
        }
        if (referenceNo != null && trackingNumber == null && orderId == null && carrier == null) {
            String reference = sound("referenceNo", referenceNo);
            return new Asked(Kind.REFERENCE, () -> find.byReference(visibility, reference));
        }
        throw new ProblemException(
                QueryProblems.QUERY_INVALID, "ask by trackingNumber (with or without carrier), orderId or referenceNo");
    }

    private Page<NodeView> nodes(PageRequest page, Asked asked) {
        long start = System.nanoTime();
        try {
            List<NodeView> nodes =
                    find.nodes(Visibility.of(caller), asked.question().get());
            Page<NodeView> found = page.of(
                    NodePlace.LISTING,
                    (after, most) -> (after == null ? nodes : after.behind(nodes))
                            .stream().limit(most).toList(),
                    node -> node);
            metrics.answered(asked.kind(), Outcome.ANSWERED, System.nanoTime() - start);
            return found;
        } catch (RuntimeException failed) {
            metrics.failed(asked.kind(), failed, System.nanoTime() - start);
            throw failed;
        }
    }

    private RestResponse<ShipmentView> timed(Request request, Kind kind, Supplier<ShipmentView> question) {
        long start = System.nanoTime();
        try {
            return answer(request, question.get(), kind, start);
        } catch (RuntimeException failed) {
            metrics.failed(kind, failed, System.nanoTime() - start);
            throw failed;
        }
    }

    private RestResponse<ShipmentView> answer(Request request, ShipmentView found, Kind kind, long start) {
        EntityTag tag = new EntityTag(found.tag());
        boolean unchanged = request.evaluatePreconditions(tag) != null;
        metrics.answered(kind, unchanged ? Outcome.UNCHANGED : Outcome.ANSWERED, System.nanoTime() - start);
        RestResponse.ResponseBuilder<ShipmentView> answer =
                unchanged ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(found);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static String sound(String field, String word) {
        String fault = QueryCheck.fault(word);
        if (fault != null) {
            throw refused(field, fault);
        }
        return word;
    }

    private static UUID uuid(String orderId) {
        UUID id = QueryCheck.uuid(orderId);
        if (id == null) {
            throw refused("orderId", "is no UUID");
        }
        return id;
    }

    private static ProblemException refused(String field, String fault) {
        return new ProblemException(
                QueryProblems.QUERY_INVALID, field + " " + fault, List.of(new FieldFault(field, fault)));
    }
}
