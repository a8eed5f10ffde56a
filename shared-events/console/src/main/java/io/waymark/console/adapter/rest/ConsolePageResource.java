package io.waymark.console.adapter.rest;

import io.quarkus.arc.All;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.console.adapter.rest.ConsolePage.ChangeRow;
import io.waymark.console.adapter.rest.ConsolePage.EntryPage;
import io.waymark.console.adapter.rest.ConsolePage.Frame;
import io.waymark.console.adapter.rest.ConsolePage.RoomPage;
import io.waymark.console.application.Changes;
import io.waymark.console.application.EntryDeed;
import io.waymark.console.application.EntryDeed.Document;
import io.waymark.console.application.Room;
import io.waymark.console.application.Seen;
import io.waymark.console.domain.Change;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.HouseOnly;
import io.waymark.web.HttpProblems;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import io.waymark.web.pages.FormSeal;
import io.waymark.web.pages.SingleFields;
import io.waymark.web.pages.StrictPages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The console as pages, written here, so that they need no script. */
@Path(ConsolePageResource.PATH)
@RunOnVirtualThread
@Produces(ConsolePageResource.HTML)
@RolesAllowed(Roles.ADMIN)
@HouseOnly
public class ConsolePageResource {
    static final String PATH = "/console";
    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final Listing<Change, UUID> CHANGES = Listing.byId("/console/changes", Change::id);
    private static final String SEALED_FOR = "console";
    private static final String PROOF = "proof";
    /** No column of a table is called so. */
    private static final String SEEN = "seen-version";

    private static final String DEED = "deed";

    private final ConsoleDesk desk;
    private final Changes changes;
    private final FormSeal seal;
    private final Caller caller;
    private final List<EntryDeed> deeds;
    private final Template roomPage;
    private final Template entryPage;
    private final Template changesPage;

    ConsolePageResource(
            ConsoleDesk desk,
            Changes changes,
            FormSeal seal,
            Caller caller,
            @All List<EntryDeed> deeds,
            @Location("console/room.html") Template roomPage,
            @Location("console/entry.html") Template entryPage,
            @Location("console/changes.html") Template changesPage) {
        this.desk = desk;
        this.changes = changes;
        this.seal = seal;
        this.caller = caller;
        this.deeds = List.copyOf(deeds);
        this.roomPage = roomPage;
        this.entryPage = entryPage;
        this.changesPage = changesPage;
    }

    @GET
    @Operation(hidden = true)
    public Response start() {
        return room(desk.rooms().getFirst().name());
    }

    @GET
    @Path("changes")
    @Operation(hidden = true)
    public Response changes(@BeanParam PageRequest request) {
        Page<ChangeRow> shown =
                request.of(CHANGES, (before, most) -> changes.find(null, null, before, most), ChangeRow::new);
        return page(
                Response.Status.OK.getStatusCode(),
                changesPage
                        .data("frame", frame("changes"))
                        .data("changes", shown.items())
                        .data("older", Objects.requireNonNullElse(shown.nextCursor(), ""))
                        .render());
    }

    @GET
    @Path("rooms/{room}")
    @Operation(hidden = true)
    public Response room(@PathParam("room") String name) {
        Room room = desk.room(name);
        RoomPage shown = RoomPage.of(frame(name), room, desk.list(room));
        return page(
                Response.Status.OK.getStatusCode(), roomPage.data("page", shown).render());
    }

    /** The form of an entry; an empty one where nobody knows it yet. */
    @GET
    @Path("rooms/{room}/entry")
    @Operation(hidden = true)
    public Response entry(@PathParam("room") String roomName, @RestQuery @Nullable String name) {
        Room room = desk.room(roomName);
        String asked = name == null ? "" : name.strip();
        RoomEntryView entry = desk.list(room).stream()
                .filter(view -> view.name().equals(asked))
                .findFirst()
                .orElseGet(() -> ConsolePage.fresh(room, asked));
        return form(Response.Status.OK.getStatusCode(), room, entry, List.of());
    }

    @POST
    @Path("rooms/{room}/entry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({HTML, MediaType.WILDCARD})
    @Operation(hidden = true)
    public Response change(
            @PathParam("room") String roomName,
            @RestQuery @Nullable String name,
            @Context UriInfo request,
            MultivaluedMap<String, String> form) {
        SingleFields.require(form);
        if (!seal.proves(form.getFirst(PROOF), SEALED_FOR, caller.name())) {
            throw new ProblemException(HttpProblems.FORBIDDEN, "open the form again, and send it from there");
        }
        Room room = desk.room(roomName);
        String asked = name == null ? "" : name.strip();
        Optional<EntryDeed> deed = deedsOf(room)
                .filter(each -> each.name().equals(form.getFirst(DEED)))
                .findFirst();
        if (deed.isPresent()) {
            return file(deed.get().carryOut(desk.get(room, asked).name(), request.getBaseUri()));
        }
        Map<String, @Nullable String> fields = new HashMap<>();
        room.fields().forEach(field -> fields.put(field, form.getFirst(field)));
        long seen = seen(form.getFirst(SEEN));
        try {
            if ("take-back".equals(form.getFirst(DEED))) {
                desk.takeBack(room, asked, Seen.of(seen));
            } else {
                desk.put(room, asked, fields, Seen.of(seen));
            }
        } catch (ProblemException refused) {
            return form(refused.type().status(), room, sent(room, asked, seen, fields), faults(refused));
        }
        return Response.seeOther(UriBuilder.fromPath(PATH)
                        .path("rooms")
                        .path(room.name())
                        .build())
                .build();
    }

    private Stream<EntryDeed> deedsOf(Room room) {
        return deeds.stream().filter(deed -> deed.room().equals(room.name()));
    }

    private static Response file(Document made) {
        return Response.ok(made.content(), made.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.fileName() + "\"")
                .build();
    }

    private static List<FieldFault> faults(ProblemException refused) {
        return refused.faults().isEmpty()
                ? List.of(new FieldFault("", refused.type().title()))
                : refused.faults();
    }

    private static RoomEntryView sent(Room room, String name, long seen, Map<String, @Nullable String> fields) {
        RoomEntryView entry = ConsolePage.fresh(room, name);
        fields.forEach((field, text) -> entry.fields().put(field, text == null ? "" : text));
        return new RoomEntryView(room.name(), name, entry.origin(), seen, entry.fields(), null, null, null);
    }

    private static long seen(@Nullable String version) {
        return version != null && version.matches("[0-9]{1,15}") ? Long.parseLong(version) : -1;
    }

    private Response form(int status, Room room, RoomEntryView entry, List<FieldFault> faults) {
        EntryPage shown = new EntryPage(
                frame(entry.room()),
                entry.name(),
                entry,
                room.fieldsOfLines(),
                room.choices(),
                deedsOf(room).toList(),
                seal.of(SEALED_FOR, caller.name()),
                faults);
        return page(status, entryPage.data("page", shown).render());
    }

    private Frame frame(String open) {
        return new Frame(desk.rooms().stream().map(Room::name).toList(), open);
    }

    private static Response page(int status, String html) {
        return StrictPages.privately(Response.status(status).entity(html).type(HTML));
    }
}
