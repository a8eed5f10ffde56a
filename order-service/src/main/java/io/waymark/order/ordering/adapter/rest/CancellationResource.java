package io.waymark.order.ordering.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.calls.Noted;
import io.waymark.order.ordering.application.Cancellations;
import io.waymark.order.ordering.application.Cancellations.Outcome;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.domain.CancelRequest;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.privacy.PersonalWords;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Cancels orders over HTTP. */
@Path("/v1/orders/{orderId}/cancel")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class CancellationResource {
    private static final String DOOR = "rest";

    private final Cancellations cancellations;
    private final FindOrders find;
    private final Views views;
    private final Caller caller;
    private final OrderMetrics metrics;
    private final PersonalWords personal;

    CancellationResource(
            Cancellations cancellations,
            FindOrders find,
            Views views,
            Caller caller,
            OrderMetrics metrics,
            PersonalWords personal) {
        this.cancellations = cancellations;
        this.find = find;
        this.views = views;
        this.caller = caller;
        this.metrics = metrics;
        this.personal = personal;
    }

    /** @param reason for people, at most 200 characters; is published, so personal data in it is masked */
    public record Body(@Nullable String reason) {}

    @POST
    @Noted
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
    @Operation(summary = "Cancel an order; repeating it is no error")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled, now or before",
            content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "The carrier has not agreed yet; it is asked until it answers",
            content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
    @APIResponse(
            responseCode = "409",
            description = "CANCEL_TOO_LATE: the carrier already moves the shipment."
                    + " CANCEL_MANIFESTED: it stands on a closed manifest")
    public Response cancel(@PathParam("orderId") UUID orderId, @RequestBody(required = false) Body body) {
        Order order = views.visible(find.withId(orderId)).order();
        return switch (cancellations.cancel(order, reason(order, body), caller.name())) {
            case Outcome.Cancelled(var now) -> {
                metrics.cancelled(DOOR);
                yield Response.ok(views.answer(now)).build();
            }
            case Outcome.UnderWay(var now) ->
                Response.accepted(views.answer(now)).build();
            case Outcome.Kept(Code why) -> {
                metrics.refused(DOOR, why.name());
                throw OrderProblems.kept(why);
            }
        };
    }

    private String reason(Order order, Body body) {
        CancelRequest request =
                new CancelRequest(order.content().merchantId(), order.content().referenceNo(), body.reason());
        return switch (request.check()) {
            case CancelRequest.Verdict.Valid(var key, String reason) -> personal.withoutPersonalData(reason);
            case CancelRequest.Verdict.Invalid(var refusal) -> throw OrderProblems.of(refusal);
        };
    }
}
