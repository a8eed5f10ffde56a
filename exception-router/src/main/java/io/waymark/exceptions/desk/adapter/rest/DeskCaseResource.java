package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.cases.application.ActOnCase;
import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.cases.application.CaseQueue;
import io.waymark.exceptions.cases.application.UndoDeed;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.desk.adapter.rest.DeskPages.Around;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.web.Caller;
import io.waymark.web.HouseOnly;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
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

    private final CaseQueue cases;
    private final DeskQueue queue;
    private final ActOnCase actOnCase;
    private final UndoDeed undoDeed;
    private final CasePages casePages;
    private final DeskPages pages;
    private final DeskForm forms;
    private final Actor actor;
    private final Caller caller;
    private final DeskProof proof;
    private final Clock clock;
    private final Template casePage;

    DeskCaseResource(
            CaseQueue cases,
            DeskQueue queue,
            ActOnCase actOnCase,
            UndoDeed undoDeed,
            CasePages casePages,
            DeskPages pages,
            DeskForm forms,
            Actor actor,
            Caller caller,
            DeskProof proof,
            Clock clock,
            @Location("desk/case.html") Template casePage) {
        this.cases = cases;
        this.queue = queue;
        this.actOnCase = actOnCase;
        this.undoDeed = undoDeed;
        this.casePages = casePages;
        this.pages = pages;
        this.forms = forms;
        this.actor = actor;
        this.caller = caller;
        this.proof = proof;
        this.clock = clock;
        this.casePage = casePage;
    }

    static String address(UUID caseId) {
        return PATH + caseId;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("caseId") UUID caseId, @BeanParam Reader reader) {
        return pages.guarded(reader, () -> page(caseId, reader, "", null));
    }

    /** Does what the form asks for and leads back to the case; where that is not possible, says why on the case as it is now. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("caseId") UUID caseId, @BeanParam Reader reader, MultivaluedMap<String, String> form) {
        return pages.guarded(reader, () -> {
            proof.require(form);
            String draft = Objects.requireNonNullElse(form.getFirst(DeskForm.NOTE), "");
            long seen = DeskForm.version(form.getFirst(DeskForm.VERSION));
            Optional<Alert> alert = DeskForm.undoes(form)
                    ? Alert.of(undoDeed.undo(caseId, seen, caller.name(), actor))
                    : forms.order(caseId, caller.name(), seen, form)
                            .map(order -> Alert.of(actOnCase.act(order, actor)))
                            .orElse(Optional.of(Alert.NOTE));
            if (alert.isEmpty()) {
                return Response.seeOther(URI.create(address(caseId))).build();
            }
            if (alert.get().equals(Alert.NOT_FOUND)) {
                throw missing();
            }
            return page(caseId, reader, draft, alert.get());
        });
    }

    private Response page(UUID caseId, Reader reader, String draft, @Nullable Alert alert) {
        ExceptionCase about = cases.find(caseId).orElseThrow(DeskCaseResource::missing);
        DeskWords words = pages.words(reader);
        CasePage page = casePages.of(
                about,
                words,
                actor.sitsAt(about.routing().owner()) ? proof.fresh() : null,
                draft,
                alert == null ? null : words.of(alert.words()));
        Around around = new Around(
                        page.head().type() + " · " + page.head().subject(),
                        about.routing().owner(),
                        "",
                        queue.counts(clock.instant()))
                .told(Changes.of(caseId, about.version()));
        return pages.answer(alert == null ? OK : alert.status(), reader, around, casePage, page);
    }

    private static ProblemException missing() {
        return new ProblemException(HttpProblems.NOT_FOUND, "there is no such case");
    }
}
