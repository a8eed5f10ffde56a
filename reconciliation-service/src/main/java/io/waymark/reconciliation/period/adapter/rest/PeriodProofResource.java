package io.waymark.reconciliation.period.adapter.rest;

import io.waymark.reconciliation.period.application.LateEntries;
import io.waymark.reconciliation.period.application.LateEntries.Late;
import io.waymark.reconciliation.period.application.VerifyPeriod;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /v1/ledger/periods/{period}}: that nothing in it was altered, and what came late to it. */
@Path("/v1/ledger/periods/{period}")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@HouseOnly
@Produces(MediaType.APPLICATION_JSON)
public class PeriodProofResource {
    private static final Listing<Late, Long> LISTING = Listing.byNumber("/v1/ledger/periods/late", Late::position);

    private final VerifyPeriod verify;
    private final LateEntries lateEntries;

    PeriodProofResource(VerifyPeriod verify, LateEntries lateEntries) {
        this.verify = verify;
        this.lateEntries = lateEntries;
    }

    @GET
    @Path("verification")
    @Operation(
            summary = "Verify a period",
            description =
                    "Works its chain out anew and names the first entry that was altered. Of an open period only what is "
                            + "chained so far. A million entries take a while.")
    public VerificationView verify(@PathParam("period") String period) {
        return VerificationView.of(verify.verify(PeriodWords.month(period)));
    }

    @GET
    @Path("late")
    @Operation(
            summary = "List late entries of a period",
            description = "Booked in it, of facts that happened in a period that was closed then.")
    public Page<LateView> late(@PathParam("period") String period, @BeanParam PageRequest page) {
        YearMonth month = PeriodWords.month(period);
        return page.of(
                LISTING,
                (after, most) ->
                        lateEntries.bookedIn(month, Optional.ofNullable(after).orElse(0L), most),
                LateView::of);
    }

    /**
     * A late entry.
     *
     * @param happenedIn the period in which its fact happened
     */
    public record LateView(
            UUID entryId,
            String kind,
            UUID orderId,
            @Nullable String shipmentCode,
            String happenedIn,
            Instant occurredAt,
            Instant recordedAt) {
        static LateView of(Late late) {
            return new LateView(
                    late.entryId(),
                    late.kind(),
                    late.orderId(),
                    late.shipmentCode(),
                    late.happenedIn().toString(),
                    late.occurredAt(),
                    late.recordedAt());
        }
    }
}
