package io.waymark.exceptions.cases.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.exceptions.cases.application.ActOnCase;
import io.waymark.exceptions.cases.application.ActOnCase.Outcome;
import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.cases.application.UndoDeed;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.classify.domain.Owner;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person act on a case of their own desk, as far as their roles permit the action; an administrator acts on all. Each
 * action answers the case as it stands afterwards; 403 for another desk's case or without the right, 404 for none, 409 where the state or the
 * version does not allow it. The version that the caller has seen stands in the body or in {@code If-Match}.
 */
@Path("/v1/cases/{caseId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@APIResponse(
        responseCode = "200",
        description = "The case as it stands afterwards",
        content = @Content(schema = @Schema(implementation = CaseDetail.class)))
@APIResponse(
        responseCode = "409",
        description = "CASE_TRANSITION_NOT_ALLOWED, CASE_VERSION_CONFLICT or CASE_NOTHING_TO_UNDO")
public class CaseActionsResource {
    private final ActOnCase actOnCase;
    private final UndoDeed undoDeed;
    private final CasesResource cases;
    private final Caller caller;
    private final Actor actor;
    private final HttpHeaders headers;

    CaseActionsResource(
            ActOnCase actOnCase,
            UndoDeed undoDeed,
            CasesResource cases,
            Caller caller,
            Actor actor,
            @Context HttpHeaders headers) {
        this.actOnCase = actOnCase;
        this.undoDeed = undoDeed;
        this.cases = cases;
        this.caller = caller;
        this.actor = actor;
        this.headers = headers;
    }

    /** Takes the case; the first-response clock stops. */
    @POST
    @Path("/acknowledge")
    @Operation(summary = "Take a case that nobody has taken")
    public CaseDetail acknowledge(
            @PathParam("caseId") UUID caseId, @RequestBody(required = false) CaseRequests.Plain request) {
        return act(new DeskOrder.Acknowledge(caseId, caller.name(), seen(caseId, request.version())));
    }

    /** Begins work on the case. */
    @POST
    @Path("/start")
    @Operation(summary = "Begin work on a case")
    public CaseDetail start(
            @PathParam("caseId") UUID caseId, @RequestBody(required = false) CaseRequests.Plain request) {
        return act(new DeskOrder.Start(caseId, caller.name(), seen(caseId, request.version())));
    }

    /** Waits for somebody else; until then no clock speaks. */
    @POST
    @Path("/wait")
    @Operation(summary = "Wait for the carrier or the customer")
    public CaseDetail await(@PathParam("caseId") UUID caseId, @Valid CaseRequests.Wait request) {
        return act(new DeskOrder.Wait(
                caseId, caller.name(), seen(caseId, request.version()), request.on(), request.until()));
    }

    /** Ends the case; a note is needed. */
    @POST
    @Path("/resolve")
    @Operation(summary = "End a case by hand, with a note")
    public CaseDetail resolve(@PathParam("caseId") UUID caseId, @Valid CaseRequests.Resolve request) {
        return act(new DeskOrder.Resolve(
                caseId,
                caller.name(),
                seen(caseId, request.version()),
                Objects.requireNonNullElse(request.reason(), Resolution.SOLVED),
                request.note()));
    }

    /** Gives the case to another desk, which must take it anew. */
    @POST
    @Path("/assign")
    @Operation(summary = "Give a case to another desk")
    public CaseDetail assign(@PathParam("caseId") UUID caseId, @Valid CaseRequests.Assign request) {
        return act(new DeskOrder.Assign(
                caseId, caller.name(), seen(caseId, request.version()), request.owner(), request.note()));
    }

    /** Opens a resolved case again, with a note; it stays open until somebody or something newer ends it. */
    @POST
    @Path("/reopen")
    @Operation(summary = "Open a resolved case again, with a note")
    public CaseDetail reopen(@PathParam("caseId") UUID caseId, @Valid CaseRequests.Noted request) {
        return act(new DeskOrder.Reopen(caseId, caller.name(), seen(caseId, request.version()), request.note()));
    }

    /** Adds words to the story of a case that is not closed. */
    @POST
    @Path("/note")
    @Operation(summary = "Write a note into the story of a case")
    public CaseDetail note(@PathParam("caseId") UUID caseId, @Valid CaseRequests.Noted request) {
        return act(new DeskOrder.Note(caseId, caller.name(), seen(caseId, request.version()), request.note()));
    }

    /** Ends the case for good, with a note: what comes back within the time for reopening is a new case. */
    @POST
    @Path("/close")
    @Operation(summary = "End a case for good, with a note; it is not reopened")
    public CaseDetail close(@PathParam("caseId") UUID caseId, @Valid CaseRequests.Close request) {
        return act(new DeskOrder.Close(caseId, caller.name(), seen(caseId, request.version()), request.note()));
    }

    /** Takes back what the caller did last with the case; 409 once that was too long ago or something else has become of it. */
    @POST
    @Path("/undo")
    @Operation(summary = "Take back what the caller just did with a case")
    public CaseDetail undo(
            @PathParam("caseId") UUID caseId, @RequestBody(required = false) CaseRequests.Plain request) {
        return switch (undoDeed.undo(caseId, seen(caseId, request.version()), caller.name(), actor)) {
            case UndoDeed.Outcome.Done() -> cases.show(caseId);
            case UndoDeed.Outcome.NotFound() -> throw missing(caseId);
            case UndoDeed.Outcome.NotPermitted(CaseAction action) -> throw notPermitted(action);
            case UndoDeed.Outcome.NotYours(Owner owner) -> throw notYours(owner);
            case UndoDeed.Outcome.OutOfDate(long version) -> throw outOfDate(version);
            case UndoDeed.Outcome.NothingToUndo() ->
                throw new ProblemException(CaseProblems.NOTHING_TO_UNDO, "there is nothing to take back");
        };
    }

    /** The version that a change must meet: the body's, or the one that {@code If-Match} holds true of. */
    private @Nullable Long seen(UUID caseId, @Nullable Long named) {
        String ifMatch = headers.getHeaderString(IfMatch.HEADER);
        if (ifMatch == null || IfMatch.isAny(ifMatch)) {
            return named;
        }
        long now = cases.show(caseId).summary().version();
        if (!IfMatch.fits(ifMatch, now)) {
            throw outOfDate(now);
        }
        return Objects.requireNonNullElse(named, now);
    }

    private CaseDetail act(DeskOrder order) {
        return switch (actOnCase.act(order, actor)) {
            case Outcome.Done() -> cases.show(order.caseId());
            case Outcome.NotPermitted(CaseAction action) -> throw notPermitted(action);
            case Outcome.NotFound() -> throw missing(order.caseId());
            case Outcome.NotYours(Owner owner) -> throw notYours(owner);
            case Outcome.OutOfDate(long version) -> throw outOfDate(version);
            case Outcome.NotAllowed notAllowed ->
                throw new ProblemException(
                        CaseProblems.NOT_ALLOWED,
                        notAllowed.action() + " is not possible while the case is " + notAllowed.state());
            case Outcome.SameDesk(Owner owner) ->
                throw new ProblemException(CaseProblems.SAME_DESK, "the case is with " + owner);
        };
    }

    private static ProblemException notPermitted(CaseAction action) {
        return new ProblemException(CaseProblems.NOT_PERMITTED, action + " needs another role");
    }

    private static ProblemException missing(UUID caseId) {
        return new ProblemException(CaseProblems.NOT_FOUND, "no case " + caseId);
    }

    private static ProblemException notYours(Owner owner) {
        return new ProblemException(CaseProblems.NOT_YOURS, "the case is with " + owner);
    }

    private static ProblemException outOfDate(long version) {
        return new ProblemException(CaseProblems.OUT_OF_DATE, "the case is at version " + version);
    }
}
