package io.waymark.order.console.adapter.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.waymark.console.application.EditRule;
import io.waymark.console.application.Room;
import io.waymark.console.domain.Misfit;
import io.waymark.order.console.domain.Standing;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who shut itself out could not take it back. */
@Singleton
class OwnClientStays implements EditRule {
    private static final String CALLERS_OWN = "is the caller's own client";

    private final SecurityIdentity identity;

    OwnClientStays(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public List<Misfit> refusals(Room room, String name, Map<String, String> fields) {
        List<Misfit> refusals = new ArrayList<>();
        if (room.name().equals(Standing.CLIENTS) && isCallers(name)) {
            if (Standing.BLOCKED.equals(fields.get(Standing.STATUS))) {
                refusals.add(new Misfit(Standing.STATUS, CALLERS_OWN));
            }
            if (fields.containsKey(Standing.MERCHANT_ID)) {
                refusals.add(new Misfit(Standing.MERCHANT_ID, CALLERS_OWN));
            }
        }
        return refusals;
    }

    private boolean isCallers(String client) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && TokenClients.of(token).anyMatch(client::equals);
    }
}
