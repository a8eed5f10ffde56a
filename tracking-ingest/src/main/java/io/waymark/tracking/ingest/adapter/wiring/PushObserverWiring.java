package io.waymark.tracking.ingest.adapter.wiring;

import io.quarkus.arc.All;
import io.waymark.tracking.ingest.application.PushObserver;
import io.waymark.tracking.ingest.application.PushObservers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the listeners of all rooms. */
final class PushObserverWiring {
    @Produces
    @Singleton
    PushObservers observers(@All List<PushObserver> all) {
        return new PushObservers(all);
    }
}
