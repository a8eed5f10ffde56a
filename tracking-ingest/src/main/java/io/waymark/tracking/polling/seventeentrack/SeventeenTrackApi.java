package io.waymark.tracking.polling.seventeentrack;

import io.waymark.tables.Tables;
import io.waymark.tracking.polling.Refusals;
import io.waymark.tracking.polling.TrackingApi;
import io.waymark.tracking.polling.TrackingQueries;
import io.waymark.tracking.provider.CarrierCodes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** 17TRACK's interface 2.x: {@code register} and {@code gettrackinfo}, 40 numbers in a call. */
@Singleton
public class SeventeenTrackApi implements TrackingApi {
    private static final String NAME = "17track";
    private static final int LARGEST_BATCH = 40;
    private final CarrierCodes carriers;
    private final Refusals refusals;
    private final Clock clock;

    /** An interface that reads times off a clock: until when a pause or a token lasts. */
    public SeventeenTrackApi(Tables tables, Clock clock) {
        this.carriers = CarrierCodes.read(tables, NAME);
        this.refusals = Refusals.read(tables, NAME);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int largestBatch() {
        return LARGEST_BATCH;
    }

    @Override
    public boolean knows(String carrier) {
        return carriers.theirs(carrier).isPresent();
    }

    @Override
    public TrackingQueries at(Endpoint endpoint) {
        return new SeventeenTrackQueries(endpoint, endpoint.calls(), carriers, refusals, clock);
    }
}
