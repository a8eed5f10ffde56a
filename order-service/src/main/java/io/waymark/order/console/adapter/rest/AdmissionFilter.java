package io.waymark.order.console.adapter.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.waymark.order.console.application.Board;
import io.waymark.order.console.domain.Standing;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import jakarta.ws.rs.Priorities;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away whom the console blocks: every door, from the next request on, however good the token is. */
final class AdmissionFilter {
    private final Board board;
    private final Caller caller;
    private final SecurityIdentity identity;

    AdmissionFilter(Board board, Caller caller, SecurityIdentity identity) {
        this.board = board;
        this.caller = caller;
        this.identity = identity;
    }

    /** The roles are checked by then. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void admit() {
        if (identity.isAnonymous()) {
            return;
        }
        Standing standing = board.standing();
        caller.merchantId()
                .filter(standing::isMerchantBlocked)
                .ifPresent(blocked -> refuse(AdmissionProblems.MERCHANT_BLOCKED));
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            TokenClients.of(token).forEach(client -> admit(standing, client));
        }
    }

    private void admit(Standing standing, String client) {
        if (standing.isClientBlocked(client)) {
            refuse(AdmissionProblems.CLIENT_BLOCKED);
        }
        if (caller.merchantId()
                .filter(merchant -> !standing.speaksFor(client, merchant))
                .isPresent()) {
            refuse(AdmissionProblems.CLIENT_OF_ANOTHER);
        }
    }

    private static void refuse(ProblemType type) {
        throw new ProblemException(type, "ask whoever gave you access");
    }
}
