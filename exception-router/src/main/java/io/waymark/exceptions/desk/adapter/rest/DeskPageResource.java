package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.adapter.rest.DeskPages.Around;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.desk.application.DeskQueue.Count;
import io.waymark.exceptions.desk.application.QueueLine;
import io.waymark.exceptions.mass.application.IncidentQueue;
import io.waymark.web.FilterWords;
import io.waymark.web.HouseOnly;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The desks' queues and the search, as pages for the house's people. */
@Path(DeskPageResource.PATH)
@RunOnVirtualThread
@Produces(DeskPageResource.HTML)
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@HouseOnly
public class DeskPageResource {
    static final String PATH = "/desk";
    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int LINES = 50;
    private static final int OK = 200;

    private final DeskQueue queue;
    private final IncidentQueue incidents;
    private final DeskPages pages;
    private final QueueFigures figures;
    private final Views views;
    private final Actor actor;
    private final DeskProof proof;
    private final Clock clock;
    private final Template queuePage;
    private final Template searchPage;

    DeskPageResource(
            DeskQueue queue,
            IncidentQueue incidents,
            DeskPages pages,
            QueueFigures figures,
            Views views,
            Actor actor,
            DeskProof proof,
            Clock clock,
            @Location("desk/queue.html") Template queuePage,
            @Location("desk/search.html") Template searchPage) {
        this.queue = queue;
        this.incidents = incidents;
        this.pages = pages;
        this.figures = figures;
        this.views = views;
        this.actor = actor;
        this.proof = proof;
        this.clock = clock;
        this.queuePage = queuePage;
        this.searchPage = searchPage;
    }

    /** The queue of the reader's own desk. */
    @GET
    @Operation(hidden = true)
    public Response start(@BeanParam Reader reader, @BeanParam QueueAddress asked) {
        Owner own =
                Arrays.stream(Owner.values()).filter(actor::sitsAt).findFirst().orElse(Owner.OPERATIONS);
        return pages.guarded(reader, () -> queue(own, reader, asked));
    }

    @GET
    @Path("queues/{owner}")
    @Operation(hidden = true)
    public Response queue(@PathParam("owner") String owner, @BeanParam Reader reader, @BeanParam QueueAddress asked) {
        return pages.guarded(reader, () -> queue(named(owner), reader, asked));
    }

    /** What is called by a number, on whichever desk it is. */
    @GET
    @Path("search")
    @Operation(hidden = true)
    public Response search(@RestQuery @Nullable String q, @BeanParam Reader reader) {
        return pages.guarded(reader, () -> {
            Instant now = clock.instant();
            String number =
                    Objects.requireNonNullElse(FilterWords.word("q", q), "").strip();
            DeskWords words = pages.words(reader);
            List<QueueLine> found = number.isEmpty() ? List.of() : queue.called(number, LINES);
            Around around = new Around(words.of("search.title"), null, number, queue.counts(now));
            return pages.answer(
                    OK,
                    reader,
                    around,
                    searchPage,
                    found.stream().map(line -> LineView.of(line, now, words)).toList());
        });
    }

    private Response queue(Owner desk, Reader reader, QueueAddress asked) {
        Instant now = clock.instant();
        DeskWords words = pages.words(reader);
        List<Count> counts = queue.counts(now);
        List<QueueLine> found = queue.page(asked.filter(desk, now), asked.after(), LINES + 1);
        List<QueueLine> shown = found.subList(0, Math.min(found.size(), LINES));
        QueuePage page = new QueuePage(
                QueueAddress.of(desk),
                PickedResource.address(desk),
                figures.figures(desk, counts, incidents.open(), words),
                figures.filters(desk, counts, asked, words),
                shown.stream().map(line -> LineView.of(line, now, words)).toList(),
                found.size() > LINES ? asked.behind(shown.getLast(), desk) : null,
                views.of(desk, asked.narrowing()),
                actor.sitsAt(desk) ? proof.fresh() : null);
        Around around =
                new Around(words.named("owner", desk), desk, "", counts).told(Changes.of(desk, counts, pages.here()));
        return pages.answer(OK, reader, around, queuePage, page);
    }

    /**
     * A desk by its name in an address.
     *
     * @throws ProblemException 404 where there is no such desk
     */
    static Owner named(String name) {
        return Arrays.stream(Owner.values())
                .filter(owner -> owner.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpProblems.NOT_FOUND, "there is no such desk"));
    }
}
