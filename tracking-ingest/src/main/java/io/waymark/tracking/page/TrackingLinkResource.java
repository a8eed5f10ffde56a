package io.waymark.tracking.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands out and revokes the link to a shipment's public page. */
@Path("/v1/shipments/{shipmentCode}/tracking-link")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.SUPPORT, Roles.OPERATIONS, Roles.ADMIN})
public class TrackingLinkResource {
    private static final Logger LOG = Logger.getLogger(TrackingLinkResource.class);
    private final TrackingLinks links;
    private final ShipmentOwners owners;
    private final Caller caller;
    private final PageConfig config;

    TrackingLinkResource(TrackingLinks links, ShipmentOwners owners, Caller caller, PageConfig config) {
        this.links = links;
        this.owners = owners;
        this.caller = caller;
        this.config = config;
    }

    /** Where recipients see their parcel. */
    public record Link(URI href) {}

    @GET
    @RunOnVirtualThread
    @Operation(
            summary = "Read the link to a shipment's page",
            description = "The same one each time until it is revoked; whoever has it sees the page.")
    public RestResponse<Link> link(@PathParam("shipmentCode") String shipmentCode, @Context UriInfo request) {
        requireOwn(shipmentCode);
        URI base = config.baseUri().orElseGet(request::getBaseUri);
        String root = base.toString().replaceAll("/+$", "");
        return RestResponse.ResponseBuilder.ok(new Link(URI.create(root + TrackResource.PATH + links.of(shipmentCode))))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @RunOnVirtualThread
    @Operation(
            summary = "Revoke the link to a shipment's page",
            description = "Its page is gone at once, and the next link is another.")
    public RestResponse<Void> revoke(@PathParam("shipmentCode") String shipmentCode) {
        requireOwn(shipmentCode);
        links.revoke(shipmentCode);
        LOG.infof("the tracking link of %s was revoked", shipmentCode);
        return RestResponse.noContent();
    }

    private void requireOwn(String shipmentCode) {
        if (owners.of(shipmentCode).filter(caller::maySee).isEmpty()) {
            throw new ProblemException(PageProblems.SHIPMENT_NOT_FOUND, "check the shipment code");
        }
    }
}
