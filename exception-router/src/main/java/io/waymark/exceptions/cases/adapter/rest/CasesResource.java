package io.waymark.exceptions.cases.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.exceptions.cases.application.CaseGroups;
import io.waymark.exceptions.cases.application.CaseQueue;
import io.waymark.exceptions.cases.application.CaseTickets;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.tables.LiveTable;
import io.waymark.web.Caller;
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

/** Shows the desks their queues and cases; a token that is tied to a merchant sees that merchant's alone. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
public class CasesResource {
    private static final Listing<CaseQueue.Queued, UUID> LISTING = Listing.byId("/v1/cases", CaseQueue.Queued::caseId);

    private final CaseQueue queue;
    private final CaseGroups groups;
    private final CaseTickets tickets;
    private final LiveTable<ExceptionClasses> classes;
    private final LiveTable<Playbooks> playbooks;
    private final Caller caller;

    CasesResource(
            CaseQueue queue,
            CaseGroups groups,
            CaseTickets tickets,
            LiveTable<ExceptionClasses> classes,
            LiveTable<Playbooks> playbooks,
            Caller caller) {
        this.queue = queue;
        this.groups = groups;
        this.tickets = tickets;
        this.classes = classes;
        this.playbooks = playbooks;
        this.caller = caller;
    }

    /** Cases, newest first; each filter may be left out. */
    @GET
    @Operation(summary = "Cases of a desk, in a state, or of a shipment; newest first")
    public Page<CaseSummary> list(
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("state") @Nullable String state,
            @QueryParam("shipmentCode") @Nullable String shipmentCode,
            @BeanParam PageRequest page) {
        Owner desk = FilterWords.constant(Owner.class, "owner", owner);
        CaseState standing = FilterWords.constant(CaseState.class, "state", state);
        String parcel = FilterWords.word("shipmentCode", shipmentCode);
        String merchant = caller.merchantId().orElse(null);
        return page.of(
                LISTING,
                (after, most) -> queue.page(new CaseQueue.Filter(desk, standing, parcel, merchant, after), most),
                queued -> CaseSummary.of(queued.content().get()));
    }

    /** One case with its story; 404 where there is none that the caller may see. */
    @GET
    @Path("/{caseId}")
    @Operation(summary = "One case: class, desk, clocks, why it is there, what to do, what happened")
    public CaseDetail show(@PathParam("caseId") UUID caseId) {
        ExceptionCase found = queue.find(caseId)
                .filter(each -> caller.maySee(each.reference().merchantId()))
                .orElseThrow(() -> new ProblemException(CaseProblems.NOT_FOUND, "no case " + caseId));
        return CaseDetail.of(
                found,
                groups.incidentOf(caseId).orElse(null),
                tickets.of(caseId),
                queue.timeline(found),
                playbooks.get().steps(classes.get().told(found.routing().code()).playbook()));
    }
}
