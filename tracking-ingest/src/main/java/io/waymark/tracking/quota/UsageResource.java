package io.waymark.tracking.quota;

import io.smallrye.common.annotation.Blocking;
import io.waymark.tracking.quota.AllowanceConfig.Allowance;
import io.waymark.tracking.quota.UsageCounters.Metric;
import io.waymark.tracking.quota.UsageRows.Subscribed;
import io.waymark.web.Caller;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import io.waymark.web.quota.RequestBudgets;
import io.waymark.web.quota.Tiers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What callers may use, and what they have used. */
@Path("/v1/usage")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
public class UsageResource {
    private static final Listing<String, String> LISTING = Listing.byName("/v1/usage", name -> name);

    private final UsageRows rows;
    private final UsageCounters counters;
    private final RequestBudgets budgets;
    private final Tiers tiers;
    private final AllowanceTiers allowances;
    private final Caller caller;

    UsageResource(
            UsageRows rows,
            UsageCounters counters,
            RequestBudgets budgets,
            Tiers tiers,
            AllowanceTiers allowances,
            Caller caller) {
        this.rows = rows;
        this.counters = counters;
        this.budgets = budgets;
        this.tiers = tiers;
        this.allowances = allowances;
        this.caller = caller;
    }

    /**
     * One caller's quotas and use.
     *
     * @param day that it was used on, UTC; added up every few seconds over all replicas
     */
    public record Usage(
            LocalDate day,
            String caller,
            String tier,
            Requests requests,
            Quota callbacksPerDay,
            Quota subscriptions,
            Quota shipments) {}

    /** Requests: the quota per minute, what is left of it now in this replica, and how many came today. */
    public record Requests(int perMinute, long remaining, long today, long refusedToday) {}

    /** A quota and what is used of it. */
    public record Quota(long limit, long used) {}

    @GET
    @Operation(summary = "Quotas and use", description = "The caller's own; everybody's for technical and admin.")
    public Page<Usage> usage(@BeanParam PageRequest page) {
        LocalDate today = counters.today();
        boolean all = caller.merchantId().isEmpty() && (caller.has(Roles.TECHNICAL) || caller.has(Roles.ADMIN));
        String own = tiers.caller(caller);
        Map<String, Map<Metric, Long>> used = rows.ofDay(today, all ? null : own);
        Map<String, Subscribed> subscribed = rows.subscribed(all ? null : own);
        TreeSet<String> callers = new TreeSet<>(used.keySet());
        callers.addAll(subscribed.keySet());
        callers.add(own);
        return page.of(
                LISTING,
                (after, most) -> (after == null ? callers : callers.tailSet(after, false))
                        .stream().limit(most).toList(),
                name -> usage(
                        today,
                        name,
                        used.getOrDefault(name, Map.of()),
                        subscribed.getOrDefault(name, new Subscribed(0, 0))));
    }

    private Usage usage(LocalDate today, String name, Map<Metric, Long> used, Subscribed subscribed) {
        Allowance allowance = allowances.of(name);
        return new Usage(
                today,
                name,
                tiers.nameOf(name),
                new Requests(
                        tiers.of(name).requestsPerMinute(),
                        budgets.remaining(name),
                        used.getOrDefault(Metric.REQUESTS, 0L),
                        used.getOrDefault(Metric.REQUESTS_REFUSED, 0L)),
                new Quota(allowance.callbacksPerDay(), used.getOrDefault(Metric.CALLBACKS, 0L)),
                new Quota(allowance.subscriptions(), subscribed.subscriptions()),
                new Quota(allowance.shipments(), subscribed.shipments()));
    }
}
