package io.waymark.order.booking.adapter.rest;

import io.waymark.order.booking.application.WaitingBookings;
import io.waymark.order.booking.application.WaitingBookings.Filter;
import io.waymark.order.booking.application.WaitingBookings.Place;
import io.waymark.order.booking.application.WaitingBookings.State;
import io.waymark.order.booking.application.WaitingBookings.Waiting;
import io.waymark.web.Caller;
import io.waymark.web.FilterWords;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows the manual queue; a merchant sees its own orders alone. */
@Path("/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.ADMIN})
public class QueueResource {
    private static final Listing<Waiting, Place> LISTING = new Listing<>(
            "/v1/bookings",
            waiting -> List.of(waiting.since().toString(), waiting.orderId().toString()),
            parts -> new Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.get(1))));

    private final WaitingBookings queue;
    private final Caller caller;

    QueueResource(WaitingBookings queue, Caller caller) {
        this.queue = queue;
        this.caller = caller;
    }

    /** Bookings that people have to look at. */
    @GET
    @Operation(summary = "Orders that no carrier takes as they are, those first that have waited longest")
    public Page<Waiting> list(
            @QueryParam("merchantId") @Nullable String merchantId,
            @QueryParam("carrier") @Nullable String carrier,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageRequest page) {
        Filter filter = new Filter(
                caller.merchantId(FilterWords.word("merchantId", merchantId)).orElse(null),
                FilterWords.word("carrier", carrier),
                FilterWords.constant(State.class, "state", state));
        return page.of(LISTING, (after, most) -> queue.page(filter, after, most), Function.identity());
    }
}
