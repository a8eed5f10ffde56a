package io.waymark.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.waymark.web.HttpProblems;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses an address of the API with the character U+0000 in its path or query: no database keeps it. */
@Singleton
public class StorableAddress {
    /** Webhooks and pages judge their addresses by themselves. */
    private static final String API = "/v1/";

    private static final String NUL = "%00";
    private static final int EARLY = 900;

    private final ObjectMapper json;

    StorableAddress(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext exchange) {
        String address = exchange.request().uri();
        if (address.startsWith(API) && address.contains(NUL)) {
            EarlyAnswer.end(
                    exchange, json, HttpProblems.BAD_REQUEST, "the path or the query holds the character U+0000");
        } else {
            exchange.next();
        }
    }
}
