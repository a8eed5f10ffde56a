package io.waymark.tracking.callback.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.tracking.callback.application.DeliveryLog;
import io.waymark.tracking.callback.application.DeliveryLog.Entry;
import io.waymark.tracking.callback.application.DeliveryLog.Selection;
import io.waymark.tracking.callback.application.ReplayCallbacks;
import io.waymark.tracking.callback.domain.DeliveryStatus;
import io.waymark.tracking.subscription.VisibleSubscriptions;
import io.waymark.web.FilterWords;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became of a subscription's callbacks, and how to get them again. */
@Path("/v1/subscriptions/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.TECHNICAL, Roles.ADMIN})
public class DeliveryResource {
    private static final Listing<Entry, UUID> LISTING = Listing.byId("/v1/subscriptions/{id}/deliveries", Entry::id);
    private static final int ACCEPTED = 202;
    private final DeliveryLog log;
    private final ReplayCallbacks replays;
    private final VisibleSubscriptions visible;
    private final MaskedBodies masked;

    DeliveryResource(DeliveryLog log, ReplayCallbacks replays, VisibleSubscriptions visible, MaskedBodies masked) {
        this.log = log;
        this.replays = replays;
        this.visible = visible;
        this.masked = masked;
    }

    /**
     * What to send again: what was queued from a time (inclusive) to a time (exclusive), and only what was given up if
     * {@code failed} is true. At least one of the three.
     */
    public record Replay(
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable Boolean failed) {}

    /** How many are sent again. */
    public record Replayed(int replayed) {}

    @GET
    @Path("/deliveries")
    @Operation(
            summary = "Delivery log",
            description = "Newest first. status is PENDING, DELIVERED or GIVEN_UP. Bodies "
                    + "are masked: the carrier's free words and the place are left out.")
    public Page<DeliveryView> list(
            @PathParam("id") String id, @RestQuery @Nullable String status, @BeanParam PageRequest page) {
        UUID subscription = visible.get(id).id();
        DeliveryStatus wanted = status(status);
        return page.of(
                LISTING,
                (before, most) -> log.page(subscription, wanted, before, most),
                entry -> DeliveryView.of(entry, masked.mask(entry.body())));
    }

    @POST
    @Path("/deliveries/{deliveryId}/replay")
    @ResponseStatus(ACCEPTED)
    @APIResponseSchema(value = Replayed.class, responseCode = "202")
    @Operation(
            summary = "Send one again",
            description = "Under the same webhook-id. One that still waits just waits on.")
    public Replayed replayOne(@PathParam("id") String id, @PathParam("deliveryId") String deliveryId) {
        UUID subscription = visible.get(id).id();
        UUID delivery = delivery(subscription, deliveryId);
        return new Replayed(replays.replay(subscription, new Selection(delivery, null, null, false)));
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(ACCEPTED)
    @APIResponseSchema(value = Replayed.class, responseCode = "202")
    @Operation(
            summary = "Send many again",
            description = "A range of time, or all that was given up, or both: at most "
                    + "10,000, the oldest first. Ask again while the answer says that there were as many.")
    public Replayed replay(@PathParam("id") String id, Replay wanted) {
        UUID subscription = visible.get(id).id();
        if (wanted.from() == null && wanted.to() == null && !Boolean.TRUE.equals(wanted.failed())) {
            throw new ProblemException(CallbackProblems.REPLAY_INVALID, "say from, to, or failed: true");
        }
        return new Replayed(replays.replay(
                subscription,
                new Selection(
                        null,
                        wanted.from() == null ? null : wanted.from().toInstant(),
                        wanted.to() == null ? null : wanted.to().toInstant(),
                        Boolean.TRUE.equals(wanted.failed()))));
    }

    private UUID delivery(UUID subscription, String id) {
        try {
            UUID delivery = UUID.fromString(id);
            if (log.holds(subscription, delivery)) {
                return delivery;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(CallbackProblems.DELIVERY_NOT_FOUND, "check the id");
        }
        throw new ProblemException(CallbackProblems.DELIVERY_NOT_FOUND, "check the id");
    }

    private static @Nullable DeliveryStatus status(@Nullable String word) {
        return word == null || word.isBlank() ? null : FilterWords.constant(DeliveryStatus.class, "status", word);
    }
}
