package io.waymark.tracking.mapping.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.privacy.PersonalWords;
import io.waymark.tracking.mapping.application.CodeTables;
import io.waymark.tracking.mapping.application.EndReplay;
import io.waymark.tracking.mapping.application.Replays;
import io.waymark.tracking.mapping.application.RequestReplay;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.web.Caller;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is read again, and what that changed. */
@Path(ReplayView.PATH)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TECHNICAL, Roles.OPERATIONS, Roles.ADMIN})
@HouseOnly
public class ReplayResource {
    private static final Listing<Replay, UUID> LISTING = Listing.byId(ReplayView.PATH, Replay::id);

    private final RequestReplay requestReplay;
    private final EndReplay endReplay;
    private final Replays replays;
    private final CodeTables tables;
    private final PersonalWords words;
    private final Caller caller;
    private final Clock clock;

    ReplayResource(
            RequestReplay requestReplay,
            EndReplay endReplay,
            Replays replays,
            CodeTables tables,
            PersonalWords words,
            Caller caller,
            Clock clock) {
        this.requestReplay = requestReplay;
        this.endReplay = endReplay;
        this.replays = replays;
        this.tables = tables;
        this.words = words;
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

    /**
     * Why a replay is given up.
     *
     * @param reason kept with who ended it; no personal data
     */
    public record ReplayEndRequest(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reason) {}

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
    @APIResponseSchema(value = ReplayView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "REPLAY_COMPLETED: it has done all there was")
    @Operation(
            summary = "End a replay",
            description =
                    "It stops behind its running batch and is not tried again; what it did stays. One that was ended before"
                            + " stays as it was ended.")
    public ReplayView end(@PathParam("id") String id, @Valid ReplayEndRequest why) {
        Replay replay = endReplay
                .end(
                        id(id),
                        caller.name(),
                        words.withoutPersonalData(why.reason().strip()))
                .orElseThrow(() -> new ProblemException(MappingProblems.REPLAY_NOT_FOUND, "check its id"));
        if (replay.progress() == Replay.Progress.COMPLETED) {
            throw new ProblemException(MappingProblems.REPLAY_COMPLETED, "its report says what it did");
        }
        return ReplayView.of(replay);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(MappingProblems.REPLAY_NOT_FOUND, "a replay's id is a UUID");
        }
    }
}
