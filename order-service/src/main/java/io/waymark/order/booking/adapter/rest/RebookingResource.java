package io.waymark.order.booking.adapter.rest;

import io.waymark.order.booking.application.Correction;
import io.waymark.order.booking.application.RebookOrders;
import io.waymark.order.booking.application.RebookOrders.Outcome;
import io.waymark.order.booking.application.RebookOrders.Wish;
import io.waymark.order.calls.Noted;
import io.waymark.order.calls.RequestSubject;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.OrderSubject;
import io.waymark.order.ordering.application.Waybills.Status;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.privacy.PersonalWords;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.Roles;
import io.waymark.web.bounds.Lengths;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Has people send an order again that is in the manual queue. */
@Path("/v1/orders/{orderId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
public class RebookingResource {
    private static final ProblemType NOT_FOUND =
            new ProblemType(404, Code.ORDER_NOT_FOUND.name(), Code.ORDER_NOT_FOUND.message());

    private static final ProblemType NOT_WAITING =
            new ProblemType(409, "NOT_IN_QUEUE", "The order is not in the manual queue.");

    private static final ProblemType MAY_BE_HELD = new ProblemType(
            409, "CARRIER_MAY_HOLD", "The carrier that was asked may hold the shipment; make sure that it does not.");

    private static final ProblemType INVALID =
            new ProblemType(422, Code.ORDER_INVALID.name(), Code.ORDER_INVALID.message());

    private final RebookOrders rebookOrders;
    private final FindOrders find;
    private final Caller caller;
    private final PersonalWords personal;
    private final RequestSubject subject;

    RebookingResource(
            RebookOrders rebookOrders, FindOrders find, Caller caller, PersonalWords personal, RequestSubject subject) {
        this.subject = subject;
        this.rebookOrders = rebookOrders;
        this.find = find;
        this.caller = caller;
        this.personal = personal;
    }

    /**
     * How it is to be sent.
     *
     * @param channel      the one that was tried last where it is left out
     * @param holdsNothing whether the caller has made sure that the carrier which was asked holds nothing
     * @param reason       for people
     */
    public record Rebooking(
            @Nullable @Size(max = Lengths.WORD) String channel,
            @Nullable Boolean holdsNothing,
            @Nullable @Size(max = Lengths.SENTENCE) String reason) {}

    /**
     * What is to be sent in place of what the order says, and how.
     *
     * @param correction a part that it holds takes the place of the order's as a whole
     */
    public record CorrectedBooking(
            @NotNull Correction correction,
            @Nullable @Size(max = Lengths.WORD) String channel,
            @Nullable Boolean holdsNothing,
            @Nullable @Size(max = Lengths.SENTENCE) String reason) {
        @Override
        public String toString() {
            return "CorrectedBooking[masked]";
        }
    }

    /**
     * Where the order stands now; {@code GET /v1/orders/{orderId}} says all of it.
     *
     * @param channel by which it goes
     */
    public record Standing(UUID orderId, String shipmentCode, Status status, String channel, String carrier) {
        static Standing of(Found found) {
            return new Standing(
                    found.order().id(),
                    found.order().shipmentCode().value(),
                    found.progress().status(),
                    found.progress().channel(),
                    found.progress().carrier());
        }
    }

    @POST
    @Noted
    @Path("/rebook")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Book an order of the manual queue again, by the same channel or another")
    @APIResponseSchema(value = Standing.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "NOT_IN_QUEUE or CARRIER_MAY_HOLD")
    @APIResponse(responseCode = "422", description = "ORDER_INVALID: the channel does not take it")
    public Standing rebook(@PathParam("orderId") UUID orderId, @Valid @NotNull Rebooking body) {
        return done(orderId, body.channel(), null, body.holdsNothing(), body.reason());
    }

    @POST
    @Noted
    @Path("/correct")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Correct an order of the manual queue and book it again under the same waybill number")
    @APIResponseSchema(value = Standing.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "NOT_IN_QUEUE or CARRIER_MAY_HOLD")
    @APIResponse(responseCode = "422", description = "ORDER_INVALID, naming every faulty field")
    public Standing correct(@PathParam("orderId") UUID orderId, @Valid @NotNull CorrectedBooking body) {
        return done(orderId, body.channel(), body.correction(), body.holdsNothing(), body.reason());
    }

    private Standing done(
            UUID orderId,
            @Nullable String channel,
            @Nullable Correction correction,
            @Nullable Boolean holdsNothing,
            @Nullable String reason) {
        visible(orderId);
        Wish wish = new Wish(
                orderId,
                channel,
                correction,
                Boolean.TRUE.equals(holdsNothing),
                caller.name(),
                personal.masked(reason));
        return switch (rebookOrders.rebook(wish)) {
            case Outcome.Rebooked() -> Standing.of(visible(orderId));
            case Outcome.NotWaiting() -> throw new ProblemException(NOT_WAITING, "see the order's status");
            case Outcome.MayBeHeld(String carrier) ->
                throw new ProblemException(MAY_BE_HELD, "ask " + carrier + ", then say holdsNothing");
            case Outcome.Invalid(var faults) ->
                throw new ProblemException(
                        INVALID,
                        "see errors",
                        faults.stream()
                                .map(fault -> new FieldFault(fault.field(), fault.message()))
                                .toList());
        };
    }

    private Found visible(UUID orderId) {
        Found visible = find.withId(orderId)
                .filter(found -> caller.maySee(found.order().content().merchantId()))
                .orElseThrow(() -> new ProblemException(NOT_FOUND, Code.ORDER_NOT_FOUND.message()));
        subject.is(OrderSubject.of(visible.order()));
        return visible;
    }
}
