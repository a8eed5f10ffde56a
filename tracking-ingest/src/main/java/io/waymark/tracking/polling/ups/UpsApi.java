package io.waymark.tracking.polling.ups;

import io.waymark.http.HttpCalls;
import io.waymark.tables.Tables;
import io.waymark.tracking.polling.Refusals;
import io.waymark.tracking.polling.TrackingApi;
import io.waymark.tracking.polling.TrackingQueries;
import jakarta.inject.Singleton;
import java.time.Clock;

/** UPS's tracking interface: one number in a call, as a client of OAuth. */
@Singleton
public class UpsApi implements TrackingApi {
    private static final String NAME = "ups";

    private final Refusals refusals;
    private final Clock clock;

    /** An interface that reads times off a clock: until when a pause or a token lasts. */
    public UpsApi(Tables tables, Clock clock) {
        this.refusals = Refusals.read(tables, NAME);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int largestBatch() {
        return 1;
    }

    @Override
    public boolean knows(String carrier) {
        return carrier.equals("UPS");
    }

    @Override
    public TrackingQueries at(Endpoint endpoint) {
        if (endpoint.secret() == null) {
            throw new IllegalArgumentException("api-secret is missing: the secret that belongs to the client id");
        }
        HttpCalls calls = endpoint.calls();
        return new UpsQueries(
                endpoint, calls, new UpsToken(endpoint, calls, endpoint.secret(), clock), refusals, clock);
    }
}
