package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.cases.application.ActOnCase;
import io.waymark.exceptions.cases.application.ActOnCase.Outcome;
import io.waymark.exceptions.cases.application.CaseQueue;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.desk.adapter.rest.DeskPages.Around;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.web.Caller;
import io.waymark.web.HouseOnly;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import io.waymark.web.pages.FormSeal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One case as a page, and what its desk does with it. */
@Path(DeskCaseResource.PATH + "{caseId}")
@RunOnVirtualThread
@Produces(DeskPageResource.HTML)
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@HouseOnly
public class DeskCaseResource {
    static final String PATH = DeskPageResource.PATH + "/cases/";
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int FORBIDDEN = 403;
    private static final int INVALID = 422;

    private final CaseQueue cases;
    private final DeskQueue queue;
    private final ActOnCase actOnCase;
    private final CasePages casePages;
    private final DeskPages pages;
    private final DeskForm forms;
    private final DeskPeople people;
    private final Caller caller;
    private final FormSeal seal;
    private final Clock clock;
    private final Template casePage;

    DeskCaseResource(
            CaseQueue cases,
            DeskQueue queue,
            ActOnCase actOnCase,
            CasePages casePages,
            DeskPages pages,
            DeskForm forms,
            DeskPeople people,
            Caller caller,
            FormSeal seal,
            Clock clock,
            @Location("desk/case.html") Template casePage) {
        this.cases = cases;
        this.queue = queue;
        this.actOnCase = actOnCase;
        this.casePages = casePages;
        this.pages = pages;
        this.forms = forms;
        this.people = people;
        this.caller = caller;
        this.seal = seal;
        this.clock = clock;
        this.casePage = casePage;
    }

    static String address(UUID caseId) {
        return PATH + caseId;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("caseId") UUID caseId, @BeanParam Reader reader) {
        return pages.guarded(reader, () -> page(OK, caseId, reader, "", null));
    }

    /** Does what the form asks for and leads back to the case; where that is not possible, says why on the case as it is now. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("caseId") UUID caseId, @BeanParam Reader reader, MultivaluedMap<String, String> form) {
        return pages.guarded(reader, () -> {
            if (!seal.proves(form.getFirst(DeskForm.PROOF), DeskPageResource.SEALED_FOR, caller.name())) {
                throw new ProblemException(HttpProblems.FORBIDDEN, "open the page again, and send it from there");
            }
            String draft = Objects.requireNonNullElse(form.getFirst(DeskForm.NOTE), "");
            long seen = DeskForm.version(form.getFirst(DeskForm.VERSION));
            Optional<DeskOrder> order = forms.order(caseId, caller.name(), seen, form);
            if (order.isEmpty()) {
                return page(INVALID, caseId, reader, draft, "alert.NOTE");
            }
            if (!people.may(order.get().action())) {
                return page(FORBIDDEN, caseId, reader, draft, "alert.NOT_PERMITTED");
            }
            return switch (actOnCase.act(order.get(), people::actFor, caller::maySee)) {
                case Outcome.Done() ->
                    Response.seeOther(URI.create(address(caseId))).build();
                case Outcome.NotFound() -> throw missing();
                case Outcome.NotYours notYours -> page(FORBIDDEN, caseId, reader, draft, "alert.NOT_YOURS");
                case Outcome.OutOfDate outdated -> page(CONFLICT, caseId, reader, draft, "alert.OUT_OF_DATE");
                case Outcome.NotAllowed notAllowed -> page(CONFLICT, caseId, reader, draft, "alert.NOT_ALLOWED");
            };
        });
    }

    private Response page(int status, UUID caseId, Reader reader, String draft, @Nullable String alert) {
        ExceptionCase about = cases.find(caseId).orElseThrow(DeskCaseResource::missing);
        DeskWords words = pages.words(reader);
        String proof =
                people.actFor(about.routing().owner()) ? seal.of(DeskPageResource.SEALED_FOR, caller.name()) : null;
        CasePage page = casePages.of(about, words, proof, draft, alert == null ? null : words.of(alert));
        Around around = new Around(
                page.head().type() + " · " + page.head().subject(),
                about.routing().owner(),
                "",
                queue.counts(clock.instant()));
        return pages.answer(status, reader, around, casePage, page);
    }

    private static ProblemException missing() {
        return new ProblemException(HttpProblems.NOT_FOUND, "there is no such case");
    }
}
