package io.waymark.tracking.mapping.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.tracking.mapping.application.CodeTables;
import io.waymark.tracking.mapping.application.Replays;
import io.waymark.tracking.mapping.application.RequestReplay;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.web.Caller;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is read again, and what that changed. */
@Path(ReplayView.PATH)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TECHNICAL, Roles.OPERATIONS, Roles.ADMIN})
public class ReplayResource {
    private static final Listing<Replay, UUID> LISTING = Listing.byId(ReplayView.PATH, Replay::id);

    private final RequestReplay requestReplay;
    private final Replays replays;
    private final CodeTables tables;
    private final Caller caller;
    private final Clock clock;

    ReplayResource(RequestReplay requestReplay, Replays replays, CodeTables tables, Caller caller, Clock clock) {
        this.requestReplay = requestReplay;
        this.replays = replays;
        this.tables = tables;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List replays", description = "Newest first; of one provider where it is named.")
    public Page<ReplayView> list(@RestQuery @Nullable String provider, @BeanParam PageRequest page) {
        return page.of(LISTING, (before, most) -> replays.page(provider, before, most), ReplayView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look a replay up", description = "With its report.")
    public ReplayView find(@PathParam("id") String id) {
        return replays.find(id(id))
                .map(ReplayView::of)
                .orElseThrow(() -> new ProblemException(MappingProblems.REPLAY_NOT_FOUND, "check its id"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
    @APIResponseSchema(value = ReplayView.class, responseCode = "202")
    @Operation(
            summary = "Read a time again",
            description = "Every kept body, as after a reader was mended; 202 with the replay, 422 naming every fault.")
    public Response request(ReplayRequest request) {
        Replay replay = requestReplay.of(request.scope(tables::hasProvider, clock.instant()), caller.name());
        return Response.accepted(ReplayView.of(replay))
                .location(URI.create(ReplayView.href(replay)))
                .build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(MappingProblems.REPLAY_NOT_FOUND, "a replay's id is a UUID");
        }
    }
}
