package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.adapter.rest.DeskPages.Around;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.views.application.KeepViews;
import io.waymark.exceptions.views.application.KeepViews.Outcome;
import io.waymark.exceptions.views.domain.Narrowing;
import io.waymark.jdbc.StorableText;
import io.waymark.web.Caller;
import io.waymark.web.FilterWords;
import io.waymark.web.HouseOnly;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The reader's saved views: keeps one, gives it another name, forgets it. */
@Path(ViewsResource.PATH)
@RunOnVirtualThread
@Produces(DeskPageResource.HTML)
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@HouseOnly
public class ViewsResource {
    static final String PATH = DeskPageResource.PATH + "/views";
    static final String DESK = "desk";
    private static final String NAME = "name";
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;
    private static final int MISSING = 404;
    private static final int FORBIDDEN = 403;
    private final KeepViews keepViews;
    private final Views views;
    private final DeskQueue queue;
    private final DeskPages pages;
    private final Actor actor;
    private final Caller caller;
    private final DeskProof proof;
    private final Clock clock;
    private final Template viewsPage;

    ViewsResource(
            KeepViews keepViews,
            Views views,
            DeskQueue queue,
            DeskPages pages,
            Actor actor,
            Caller caller,
            DeskProof proof,
            Clock clock,
            @Location("desk/views.html") Template viewsPage) {
        this.keepViews = keepViews;
        this.views = views;
        this.queue = queue;
        this.pages = pages;
        this.actor = actor;
        this.caller = caller;
        this.proof = proof;
        this.clock = clock;
        this.viewsPage = viewsPage;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@BeanParam Reader reader) {
        return pages.guarded(reader, () -> page(OK, reader, null));
    }

    /** Keeps, renames or forgets, and leads to the view or the list; where that is not possible, says why on the list. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@BeanParam Reader reader, MultivaluedMap<String, String> form) {
        return pages.guarded(reader, () -> {
            proof.require(form);
            return switch (Objects.requireNonNullElse(form.getFirst(DeskForm.DEED), "")) {
                case "SAVE" -> save(reader, form);
                case "RENAME" ->
                    answer(
                            keepViews.rename(
                                    caller.name(),
                                    id(form),
                                    DeskForm.version(form.getFirst(DeskForm.VERSION)),
                                    name(form)),
                            PATH,
                            reader);
                case "REMOVE" -> answer(keepViews.remove(caller.name(), id(form)), PATH, reader);
                default -> throw DeskForm.misshapen(DeskForm.DEED);
            };
        });
    }

    private Response save(Reader reader, MultivaluedMap<String, String> form) {
        Owner desk = FilterWords.constant(Owner.class, DESK, form.getFirst(DESK));
        if (desk == null) {
            throw DeskForm.misshapen(DESK);
        }
        Narrowing narrowing = QueueAddress.narrowing(form::getFirst);
        boolean shared = form.containsKey("shared");
        return answer(
                keepViews.save(caller.name(), desk, name(form), narrowing, shared, actor),
                QueueAddress.of(desk, narrowing),
                reader);
    }

    private Response answer(Outcome outcome, String done, Reader reader) {
        return switch (outcome) {
            case DONE -> Response.seeOther(URI.create(done)).build();
            case UNNAMED, UNKNOWN_CLASS -> page(INVALID, reader, outcome);
            case NAME_TAKEN, TOO_MANY, OUT_OF_DATE -> page(CONFLICT, reader, outcome);
            case NOT_YOURS -> page(FORBIDDEN, reader, outcome);
            case NOT_FOUND -> page(MISSING, reader, outcome);
        };
    }

    private Response page(int status, Reader reader, @Nullable Outcome refused) {
        DeskWords words = pages.words(reader);
        ViewsPage page = new ViewsPage(
                PATH, proof.fresh(), views.own(words), refused == null ? null : words.of("alert.view." + refused));
        Around around = new Around(words.of("views.title"), null, "", queue.counts(clock.instant()));
        return pages.answer(status, reader, around, viewsPage, page);
    }

    /** Empty where there is none that can be kept. */
    private static String name(MultivaluedMap<String, String> form) {
        String name = Objects.requireNonNullElse(form.getFirst(NAME), "");
        return StorableText.firstUnstorable(name) < 0 ? name : "";
    }

    private static UUID id(MultivaluedMap<String, String> form) {
        UUID id = FilterWords.id("id", form.getFirst("id"));
        if (id == null) {
            throw DeskForm.misshapen("id");
        }
        return id;
    }
}
