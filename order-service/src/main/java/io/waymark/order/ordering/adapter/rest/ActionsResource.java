package io.waymark.order.ordering.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.ordering.application.Actions;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.privacy.Mask;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows what people did to an order. */
@Path("/v1/orders/{orderId}/actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.ADMIN})
public class ActionsResource {
    private final Actions actions;
    private final FindOrders find;
    private final Views views;
    private final Caller caller;

    ActionsResource(Actions actions, FindOrders find, Views views, Caller caller) {
        this.actions = actions;
        this.find = find;
        this.views = views;
        this.caller = caller;
    }

    /**
     * One deed.
     *
     * @param at      UTC
     * @param action  {@code REBOOKED}, {@code CORRECTED}, {@code CANCELLED} or {@code ERASED}
     * @param by      the subject of the token
     * @param channel by which the shipment goes from then on; absent where that did not change
     * @param reason  masked where the caller's role has no need of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActionView(
            Instant at,
            String action,
            String by,
            @Nullable String channel,
            @Nullable String reason) {}

    @GET
    @Operation(summary = "What people did to an order, the oldest first")
    public List<ActionView> list(@PathParam("orderId") UUID orderId) {
        views.visible(find.withId(orderId));
        boolean open = !caller.has(Roles.TECHNICAL);
        return actions.of(orderId).stream()
                .map(action -> new ActionView(
                        action.at(),
                        action.kind().name(),
                        action.by(),
                        action.channel(),
                        action.reason() == null || open ? action.reason() : Mask.TEXT))
                .toList();
    }
}
