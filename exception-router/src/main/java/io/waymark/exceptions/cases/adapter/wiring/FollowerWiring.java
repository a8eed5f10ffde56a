package io.waymark.exceptions.cases.adapter.wiring;

import io.quarkus.arc.All;
import io.waymark.exceptions.cases.application.CaseFollower;
import io.waymark.exceptions.cases.application.CaseFollowers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Gathers the features that follow cases. */
@Singleton
final class FollowerWiring {
    @Produces
    @Singleton
    CaseFollowers followers(@All List<CaseFollower> all) {
        return new CaseFollowers(all);
    }
}
