package io.waymark.order.ordering.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.access.AccessLog;
import io.waymark.order.access.What;
import io.waymark.order.calls.Noted;
import io.waymark.order.ordering.application.Actions;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.domain.Order;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Hands out what is known of the people of an order, and forgets them, when somebody asks for it. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
public class PersonalDataResource {
    private static final ProblemType UNDER_WAY = new ProblemType(
            409, "ORDER_UNDER_WAY", "The carrier needs to know the people until the parcel has arrived.");

    private final FindOrders find;
    private final ErasureDesk erasures;
    private final Actions actions;
    private final Views views;

    PersonalDataResource(FindOrders find, ErasureDesk erasures, Actions actions, Views views) {
        this.find = find;
        this.erasures = erasures;
        this.actions = actions;
        this.views = views;
    }

    /** @param reason who asked for it, and why; at most 200 characters */
    public record Erasure(@Nullable String reason) {}

    /** What became of it; repeating it is no error. */
    public record ErasureAnswer(UUID orderId, String shipmentCode, boolean erasedBefore) {}

    @GET
    @Path("personal-data")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "Hand out what is known of the people of an order",
            description = "For whom the data are about. Noted as an access.")
    public PersonalData export(
            @PathParam("orderId") UUID orderId, @HeaderParam(AccessLog.PURPOSE) @Nullable String purpose) {
        String stated = AccessLog.stated(purpose);
        Order order = views.visible(find.withId(orderId)).order();
        views.note(What.EXPORT, List.of(order), stated);
        return PersonalData.of(order, Sight.OPEN, Sight.OPEN, actions.of(orderId));
    }

    @POST
    @Noted
    @Path("erase")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Forget the people of an order for good",
            description = "Names, numbers and addresses; the order keeps its numbers, goods and states.")
    @APIResponseSchema(value = ErasureAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "ORDER_UNDER_WAY: cancel it, or wait until it has arrived")
    public ErasureAnswer erase(@PathParam("orderId") UUID orderId, Erasure body) {
        Found found = views.visible(find.withId(orderId));
        Order order = found.order();
        return switch (erasures.erase(found, erasures.reason(body.reason()))) {
            case UNDER_WAY -> throw new ProblemException(UNDER_WAY, "cancel it, or wait until it has arrived");
            case REPEATED -> new ErasureAnswer(order.id(), order.shipmentCode().value(), true);
            case ERASED -> new ErasureAnswer(order.id(), order.shipmentCode().value(), false);
        };
    }
}
