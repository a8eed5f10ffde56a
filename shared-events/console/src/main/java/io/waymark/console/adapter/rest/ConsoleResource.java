package io.waymark.console.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.console.application.Room;
import io.waymark.console.application.Seen;
import io.waymark.web.HouseOnly;
import io.waymark.web.IfMatch;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The console over HTTP: what the service works by, changed without a restart. */
@Path("/v1/admin")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@HouseOnly
public class ConsoleResource {
    private static final String OUTDATED = "ENTRY_CHANGED: it is at another version than If-Match names.";

    private final ConsoleDesk desk;

    ConsoleResource(ConsoleDesk desk) {
        this.desk = desk;
    }

    /**
     * One room.
     *
     * @param fields the fields of an entry, in their order
     */
    public record RoomView(String room, List<String> fields) {}

    @GET
    @Operation(summary = "The rooms of the console, and the fields of each")
    public List<RoomView> rooms() {
        return desk.rooms().stream()
                .map(room -> new RoomView(room.name(), room.fields()))
                .toList();
    }

    @GET
    @Path("{room}")
    @Operation(
            summary = "List what is in a room",
            description = "By name: what tables and configuration give, with what the console says on top of it.")
    public Page<RoomEntryView> list(@PathParam("room") String room, @BeanParam PageRequest page) {
        List<RoomEntryView> all = desk.list(desk.room(room));
        return page.of(
                Listing.byName("/v1/admin/" + room, RoomEntryView::name),
                (after, most) -> all.stream()
                        .filter(view -> after == null || view.name().compareTo(after) > 0)
                        .limit(most)
                        .toList(),
                view -> view);
    }

    @GET
    @Path("{room}/{name}")
    @Operation(summary = "Read one entry of a room")
    public RoomEntryView get(@PathParam("room") String room, @PathParam("name") String name) {
        return desk.get(desk.room(room), name);
    }

    @PUT
    @Path("{room}/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how one entry is to be",
            description =
                    "In effect here at once and on every replica within a second. A field that is not named is empty"
                            + " from now on; one that holds lines is CSV below a header. If-Match: \"0\" says that the"
                            + " console is to have none yet.")
    @APIResponseSchema(value = RoomEntryView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = OUTDATED)
    @APIResponse(responseCode = "422", description = "ENTRY_INVALID; errors name everything that does not fit.")
    public RoomEntryView put(
            @PathParam("room") String room,
            @PathParam("name") String name,
            @RestHeader(IfMatch.HEADER) @Nullable String version,
            Map<String, @Nullable String> fields) {
        Room known = desk.room(room);
        return desk.put(known, name, fields, seen(version));
    }

    @DELETE
    @Path("{room}/{name}")
    @Operation(
            summary = "Take back what the console says of one entry",
            description = "What tables and configuration give holds again.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    @APIResponse(responseCode = "409", description = OUTDATED)
    @APIResponse(responseCode = "422", description = "ENTRY_INVALID: the rest does not fit without it.")
    public void takeBack(
            @PathParam("room") String room,
            @PathParam("name") String name,
            @RestHeader(IfMatch.HEADER) @Nullable String version) {
        desk.takeBack(desk.room(room), name, seen(version));
    }

    private static Seen seen(@Nullable String header) {
        return (version, isKnown) -> IfMatch.fits(header, version) && (isKnown || !IfMatch.isAny(header));
    }
}
