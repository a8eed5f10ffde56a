package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.domain.Target;
import java.util.Optional;

/** Where hosts lead. */
public interface Endpoints {
    /** Why a target must not be called as its host resolves now; empty for one that may. Blocks while it looks the host up. */
    Optional<String> objection(Target target);
}
