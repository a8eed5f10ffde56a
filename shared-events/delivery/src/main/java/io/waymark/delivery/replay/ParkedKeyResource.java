package io.waymark.delivery.replay;

import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.deadletter.DeadLetterException;
import io.waymark.delivery.inbox.ParkedKey;
import io.waymark.delivery.inbox.ParkedKeys;
import io.waymark.delivery.inbox.PutKeysAside;
import io.waymark.web.Caller;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import io.waymark.web.bounds.Lengths;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Shows which keys wait behind an event whose effect failed, and has them tried again now, or put aside. */
@Path("/v1/parked-keys")
@RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
@HouseOnly
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class ParkedKeyResource {
    private static final Listing<ParkedKey, ParkedKeys.Place> LISTING = new Listing<>(
            "/v1/parked-keys",
            key -> List.of(key.parkedAt().toString(), key.consumer(), key.key()),
            place -> new ParkedKeys.Place(Instant.parse(place.getFirst()), place.get(1), place.get(2)));

    private final ParkedKeys keys;
    private final PutKeysAside aside;
    private final Caller caller;

    ParkedKeyResource(ParkedKeys keys, PutKeysAside aside, Caller caller) {
        this.keys = keys;
        this.aside = aside;
        this.caller = caller;
    }

    /**
     * What was made due.
     *
     * @param events how many events will be tried within seconds
     */
    public record Due(int events) {}

    @GET
    @Operation(summary = "List keys that wait", description = "The longest waiting first.")
    public Page<ParkedKey> list(@BeanParam PageRequest page) {
        return page.of(LISTING, keys::page, Function.identity());
    }

    @POST
    @Path("/{consumer}/retry")
    @Operation(summary = "Try all keys of a consumer now")
    public Due retryAll(@PathParam("consumer") String consumer) {
        return due(keys.tryAllNow(consumer));
    }

    @POST
    @Path("/{consumer}/{key}/retry")
    @Operation(summary = "Try one key now")
    public Due retry(@PathParam("consumer") String consumer, @PathParam("key") String key) {
        return due(keys.tryNow(consumer, key));
    }

    /**
     * Why a key is put aside.
     *
     * @param reason goes into the cause of each letter; no personal data
     */
    public record PutAside(
            @NotBlank @Size(max = Lengths.SENTENCE) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reason) {}

    /**
     * What was put aside.
     *
     * @param events how many events lie in the dead-letter topic now; none where the key was put aside before
     */
    public record Freed(int events) {}

    @POST
    @Path("/{consumer}/{key}/put-aside")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put the events of a key aside",
            description = "They go to the dead-letter topic, with who and why; later events of the key flow again.")
    @APIResponseSchema(value = Freed.class, responseCode = "200")
    public Freed putAside(@PathParam("consumer") String consumer, @PathParam("key") String key, @Valid PutAside why) {
        try {
            return new Freed(aside.putAside(consumer, key, why.reason().strip(), caller.name())
                    .orElseThrow(ParkedKeyResource::nothing));
        } catch (DeadLetterException unreachable) {
            throw new ProblemException(ReplayProblems.BROKER_UNAVAILABLE, "the key waits as before");
        }
    }

    private static Due due(int events) {
        if (events == 0) {
            throw nothing();
        }
        return new Due(events);
    }

    private static ProblemException nothing() {
        return new ProblemException(ReplayProblems.NOTHING_PARKED, "GET /v1/parked-keys lists those that are");
    }
}
