package io.waymark.order.calls;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
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

/** The log of what callers asked of this service, and of what it asked of carriers. */
@Path("/v1/calls")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TECHNICAL, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
@HouseOnly
public class CallResource {
    private static final ProblemType CALL_NOT_FOUND =
            new ProblemType(404, "CALL_NOT_FOUND", "No body of such a call is kept, or no longer.");
    private static final Listing<Call, UUID> LISTING = Listing.byId("/v1/calls", Call::id);

    private final Calls calls;
    private final CallBodies bodies;
    private final Clock clock;

    CallResource(Calls calls, CallBodies bodies, Clock clock) {
        this.calls = calls;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List calls",
            description =
                    "Newest first; of the last day where no time is named. What was refused before it was read has no"
                            + " reference number.")
    public Page<CallView> list(@BeanParam CallRequest request, @BeanParam PageRequest page) {
        return page.of(
                LISTING, (before, most) -> calls.find(request.question(clock.instant(), before, most)), CallView::of);
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
            summary = "Read what a carrier answered amiss",
            description = "With personal data masked; 404 where no such body is kept, or no longer.")
    public String body(@PathParam("id") String id) {
        try {
            return bodies.body(UUID.fromString(id)).orElseThrow(CallResource::notFound);
        } catch (IllegalArgumentException unreadable) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CALL_NOT_FOUND, "check the id");
    }
}
