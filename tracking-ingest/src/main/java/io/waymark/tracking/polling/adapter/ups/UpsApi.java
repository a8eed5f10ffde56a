package io.waymark.tracking.polling.adapter.ups;

import io.waymark.tracking.polling.adapter.http.HttpCall;
import io.waymark.tracking.polling.application.TrackingApi;
import io.waymark.tracking.polling.application.TrackingQueries;
import jakarta.inject.Singleton;
import java.time.Clock;

/** UPS's tracking interface: one number in a call, as a client of OAuth. */
@Singleton
public class UpsApi implements TrackingApi {
    private final Clock clock;

    /** An interface that reads times off a clock: until when a pause or a token lasts. */
    public UpsApi(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ups";
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
        HttpCall http = new HttpCall(endpoint.baseUrl(), endpoint.timeout());
        return new UpsQueries(http, new UpsToken(http, endpoint.key(), endpoint.secret(), clock), clock);
    }
}
