package io.waymark.exceptions.desk.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.application.DeskQueue.Count;
import io.waymark.exceptions.desk.application.SharedLook;
import io.waymark.web.FilterWords;
import io.waymark.web.HouseOnly;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tells the scripts of open pages how what they show stands now; all of them by one look. */
@Path(ChangesResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@HouseOnly
public class ChangesResource {
    static final String PATH = DeskPageResource.PATH + "/changes";
    private static final String NOTHING = "";
    private final SharedLook look;

    ChangesResource(SharedLook look) {
        this.look = look;
    }

    /**
     * How it stands.
     *
     * @param seen a word for what the page shows, which is another one when that has changed; empty where nobody knows yet
     * @param open how many cases are open, by desk
     */
    record Standing(String seen, Map<String, Long> open) {}

    /** 304 where it stands as the asker knows. */
    @GET
    @Operation(hidden = true)
    public Response standing(
            @RestQuery("desk") @Nullable String desk,
            @RestQuery("case") @Nullable String caseId,
            @Context Request request) {
        Owner owner = FilterWords.constant(Owner.class, "desk", desk);
        UUID id = FilterWords.id("case", caseId);
        List<Count> counts = look.counts();
        String seen = owner == null ? NOTHING : Changes.seen(owner, counts);
        if (id != null) {
            seen = look.version(id).map(version -> Long.toString(version)).orElse(NOTHING);
        }
        Standing standing = new Standing(seen, open(counts));
        EntityTag tag =
                new EntityTag(seen + "-" + Integer.toHexString(standing.open().hashCode()));
        ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(standing) : known)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Map<String, Long> open(List<Count> counts) {
        Map<String, Long> open = Arrays.stream(Owner.values())
                .collect(Collectors.toMap(Owner::name, owner -> 0L, Long::sum, TreeMap::new));
        counts.forEach(count -> open.merge(count.owner().name(), count.open(), Long::sum));
        return open;
    }
}
