package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.adapter.rest.DeskPages.Around;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.mass.application.DecideOnIncident;
import io.waymark.exceptions.mass.application.IncidentQueue;
import io.waymark.exceptions.mass.application.IncidentQueue.Listed;
import io.waymark.exceptions.mass.application.IncidentQueue.Member;
import io.waymark.exceptions.mass.application.IncidentQueue.Shown;
import io.waymark.web.Caller;
import io.waymark.web.FilterWords;
import io.waymark.web.HouseOnly;
import io.waymark.web.HttpProblems;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
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
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Mass incidents as pages, and what their desk decides for all members. */
@Path(IncidentPagesResource.PATH)
@RunOnVirtualThread
@Produces(DeskPageResource.HTML)
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@HouseOnly
public class IncidentPagesResource {
    static final String PATH = DeskPageResource.PATH + "/incidents";
    private static final String ENDED = PATH + "/ended";
    private static final String DESK = "desk";
    private static final String CURSOR = "cursor";
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int OK = 200;
    private static final Listing<Listed, UUID> STANDING_LIST = Listing.byId(PATH, Listed::id);
    private static final Listing<Listed, UUID> ENDED_LIST = Listing.byId(ENDED, Listed::id);
    private static final Listing<Member, UUID> MEMBERS = Listing.byId(PATH + "/members", Member::caseId);
    private final IncidentQueue incidents;
    private final DecideOnIncident decideOnIncident;
    private final IncidentPages incidentPages;
    private final DeskQueue queue;
    private final DeskPages pages;
    private final DeskForm forms;
    private final Actor actor;
    private final Caller caller;
    private final DeskProof proof;
    private final Clock clock;
    private final Template listPage;
    private final Template incidentPage;

    IncidentPagesResource(
            IncidentQueue incidents,
            DecideOnIncident decideOnIncident,
            IncidentPages incidentPages,
            DeskQueue queue,
            DeskPages pages,
            DeskForm forms,
            Actor actor,
            Caller caller,
            DeskProof proof,
            Clock clock,
            @Location("desk/incidents.html") Template listPage,
            @Location("desk/incident.html") Template incidentPage) {
        this.incidents = incidents;
        this.decideOnIncident = decideOnIncident;
        this.incidentPages = incidentPages;
        this.queue = queue;
        this.pages = pages;
        this.forms = forms;
        this.actor = actor;
        this.caller = caller;
        this.proof = proof;
        this.clock = clock;
        this.listPage = listPage;
        this.incidentPage = incidentPage;
    }

    static String address(UUID incidentId) {
        return PATH + "/" + incidentId;
    }

    /** The incidents of a desk that are not over. */
    static String of(Owner desk) {
        return PATH + "?" + DESK + "=" + desk.name().toLowerCase(Locale.ROOT);
    }

    /** What is not over. */
    @GET
    @Operation(hidden = true)
    public Response standing(
            @RestQuery(DESK) @Nullable String desk, @BeanParam PageRequest request, @BeanParam Reader reader) {
        return pages.guarded(reader, () -> {
            Owner owner = FilterWords.constant(Owner.class, DESK, desk);
            DeskWords words = pages.words(reader);
            Page<IncidentList.Row> page = request.of(
                    STANDING_LIST,
                    (after, most) -> incidents.standing(owner, after, most),
                    listed -> incidentPages.row(listed.content().get(), words));
            return list(PATH, owner, page, reader);
        });
    }

    /** What has ended lately. */
    @GET
    @Path("ended")
    @Operation(hidden = true)
    public Response ended(
            @RestQuery(DESK) @Nullable String desk, @BeanParam PageRequest request, @BeanParam Reader reader) {
        return pages.guarded(reader, () -> {
            Owner owner = FilterWords.constant(Owner.class, DESK, desk);
            DeskWords words = pages.words(reader);
            Page<IncidentList.Row> page = request.of(
                    ENDED_LIST,
                    (after, most) -> incidents.endedSince(clock.instant().minus(LATELY), owner, most),
                    listed -> incidentPages.row(listed.content().get(), words));
            return list(ENDED, owner, new Page<>(page.items(), null), reader);
        });
    }

    /** One incident, with a page of its members. */
    @GET
    @Path("{incidentId}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("incidentId") UUID incidentId, @BeanParam PageRequest request, @BeanParam Reader reader) {
        return pages.guarded(reader, () -> page(incidentId, request, reader, "", null));
    }

    /** Decides what the form asks for and leads back; where that is not possible, says why on the incident as it is now. */
    @POST
    @Path("{incidentId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("incidentId") UUID incidentId,
            @BeanParam PageRequest request,
            @BeanParam Reader reader,
            MultivaluedMap<String, String> form) {
        return pages.guarded(reader, () -> {
            proof.require(form);
            String draft = Objects.requireNonNullElse(form.getFirst(DeskForm.NOTE), "");
            long seen = DeskForm.version(form.getFirst(DeskForm.VERSION));
            Optional<Alert> alert = forms.decision(caller.name(), form)
                    .map(decision -> Alert.of(decideOnIncident.decide(incidentId, seen, decision, actor)))
                    .orElse(Optional.of(Alert.NOTE));
            if (alert.isEmpty()) {
                return Response.seeOther(URI.create(address(incidentId))).build();
            }
            return page(incidentId, request, reader, draft, alert.get());
        });
    }

    private Response list(String path, @Nullable Owner owner, Page<IncidentList.Row> page, Reader reader) {
        DeskWords words = pages.words(reader);
        String next = page.nextCursor();
        IncidentList shown = new IncidentList(
                List.of(choice(PATH, "standing", path, owner, words), choice(ENDED, "ended", path, owner, words)),
                page.items(),
                next == null
                        ? null
                        : narrowed(path, owner).queryParam(CURSOR, next).build().toString());
        Around around = new Around(words.of("incident.title"), owner, "", queue.counts(clock.instant()));
        return pages.answer(OK, reader, around, listPage, shown);
    }

    private static IncidentList.Listing choice(
            String path, String name, String current, @Nullable Owner owner, DeskWords words) {
        return new IncidentList.Listing(
                words.of("incident." + name), narrowed(path, owner).build().toString(), path.equals(current));
    }

    private static UriBuilder narrowed(String path, @Nullable Owner owner) {
        UriBuilder address = UriBuilder.fromPath(path);
        return owner == null ? address : address.queryParam(DESK, owner.name().toLowerCase(Locale.ROOT));
    }

    private Response page(UUID incidentId, PageRequest request, Reader reader, String draft, @Nullable Alert alert) {
        Shown shown = incidents
                .find(incidentId)
                .orElseThrow(() -> new ProblemException(HttpProblems.NOT_FOUND, "there is no such incident"));
        DeskWords words = pages.words(reader);
        Owner owner = shown.incident().owner();
        IncidentPage page = incidentPages.of(
                shown,
                members(incidentId, request),
                words,
                actor.sitsAt(owner) ? proof.fresh() : null,
                draft,
                alert == null ? null : words.of(alert.words()));
        Around around =
                new Around(page.head().type() + " · " + page.head().about(), owner, "", queue.counts(clock.instant()));
        return pages.answer(alert == null ? OK : alert.status(), reader, around, incidentPage, page);
    }

    private IncidentPage.Members members(UUID incidentId, PageRequest request) {
        Page<IncidentPage.Row> page =
                request.of(MEMBERS, (after, most) -> incidents.members(incidentId, after, most), incidentPages::row);
        String next = page.nextCursor();
        return new IncidentPage.Members(
                page.items(),
                next == null
                        ? null
                        : UriBuilder.fromPath(address(incidentId))
                                .queryParam(CURSOR, next)
                                .build()
                                .toString(),
                address(incidentId));
    }
}
