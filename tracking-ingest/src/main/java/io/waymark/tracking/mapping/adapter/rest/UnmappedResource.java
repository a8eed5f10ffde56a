package io.waymark.tracking.mapping.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.tracking.mapping.application.UnknownCodes;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.UnmappedCode;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The codes that wait to be taught: their nodes are kept and shown, and move no state. */
@Path("/v1/unmapped")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TECHNICAL, Roles.OPERATIONS, Roles.ADMIN})
@HouseOnly
public class UnmappedResource {
    private static final Listing<UnmappedCode, ProviderCode> LISTING =
            Codes.listing("/v1/unmapped", UnmappedCode::code);

    private final UnknownCodes unknownCodes;

    UnmappedResource(UnknownCodes unknownCodes) {
        this.unknownCodes = unknownCodes;
    }

    /**
     * A code that waits.
     *
     * @param accounts    the accounts that sent it; {@code ?} for nodes whose push is no longer kept
     * @param nodes       how many nodes carry it
     * @param shipments   how many shipments have such a node
     * @param description the provider's words beside one of them, with personal data masked
     */
    public record UnmappedView(
            String provider,
            String code,
            List<String> accounts,
            Instant firstSeen,
            Instant lastSeen,
            long nodes,
            long shipments,
            @Nullable String description) {
        static UnmappedView of(UnmappedCode code) {
            return new UnmappedView(
                    code.code().provider(),
                    code.code().code(),
                    code.accounts(),
                    code.firstSeen(),
                    code.lastSeen(),
                    code.nodes(),
                    code.shipments(),
                    code.example());
        }
    }

    @GET
    @Operation(
            summary = "List codes that wait to be taught",
            description = "By provider and code; of one provider where it is named.")
    public Page<UnmappedView> list(@RestQuery @Nullable String provider, @BeanParam PageRequest page) {
        return page.of(LISTING, (after, most) -> unknownCodes.waiting(provider, after, most), UnmappedView::of);
    }
}
