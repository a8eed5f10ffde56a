package io.waymark.tracking.calls;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.tracking.calls.CallViews.CallView;
import io.waymark.tracking.calls.CallViews.PushView;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The log of what providers sent and of what they were asked. */
@Path("/v1/calls")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TECHNICAL, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
@HouseOnly
public class CallResource {
    private static final Listing<Call, UUID> LISTING = Listing.byId("/v1/calls", Call::id);

    private final Calls calls;
    private final Clock clock;

    CallResource(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List calls",
            description = "Newest first. A refused push was not read, so it is not found by a tracking number.")
    public Page<CallView> list(@BeanParam CallRequest request, @BeanParam PageRequest page) {
        return page.of(
                LISTING, (before, most) -> calls.find(request.question(clock.instant(), before, most)), CallView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a push",
            description = "What it said, with personal data masked; 404 where its body is not kept, or no longer.")
    public PushView read(@PathParam("id") String id) {
        try {
            return calls.read(UUID.fromString(id)).map(PushView::of).orElseThrow(CallResource::notFound);
        } catch (IllegalArgumentException unreadable) {
            throw notFound();
        }
    }

    @GET
    @Path("/{id}/body")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
    @APIResponse(
            responseCode = "200",
            description = "The body, as far as it is text",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @Operation(
            summary = "Read a refused body",
            description =
                    "What a partner sent that was no push at all, with personal data masked; 404 where no such body is kept, or no longer.")
    public String body(@PathParam("id") String id) {
        try {
            return calls.refused(UUID.fromString(id)).orElseThrow(CallResource::notFound);
        } catch (IllegalArgumentException unreadable) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CallProblems.CALL_NOT_FOUND, "check the id");
    }
}
