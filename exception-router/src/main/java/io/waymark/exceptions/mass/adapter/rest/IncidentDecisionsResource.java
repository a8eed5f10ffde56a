package io.waymark.exceptions.mass.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.mass.application.DecideOnIncident;
import io.waymark.exceptions.mass.application.DecideOnIncident.Outcome;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.web.Caller;
import io.waymark.web.IfMatch;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person decide for all members of an incident of their own desk, with the right to do so with a case; an administrator
 * decides on all. Each decision answers
 * the incident as it stands afterwards; its members follow within moments. 403 for another desk's incident, 404 for none, 409
 * where the state or the version does not allow it.
 */
@Path("/v1/incidents/{incidentId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@APIResponse(
        responseCode = "200",
        description = "The incident as it stands afterwards",
        content = @Content(schema = @Schema(implementation = IncidentView.class)))
@APIResponse(responseCode = "409", description = "INCIDENT_TRANSITION_NOT_ALLOWED or INCIDENT_VERSION_CONFLICT")
public class IncidentDecisionsResource {
    private final DecideOnIncident decideOnIncident;
    private final IncidentsResource incidents;
    private final Caller caller;
    private final Actor actor;
    private final HttpHeaders headers;

    IncidentDecisionsResource(
            DecideOnIncident decideOnIncident,
            IncidentsResource incidents,
            Caller caller,
            Actor actor,
            @Context HttpHeaders headers) {
        this.decideOnIncident = decideOnIncident;
        this.incidents = incidents;
        this.caller = caller;
        this.actor = actor;
        this.headers = headers;
    }

    /** Takes every member that nobody has taken, and those that join later. */
    @POST
    @Path("/acknowledge")
    @Operation(summary = "Take an incident that nobody has taken, with all its members")
    public IncidentView acknowledge(
            @PathParam("incidentId") UUID incidentId,
            @RequestBody(required = false) IncidentRequests.TakeIncident request) {
        String person = caller.name();
        return decide(incidentId, seen(incidentId, request.version()), at -> new Decision.Acknowledge(person, at));
    }

    /** Waits with every member for somebody else, and with those that join until then. */
    @POST
    @Path("/wait")
    @Operation(summary = "Wait for the carrier or the customer with all members")
    public IncidentView await(
            @PathParam("incidentId") UUID incidentId, @Valid IncidentRequests.WaitForIncident request) {
        String person = caller.name();
        Waiting waiting = new Waiting(request.on(), request.until());
        return decide(incidentId, seen(incidentId, request.version()), at -> new Decision.Wait(person, at, waiting));
    }

    /** Ends the cases of all members; a note is needed. What is opened later is another incident's. */
    @POST
    @Path("/resolve")
    @Operation(summary = "End the cases of all members by hand, with a note")
    public IncidentView resolve(
            @PathParam("incidentId") UUID incidentId, @Valid IncidentRequests.ResolveIncident request) {
        String person = caller.name();
        String reason = Objects.requireNonNullElse(request.reason(), Resolution.SOLVED);
        return decide(
                incidentId,
                seen(incidentId, request.version()),
                at -> new Decision.Resolve(person, at, reason, request.note()));
    }

    /** The version that a change must meet: the body's, or the one that {@code If-Match} holds true of. */
    private @Nullable Long seen(UUID incidentId, @Nullable Long named) {
        String ifMatch = headers.getHeaderString(IfMatch.HEADER);
        if (ifMatch == null || IfMatch.isAny(ifMatch)) {
            return named;
        }
        long now = incidents.show(incidentId).version();
        if (!IfMatch.fits(ifMatch, now)) {
            throw outOfDate(now);
        }
        return Objects.requireNonNullElse(named, now);
    }

    private IncidentView decide(UUID incidentId, @Nullable Long version, Function<Instant, Decision> decision) {
        return switch (decideOnIncident.decide(incidentId, version, decision, actor)) {
            case Outcome.Done() -> incidents.show(incidentId);
            case Outcome.NotPermitted(CaseAction right) ->
                throw new ProblemException(IncidentProblems.NOT_PERMITTED, right + " needs another role");
            case Outcome.OfManyMerchants() -> throw IncidentsResource.ofManyMerchants();
            case Outcome.NotFound() ->
                throw new ProblemException(IncidentProblems.NOT_FOUND, "no incident " + incidentId);
            case Outcome.NotYours(Owner owner) ->
                throw new ProblemException(IncidentProblems.NOT_YOURS, "the incident is with " + owner);
            case Outcome.OutOfDate(long current) -> throw outOfDate(current);
            case Outcome.NotAllowed refused ->
                throw new ProblemException(
                        IncidentProblems.NOT_ALLOWED,
                        refused.action() + " is not possible while the incident is " + refused.state());
        };
    }

    private static ProblemException outOfDate(long current) {
        return new ProblemException(IncidentProblems.OUT_OF_DATE, "the incident is at version " + current);
    }
}
