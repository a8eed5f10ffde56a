package io.waymark.exceptions.mass.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.mass.application.IncidentQueue;
import io.waymark.exceptions.mass.domain.IncidentState;
import io.waymark.web.FilterWords;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows the desks their mass incidents; a token that is tied to a merchant sees none. */
@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
public class IncidentsResource {
    private static final Listing<IncidentQueue.Listed, UUID> LISTING =
            Listing.byId("/v1/incidents", IncidentQueue.Listed::id);
    private static final Listing<IncidentQueue.Member, UUID> MEMBERS =
            Listing.byId("/v1/incidents/members", IncidentQueue.Member::caseId);

    private final IncidentQueue queue;
    private final Actor actor;

    IncidentsResource(IncidentQueue queue, Actor actor) {
        this.queue = queue;
        this.actor = actor;
    }

    /** Incidents, newest first; each filter may be left out. */
    @GET
    @Operation(summary = "Mass incidents of a desk or in a state; newest first")
    public Page<IncidentView> list(
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageRequest page) {
        refuseMerchants();
        Owner desk = FilterWords.constant(Owner.class, "owner", owner);
        IncidentState standing = FilterWords.constant(IncidentState.class, "state", state);
        return page.of(
                LISTING,
                (after, most) -> queue.page(desk, standing, after, most),
                listed -> IncidentView.of(listed.content().get()));
    }

    /** One incident; 404 where there is none. */
    @GET
    @Path("/{incidentId}")
    @Operation(summary = "One mass incident: cause, desk, what was decided, how many members are open")
    public IncidentView show(@PathParam("incidentId") UUID incidentId) {
        refuseMerchants();
        return queue.find(incidentId)
                .map(IncidentView::of)
                .orElseThrow(() -> new ProblemException(IncidentProblems.NOT_FOUND, "no incident " + incidentId));
    }

    /** Its members in the order of their ids; 404 where there is no such incident. */
    @GET
    @Path("/{incidentId}/members")
    @Operation(summary = "The cases that an incident holds or has held")
    public Page<MemberView> members(@PathParam("incidentId") UUID incidentId, @BeanParam PageRequest page) {
        show(incidentId);
        return page.of(MEMBERS, (after, most) -> queue.members(incidentId, after, most), MemberView::of);
    }

    private void refuseMerchants() {
        if (!actor.maySee(null)) {
            throw ofManyMerchants();
        }
    }

    /** An incident is of many merchants. */
    static ProblemException ofManyMerchants() {
        return new ProblemException(IncidentProblems.OF_MANY_MERCHANTS, "the token is tied to a merchant");
    }
}
