package io.waymark.web;

import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away, at doors that are {@link HouseOnly}, whoever may see one merchant's data alone. */
final class HouseOnlyFilter {
    private final Caller caller;

    HouseOnlyFilter(Caller caller) {
        this.caller = caller;
    }

    /** The roles are checked by then. */
    @HouseOnly
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void admit() {
        caller.merchantId().ifPresent(merchant -> {
            throw new ProblemException(HttpProblems.FORBIDDEN, "a token with the claim merchant is not let in here");
        });
    }
}
