package io.waymark.order.console.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.console.adapter.rest.ConsoleProblems;
import io.waymark.console.application.Entries;
import io.waymark.order.console.domain.HandOver;
import io.waymark.order.console.domain.Standing;
import io.waymark.web.HouseOnly;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Hands the service over to a merchant that the console knows. */
@Path("/v1/admin/merchants/{name}/hand-over")
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
@HouseOnly
public class HandOverResource {
    private final Entries entries;
    private final HandOverPack packs;

    HandOverResource(Entries entries, HandOverPack packs) {
        this.entries = entries;
        this.packs = packs;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, HandOverPack.ZIP})
    @Operation(
            summary = "Put together what a merchant needs to send its first order",
            description =
                    "As JSON, or as a ZIP with a page in Markdown, a sample order and the AsyncAPI document. It holds no"
                            + " secret.")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HandOver.class)),
                @Content(mediaType = HandOverPack.ZIP)
            })
    @APIResponse(responseCode = "409", description = "NO_SAMPLE_ORDER: none of its channels is offered.")
    public Response handOver(@PathParam("name") String name, @Context UriInfo request, @Context HttpHeaders headers) {
        if (entries.find(Standing.MERCHANTS, name).isEmpty()) {
            throw new ProblemException(ConsoleProblems.ENTRY_NOT_FOUND, "check the name");
        }
        HandOver pack = packs.of(name, request.getBaseUri());
        boolean zipped = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(type -> type.toString().startsWith(HandOverPack.ZIP))
                .isPresent();
        return zipped
                ? Response.ok(packs.zip(pack), HandOverPack.ZIP)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + HandOverPack.FILE + "\"")
                        .build()
                : Response.ok(pack, MediaType.APPLICATION_JSON).build();
    }
}
