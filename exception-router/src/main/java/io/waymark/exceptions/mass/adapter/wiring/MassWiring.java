package io.waymark.exceptions.mass.adapter.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.Startup;
import io.waymark.exceptions.mass.domain.BurstRule;
import io.waymark.exceptions.mass.domain.IncidentIds;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the rule at start, so that a setting that cannot be used stops the service. */
@Startup(StartOrder.SETTINGS)
@Singleton
final class MassWiring {
    private final BurstRule rule;

    MassWiring(MassConfig config) {
        rule = new BurstRule(config.moreThan(), config.within());
    }

    @Produces
    @Singleton
    BurstRule rule() {
        return rule;
    }

    @Produces
    @Singleton
    IncidentIds ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
