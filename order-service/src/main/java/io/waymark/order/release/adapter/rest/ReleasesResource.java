package io.waymark.order.release.adapter.rest;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.common.annotation.Blocking;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.release.adapter.rest.ReleaseReport.ChangeView;
import io.waymark.order.release.application.ChangeReleases;
import io.waymark.order.release.application.ReleaseOrders;
import io.waymark.order.release.application.Releases;
import io.waymark.order.release.domain.Release;
import io.waymark.order.release.domain.Release.Life;
import io.waymark.order.release.domain.Release.Status;
import io.waymark.time.Microseconds;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.IfMatch;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
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
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Lets a share of a channel's orders go by another one. */
@Path("/v1/releases")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATIONS, Roles.ADMIN})
public class ReleasesResource {
    private static final String OUTDATED =
            "RELEASE_CHANGED: it is at another version than If-Match names. RELEASE_STOPPED: it is stopped.";
    private static final Listing<Release, UUID> LISTING = Listing.byId("/v1/releases", Release::id);

    private final Releases releases;
    private final ChangeReleases change;
    private final ReleaseOrders orders;
    private final Channels channels;
    private final Caller caller;
    private final Clock clock;

    ReleasesResource(
            Releases releases,
            ChangeReleases change,
            ReleaseOrders orders,
            Channels channels,
            Caller caller,
            Clock clock) {
        this.releases = releases;
        this.change = change;
        this.orders = orders;
        this.channels = channels;
        this.caller = caller;
        this.clock = clock;
    }

    /** Another share. */
    public record ShareWish(
            @Schema(description = "Which share, 0 to 100, with two decimals at most.") @Nullable
            BigDecimal percent) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Start a release",
            description =
                    "A share of the orders of one channel goes by another from now on, where that one takes them, too.")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201", responseDescription = "Started.")
    @APIResponse(
            responseCode = "409",
            description = "RELEASE_EXISTS: another for this channel and merchant has not been stopped.")
    @APIResponse(responseCode = "422", description = "RELEASE_INVALID; errors name the fields.")
    public Response start(ReleaseDraft draft) {
        List<FieldFault> faults = draft.faults(channels);
        if (!faults.isEmpty()) {
            throw ReleaseProblems.invalid(faults);
        }
        Release release = new Release(
                UuidCreator.getTimeOrderedEpoch(),
                0,
                draft.split(),
                new Life(Status.ACTIVE, Microseconds.of(clock.instant()), caller.name(), null));
        if (!change.start(release)) {
            throw ReleaseProblems.exists();
        }
        return Response.created(URI.create("/v1/releases/" + release.id()))
                .entity(ReleaseView.of(release))
                .build();
    }

    @GET
    @Operation(summary = "List releases", description = "Those that are stopped, too; the oldest first.")
    public Page<ReleaseView> list(@BeanParam PageRequest page) {
        return page.of(LISTING, releases::page, ReleaseView::of);
    }

    @GET
    @Path("/{releaseId}")
    @Operation(summary = "One release")
    public ReleaseView get(@PathParam("releaseId") UUID id) {
        return ReleaseView.of(found(id));
    }

    @POST
    @Path("/{releaseId}/share")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a release another share",
            description = "A larger one only adds orders to those that move; an order that came stays where it is.")
    @APIResponse(responseCode = "409", description = OUTDATED)
    @APIResponse(responseCode = "422", description = "RELEASE_INVALID; errors name the fields.")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200")
    public ReleaseView share(
            @PathParam("releaseId") UUID id, ShareWish wish, @RestHeader(IfMatch.HEADER) @Nullable String version) {
        Share.fault(wish.percent()).ifPresent(fault -> {
            throw ReleaseProblems.invalid(List.of(fault));
        });
        return ReleaseView.of(change.share(seen(id, version), Share.points(wish.percent()), caller.name())
                .orElseThrow(ReleaseProblems::changed));
    }

    @POST
    @Path("/{releaseId}/pause")
    @Operation(summary = "Pause a release", description = "It moves no order until it is resumed.")
    @APIResponse(responseCode = "409", description = OUTDATED)
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200")
    public ReleaseView pause(@PathParam("releaseId") UUID id, @RestHeader(IfMatch.HEADER) @Nullable String version) {
        return set(id, version, Status.PAUSED);
    }

    @POST
    @Path("/{releaseId}/resume")
    @Operation(summary = "Resume a release", description = "The same orders move as before.")
    @APIResponse(responseCode = "409", description = OUTDATED)
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200")
    public ReleaseView resume(@PathParam("releaseId") UUID id, @RestHeader(IfMatch.HEADER) @Nullable String version) {
        return set(id, version, Status.ACTIVE);
    }

    @POST
    @Path("/{releaseId}/stop")
    @Operation(
            summary = "Stop a release for ever",
            description = "One second after the answer at the latest no new order moves any more, on any replica.")
    @APIResponse(responseCode = "409", description = OUTDATED)
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200")
    public ReleaseView stop(@PathParam("releaseId") UUID id, @RestHeader(IfMatch.HEADER) @Nullable String version) {
        return set(id, version, Status.STOPPED);
    }

    @GET
    @Path("/{releaseId}/report")
    @Operation(summary = "How the orders of a release fare, those that moved beside those that stayed")
    public ReleaseReport report(@PathParam("releaseId") UUID id) {
        Release release = found(id);
        return ReleaseReport.of(release, orders.sides(release));
    }

    @GET
    @Path("/{releaseId}/changes")
    @Operation(summary = "Who changed a release, and how it was before; the oldest first")
    public List<ChangeView> changes(@PathParam("releaseId") UUID id) {
        return releases.changes(found(id).id()).stream().map(ChangeView::of).toList();
    }

    private ReleaseView set(UUID id, @Nullable String version, Status status) {
        return ReleaseView.of(
                change.set(seen(id, version), status, caller.name()).orElseThrow(ReleaseProblems::changed));
    }

    private Release found(UUID id) {
        return releases.get(id).orElseThrow(ReleaseProblems::notFound);
    }

    /** The release as the caller saw it: of that version, or of now where the caller names none. */
    private Release seen(UUID id, @Nullable String version) {
        Release now = found(id);
        if (!IfMatch.fits(version, now.version())) {
            throw ReleaseProblems.changed();
        }
        if (now.isStopped()) {
            throw ReleaseProblems.stopped();
        }
        return now;
    }
}
