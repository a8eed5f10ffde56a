package io.waymark.tracking.ingest.adapter.persistence;

import io.quarkus.arc.All;
import io.waymark.tracking.ingest.application.PushLimits;
import io.waymark.tracking.ingest.application.RawBodies;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens stored bodies and reads them by today's readers; their signatures were checked when they came. */
@Singleton
class RereadBodies {
    private static final Logger LOG = Logger.getLogger(RereadBodies.class);
    private final Map<String, Provider> providers;
    private final RawBodies bodies;
    private final PushLimits limits;

    RereadBodies(@All List<Provider> providers, RawBodies bodies, PushLimits limits) {
        this.providers = providers.stream().collect(Collectors.toUnmodifiableMap(Provider::name, Function.identity()));
        this.bodies = bodies;
        this.limits = limits;
    }

    /** What a push says; null where today's reader does not accept it, or no key opens it. */
    @Nullable
    Push read(UUID id, String provider, String account, Instant receivedAt, byte[] sealed) {
        Provider reader = providers.get(provider);
        if (reader == null) {
            LOG.warnf("push %s is of provider %s, which this release does not know", id, provider);
            return null;
        }
        try {
            return limits.bounded(reader.reread(account, bodies.open(id, sealed), receivedAt));
        } catch (MalformedPushException refused) {
            LOG.warnf("push %s of %s/%s cannot be read again: %s", id, provider, account, refused.getMessage());
        } catch (IllegalStateException sealedForGood) {
            LOG.warnf("push %s of %s/%s cannot be opened again", id, provider, account);
        }
        return null;
    }
}
