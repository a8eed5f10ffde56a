package io.waymark.tracking.quota;

import io.waymark.tracking.quota.RequestBudgets.Budget;
import io.waymark.tracking.quota.UsageCounters.Metric;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Stands before every door that asks who comes: counts, and turns away who has used up its budget before any work is done
 * for it. The answer says what is left (IETF draft "RateLimit header fields for HTTP").
 */
final class QuotaFilter {
    private static final String API = "/v1/";
    private static final String BUDGET = QuotaFilter.class.getName();
    private final RequestBudgets budgets;
    private final UsageCounters usage;
    private final Caller caller;

    QuotaFilter(RequestBudgets budgets, UsageCounters usage, Caller caller) {
        this.budgets = budgets;
        this.usage = usage;
        this.caller = caller;
    }

    /** Takes the request from the caller's budget; 429 where nothing is left. */
    @ServerRequestFilter
    public void admit(ContainerRequestContext request, ResourceInfo door) {
        if (!request.getUriInfo().getPath().startsWith(API) || isOpen(door)) {
            return;
        }
        String name = caller.merchantId().orElseGet(() -> Tiers.HOUSE + caller.name());
        Budget budget = budgets.take(name);
        request.setProperty(BUDGET, budget);
        if (!budget.granted()) {
            usage.count(name, Metric.REQUESTS_REFUSED, 1);
            throw new ProblemException(
                    QuotaProblems.QUOTA_EXCEEDED, "the tier allows " + budget.perMinute() + " requests per minute");
        }
        usage.count(name, Metric.REQUESTS, 1);
    }

    /** Says what is left. */
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BUDGET) instanceof Budget budget) {
            response.getHeaders().putSingle("RateLimit-Policy", "\"requests\";q=" + budget.perMinute() + ";w=60");
            response.getHeaders()
                    .putSingle("RateLimit", "\"requests\";r=" + budget.remaining() + ";t=" + budget.refreshSeconds());
            if (!budget.granted()) {
                response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, budget.waitSeconds());
            }
        }
    }

    /** A door for everybody does not ask who comes. */
    private static boolean isOpen(ResourceInfo door) {
        Method method = door.getResourceMethod();
        return method.isAnnotationPresent(PermitAll.class)
                || (door.getResourceClass().isAnnotationPresent(PermitAll.class)
                        && !method.isAnnotationPresent(RolesAllowed.class));
    }
}
