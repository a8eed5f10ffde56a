package io.waymark.reconciliation.balance.adapter.rest;

import io.waymark.reconciliation.balance.application.Rates;
import io.waymark.reconciliation.balance.application.Rates.Place;
import io.waymark.reconciliation.balance.application.Rates.Stated;
import io.waymark.reconciliation.balance.domain.Rate;
import io.waymark.web.Caller;
import io.waymark.web.FilterWords;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** {@code /v1/ledger/rates}: by what reports are put into one currency. */
@Path("/v1/ledger/rates")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@HouseOnly
@Produces(MediaType.APPLICATION_JSON)
public class RatesResource {
    private static final Listing<Stated, Place> LISTING = new Listing<>(
            "/v1/ledger/rates",
            stated -> List.of(
                    stated.rate().from().getCode(),
                    stated.rate().to().getCode(),
                    stated.rate().day().toString(),
                    stated.at().toString()),
            keys -> new Place(keys.get(0), keys.get(1), LocalDate.parse(keys.get(2)), Instant.parse(keys.get(3))));

    private final Rates rates;
    private final Caller caller;
    private final Clock clock;

    RatesResource(Rates rates, Caller caller, Clock clock) {
        this.rates = rates;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List rates", description = "All that were ever stated, by currencies, day and time.")
    public Page<RateView> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @BeanParam PageRequest page) {
        String base = FilterWords.word("from", from);
        String other = FilterWords.word("to", to);
        return page.of(
                LISTING, (after, most) -> rates.page(base, other, Optional.ofNullable(after), most), RateView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = RateView.class, responseCode = "200")
    @Operation(
            summary = "State a rate",
            description =
                    "Of the same day it counts instead of the one before, for what is asked as known from now on.")
    public RateView state(@NotNull RateStatement body) {
        return RateView.of(rates.state(new Stated(body.stated(), caller.name(), clock.instant())));
    }

    /** A rate, who stated it and when. */
    public record RateView(
            String from, String to, LocalDate day, String rate, String source, String statedBy, Instant statedAt) {
        static RateView of(Stated stated) {
            Rate rate = stated.rate();
            return new RateView(
                    rate.from().getCode(),
                    rate.to().getCode(),
                    rate.day(),
                    rate.rate().toPlainString(),
                    rate.source(),
                    stated.by(),
                    stated.at());
        }
    }
}
