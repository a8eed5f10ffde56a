package io.waymark.console.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.console.application.Changes;
import io.waymark.console.domain.Change;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows who changed what in the console. */
@Path("/v1/admin/changes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@HouseOnly
public class ChangesResource {
    private static final Listing<Change, UUID> LISTING = Listing.byId("/v1/admin/changes", Change::id);

    private final Changes changes;
    private final ConsoleDesk desk;

    ChangesResource(Changes changes, ConsoleDesk desk) {
        this.changes = changes;
        this.desk = desk;
    }

    /**
     * One change.
     *
     * @param at     UTC
     * @param by     the subject of the token
     * @param before the fields as the console had them; absent where it had none
     * @param after  absent where they were taken back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            UUID id,
            Instant at,
            String by,
            String room,
            String name,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        static ChangeView of(Change change) {
            return new ChangeView(
                    change.id(),
                    change.at(),
                    change.by(),
                    change.room(),
                    change.name(),
                    change.before(),
                    change.after());
        }
    }

    @GET
    @Operation(summary = "List what was changed in the console", description = "Newest first.")
    public Page<ChangeView> list(
            @RestQuery @Nullable String room, @RestQuery @Nullable String name, @BeanParam PageRequest page) {
        if (room != null) {
            desk.room(room);
        }
        return page.of(LISTING, (before, most) -> changes.find(room, name, before, most), ChangeView::of);
    }
}
