package io.waymark.reconciliation.balance.adapter.rest;

import io.waymark.reconciliation.ReconciliationProblems;
import io.waymark.reconciliation.balance.adapter.rest.AccountBalance.Reported;
import io.waymark.reconciliation.balance.application.BalanceQueries;
import io.waymark.reconciliation.balance.application.BalanceQueries.Filter;
import io.waymark.reconciliation.balance.application.BalanceQueries.Place;
import io.waymark.reconciliation.balance.application.ReadBalances;
import io.waymark.reconciliation.balance.application.ReadBalances.RatesOfReport;
import io.waymark.reconciliation.balance.domain.Balance;
import io.waymark.reconciliation.balance.domain.Breakdown;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /v1/ledger/balances}: what accounts held, at any moment that was. */
@Path("/v1/ledger/balances")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@HouseOnly
@Produces(MediaType.APPLICATION_JSON)
public class BalancesResource {
    private final BalanceQueries balances;
    private final ReadBalances reports;

    BalancesResource(BalanceQueries balances, ReadBalances reports) {
        this.balances = balances;
        this.reports = reports;
    }

    @GET
    @Operation(
            summary = "Read balances",
            description = "Per account and currency, and per what by names. Currencies are never added to each other.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", description = "RATE_UNKNOWN: nobody stated a rate into the report's currency")
    public Page<AccountBalance> read(@BeanParam BalanceQuery query, @BeanParam PageRequest page) {
        Breakdown breakdown = query.breakdown();
        Filter filter = query.filter();
        Optional<RatesOfReport> rates = query.reported().map(currency -> reports.ratesFor(currency, filter));
        return page.of(
                listing(breakdown),
                (after, most) -> convertible(balances.page(breakdown, filter, Optional.ofNullable(after), most), rates),
                balance -> AccountBalance.of(
                        balance, rates.map(found -> reported(balance, found)).orElse(null)));
    }

    /** A cursor leads on in a list that is broken down alike. */
    private static Listing<Balance, Place> listing(Breakdown breakdown) {
        return new Listing<>(
                "/v1/ledger/balances/" + breakdown,
                balance -> Stream.of(balance.of(), balance.account(), balance.currency())
                        .filter(Objects::nonNull)
                        .toList(),
                keys -> place(breakdown, keys));
    }

    private static Place place(Breakdown breakdown, List<String> keys) {
        return switch (breakdown) {
            case ACCOUNT -> new Place(null, keys.get(0), keys.get(1));
            case ORDER -> new Place(UUID.fromString(keys.get(0)).toString(), keys.get(1), keys.get(2));
            case PERIOD -> new Place(YearMonth.parse(keys.get(0)).toString(), keys.get(1), keys.get(2));
            case SHIPMENT, CARRIER, MERCHANT -> new Place(keys.get(0), keys.get(1), keys.get(2));
        };
    }

    /** The same, if each can be put into the report's currency: a report that lacks some of its money is none. */
    private static List<Balance> convertible(List<Balance> found, Optional<RatesOfReport> rates) {
        rates.ifPresent(known -> found.forEach(balance -> reported(balance, known)));
        return found;
    }

    private static Reported reported(Balance balance, RatesOfReport rates) {
        if (balance.currency().equals(rates.reported().getCode())) {
            return Reported.same(balance);
        }
        return rates.from(balance.currency())
                .map(rate -> Reported.by(rate, balance))
                .orElseThrow(() -> new ProblemException(
                        ReconciliationProblems.RATE_UNKNOWN,
                        "no rate from " + balance.currency() + " to " + rates.reported() + " of " + rates.day()
                                + " or before"));
    }
}
