package io.waymark.reconciliation.ledger.adapter.rest;

import io.waymark.reconciliation.ledger.domain.AccountType;
import io.waymark.reconciliation.ledger.domain.Chart;
import io.waymark.reconciliation.ledger.domain.Chart.ChartAccount;
import io.waymark.reconciliation.ledger.domain.Chart.Dimension;
import io.waymark.reconciliation.ledger.domain.Chart.Side;
import io.waymark.web.HouseOnly;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code GET /v1/ledger/accounts}: the chart of accounts. */
@Path("/v1/ledger/accounts")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@HouseOnly
@Produces(MediaType.APPLICATION_JSON)
public class ChartResource {
    private final Chart chart;

    ChartResource(Chart chart) {
        this.chart = chart;
    }

    @GET
    @Operation(
            summary = "Read the chart of accounts",
            description = "In the order of the table; keptPer says what an entry that moves the account names.")
    public ChartView chart() {
        return new ChartView(chart.accounts().stream().map(AccountView::of).toList());
    }

    /** The chart. */
    public record ChartView(List<AccountView> accounts) {}

    /** One account. */
    public record AccountView(
            String account, AccountType type, Side normalSide, List<Dimension> keptPer, String purpose) {
        static AccountView of(ChartAccount account) {
            return new AccountView(
                    account.account().code(),
                    account.type(),
                    account.type().normalSide(),
                    account.keptPer().stream().sorted().toList(),
                    account.purpose());
        }
    }
}
