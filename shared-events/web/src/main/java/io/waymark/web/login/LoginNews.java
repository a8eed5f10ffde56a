package io.waymark.web.login;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.SecurityEvent;
import io.waymark.faults.FaultDescription;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Counts logins and tells the log of each. */
@Singleton
class LoginNews {
    private static final Logger LOG = Logger.getLogger(LoginNews.class);
    private static final String METRIC = "waymark.logins";

    private final MeterRegistry meters;

    LoginNews(MeterRegistry meters) {
        this.meters = meters;
    }

    void hear(@Observes SecurityEvent event) {
        String outcome = outcome(event.getEventType());
        if (outcome != null) {
            count(outcome);
            LOG.infof(
                    "%s: %s",
                    outcome, event.getSecurityIdentity().getPrincipal().getName());
        }
    }

    void left() {
        count("left");
    }

    void refused(Throwable fault) {
        count("refused");
        LOG.infof("a login was refused: %s", FaultDescription.of(fault));
    }

    private static @Nullable String outcome(SecurityEvent.Type type) {
        return switch (type) {
            case OIDC_LOGIN -> "entered";
            case OIDC_SESSION_REFRESHED, OIDC_SESSION_EXPIRED_AND_REFRESHED -> "refreshed";
            default -> null;
        };
    }

    private void count(String outcome) {
        meters.counter(METRIC, "outcome", outcome).increment();
    }
}
