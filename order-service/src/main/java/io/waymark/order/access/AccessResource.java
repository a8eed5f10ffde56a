package io.waymark.order.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.access.Accesses.Question;
import io.waymark.web.Caller;
import io.waymark.web.FilterWords;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows who saw personal data, and takes note that somebody looked whether they had to. */
@Path("/v1/access-audit")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@HouseOnly
public class AccessResource {
    private static final ProblemType ACCESS_NOT_FOUND =
            new ProblemType(404, "ACCESS_NOT_FOUND", "No such access is known, or no longer.");
    private static final Listing<Access, UUID> LISTING = Listing.byId("/v1/access-audit", Access::id);

    private final Accesses accesses;
    private final Caller caller;
    private final Clock clock;

    AccessResource(Accesses accesses, Caller caller, Clock clock) {
        this.accesses = accesses;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether an access has been looked at. */
    enum Review {
        OPEN,
        DONE
    }

    /** What one caller saw of one order in one way on one day; see {@link Access}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccessView(
            UUID id,
            String subject,
            @Nullable String client,
            String roles,
            What what,
            UUID orderId,
            String merchantId,
            @Nullable String purpose,
            Instant firstAt,
            Instant lastAt,
            long times,
            @Nullable Instant reviewedAt,
            @Nullable String reviewedBy) {
        static AccessView of(Access access) {
            return new AccessView(
                    access.id(),
                    access.subject(),
                    access.client(),
                    access.roles(),
                    access.what(),
                    access.orderId(),
                    access.merchantId(),
                    access.purpose(),
                    access.firstAt(),
                    access.lastAt(),
                    access.times(),
                    access.reviewedAt(),
                    access.reviewedBy());
        }
    }

    @GET
    @Operation(summary = "List who saw the people of which orders", description = "Newest first.")
    public Page<AccessView> list(
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String merchantId,
            @RestQuery @Nullable String orderId,
            @RestQuery @Nullable String what,
            @RestQuery @Nullable String review,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @BeanParam PageRequest page) {
        Review state = FilterWords.constant(Review.class, "review", review);
        return page.of(
                LISTING,
                (before, most) -> accesses.find(new Question(
                        FilterWords.word("subject", subject),
                        FilterWords.word("merchantId", merchantId),
                        FilterWords.id("orderId", orderId),
                        FilterWords.constant(What.class, "what", what),
                        state == null ? null : state == Review.DONE,
                        FilterWords.time("from", from),
                        FilterWords.time("to", to),
                        before,
                        most)),
                AccessView::of);
    }

    @POST
    @Path("{id}/review")
    @Operation(
            summary = "Say that an access was looked at",
            description = "The first who says so stays; seen again, it is open again.")
    @APIResponseSchema(value = AccessView.class, responseCode = "200")
    public AccessView review(@PathParam("id") UUID id) {
        return accesses.review(id, caller.name(), clock.instant())
                .map(AccessView::of)
                .orElseThrow(() -> new ProblemException(ACCESS_NOT_FOUND, "check the id"));
    }
}
