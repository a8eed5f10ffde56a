package io.waymark.web;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A door to try each refusal at. */
@Path("/try")
public class TryResource {
    static final ProblemType CONFLICT = new ProblemType(409, "TRY_CONFLICT", "It is there already.");

    private static final Listing<Long, Long> NUMBERS = Listing.byNumber("/try/page", number -> number);

    private final Caller caller;

    TryResource(Caller caller) {
        this.caller = caller;
    }

    /** A parcel of the body below. */
    public record Item(@Positive int weightGrams) {}

    /** A body with a rule of each kind. */
    public record Body(@NotBlank String name, OffsetDateTime at, List<@Valid Item> items) {}

    @POST
    @Path("/echo")
    @PermitAll
    public Body echo(@Valid Body body) {
        return body;
    }

    /** A body that may be left out. */
    public record Reason(@Nullable String reason) {}

    @POST
    @Path("/optional")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Reason optional(Reason body) {
        return body;
    }

    /** Reads on the event loop, as a door under load does. */
    @POST
    @Path("/size")
    @PermitAll
    @NonBlocking
    public int size(byte[] body) {
        return body.length;
    }

    /** Answered in either of two media types. */
    @GET
    @Path("/media")
    @Produces({MediaType.TEXT_PLAIN, "text/csv"})
    @PermitAll
    public String media(@Context HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().toString();
    }

    /** Looks at the media type of its body by itself. */
    @POST
    @Path("/media")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    public int media(byte[] body, @Context HttpHeaders headers) {
        if (headers.getMediaType() == null) {
            throw new NotSupportedException();
        }
        return body.length;
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Map<String, List<String>> form(MultivaluedMap<String, String> form) {
        return form;
    }

    @GET
    @Path("/page")
    @PermitAll
    public Page<Long> page(@BeanParam PageRequest page, @QueryParam("most") @Max(100) int most) {
        return page.of(
                NUMBERS,
                (after, rows) -> LongStream.range(after == null ? 0 : after + 1, 100)
                        .limit(rows)
                        .boxed()
                        .toList(),
                Function.identity());
    }

    @GET
    @Path("/merchant")
    @RolesAllowed({Roles.MERCHANT, Roles.SUPPORT})
    public Map<String, Object> merchant() {
        return Map.of(
                "name", caller.name(),
                "merchant", caller.merchantId().orElse("all"),
                "seesM1", caller.maySee("m-1"),
                "support", caller.has(Roles.SUPPORT));
    }

    @GET
    @Path("/house")
    @RolesAllowed(Roles.SUPPORT)
    @HouseOnly
    public String house() {
        return "what belongs to all";
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "nobody may read this";
    }

    @GET
    @Path("/fail/{how}")
    @PermitAll
    public String fail(@PathParam("how") String how) throws Exception {
        throw switch (how) {
            case "conflict" ->
                new ProblemException(CONFLICT, "R-1 has other content", List.of(new FieldFault("a", "b")));
            case "unforeseen" -> new IllegalStateException("secret internals");
            case "database" -> new IllegalStateException(new SQLException("gone", "08006"));
            case "pool" -> new SQLException("Acquisition timeout while waiting for new connection");
            case "refused" -> new ConnectException("refused");
            case "nul" -> new IllegalStateException(new SQLException("invalid byte sequence", "22021"));
            case "calendar" -> new SQLException("timestamp out of range", "22008");
            case "constraint" -> new SQLException("duplicate key", "23505");
            default -> throw new AssertionError(how);
        };
    }
}
