package io.waymark.web.quota;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import io.waymark.web.quota.RequestBudgets.Budget;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every door. Where the door asks who comes, it turns away who has used up its budget before any work is done
 * for it, and has who asks much at once wait for its turn. Where it does not, the address has a budget. The answer says what
 * is left (IETF draft "RateLimit header fields for HTTP").
 */
final class QuotaFilter {
    private static final String API = "/v1/";
    private static final String BUDGET = QuotaFilter.class.getName();

    private final RequestBudgets budgets;
    private final RequestTurns turns;
    private final Tiers tiers;
    private final RequestUse use;
    private final QuotaMetrics metrics;
    private final Caller caller;

    QuotaFilter(
            RequestBudgets budgets,
            RequestTurns turns,
            Tiers tiers,
            RequestUse use,
            QuotaMetrics metrics,
            Caller caller) {
        this.budgets = budgets;
        this.turns = turns;
        this.tiers = tiers;
        this.use = use;
        this.metrics = metrics;
        this.caller = caller;
    }

    /** Takes the request from the caller's budget, 429 where nothing is left; null where it may begin at once. */
    @ServerRequestFilter
    public @Nullable Uni<Void> admit(ContainerRequestContext request, ResourceInfo door, HttpServerRequest connection) {
        if (isOpen(door)) {
            takeOf(Tiers.address(connection.remoteAddress().hostAddress()));
            return null;
        }
        if (!request.getUriInfo().getPath().startsWith(API)) {
            return null;
        }
        String name = tiers.caller(caller);
        Budget budget = budgets.take(name);
        request.setProperty(BUDGET, budget);
        if (!budget.granted()) {
            use.refused(name);
            throw refused(name, budget);
        }
        use.admitted(name);
        return turns.await(name, CurrentRequestManager.get());
    }

    private void takeOf(String address) {
        Budget budget = budgets.take(address);
        if (!budget.granted()) {
            throw refused(address, budget);
        }
    }

    private ProblemException refused(String name, Budget budget) {
        metrics.refused(name, "rate");
        return new ProblemException(
                QuotaProblems.QUOTA_EXCEEDED, "the tier allows " + budget.perMinute() + " requests per minute");
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
        if (response.getStatus() == QuotaProblems.QUOTA_EXCEEDED.status()
                && !response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER)) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, 1);
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
