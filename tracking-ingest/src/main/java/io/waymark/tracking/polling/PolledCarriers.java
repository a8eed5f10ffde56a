package io.waymark.tracking.polling;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.waymark.http.PartnerTrust;
import io.waymark.tracking.polling.PolledCarrier.Rate;
import io.waymark.tracking.polling.PollingConfig.OfInterface;
import io.waymark.tracking.polling.domain.Pace;
import io.waymark.tracking.polling.domain.Pace.End;
import io.waymark.tracking.polling.domain.Pace.FaultPauses;
import io.waymark.tracking.polling.domain.Pace.Pauses;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The polled interfaces as they are configured; what cannot work stops the service at its start, by name. */
@Startup(StartOrder.SETTINGS)
@Singleton
class PolledCarriers {
    private final List<PolledCarrier> all = new ArrayList<>();

    PolledCarriers(@All List<TrackingApi> apis, @All List<Provider> readers, PollingConfig config, PartnerTrust trust) {
        Map<String, TrackingApi> byName =
                apis.stream().collect(Collectors.toUnmodifiableMap(TrackingApi::name, Function.identity()));
        Map<String, Provider> readersByName =
                readers.stream().collect(Collectors.toUnmodifiableMap(Provider::name, Function.identity()));
        Set<String> taken = new HashSet<>();
        config.interfaces().forEach((name, configured) -> {
            TrackingApi api = byName.get(name);
            Provider reader = readersByName.get(name);
            if (api == null || reader == null) {
                throw wrong(
                        name,
                        "names no interface; known are "
                                + byName.keySet().stream().sorted().toList());
            }
            for (String carrier : configured.carriers()) {
                if (!api.knows(carrier)) {
                    throw wrong(name, "cannot be asked about carrier " + carrier);
                }
                if (!taken.add(carrier)) {
                    throw wrong(
                            name, "would ask about carrier " + carrier + ", which another interface is asked about");
                }
            }
            try {
                all.add(polled(api, reader, configured, trust));
            } catch (IllegalArgumentException unusable) {
                throw wrong(name, String.valueOf(unusable.getMessage()));
            }
        });
    }

    /** All of them; a carrier's numbers are asked for at one of them at most. */
    Collection<PolledCarrier> all() {
        return List.copyOf(all);
    }

    private static PolledCarrier polled(TrackingApi api, Provider reader, OfInterface configured, PartnerTrust trust) {
        int batch = configured.batchSize().orElse(api.largestBatch());
        if (batch < 1 || batch > api.largestBatch()) {
            throw new IllegalArgumentException("batch-size must be from 1 to " + api.largestBatch());
        }
        return new PolledCarrier(
                api.at(new TrackingApi.Endpoint(
                        configured.baseUrl(),
                        configured.apiKey(),
                        configured.apiSecret().orElse(null),
                        configured.timeout(),
                        trust)),
                reader,
                configured,
                pace(configured),
                Rate.of(configured.requestsPerSecond()),
                batch);
    }

    private static Pace pace(OfInterface configured) {
        return new Pace(
                configured.first(),
                new Pauses(configured.shortest(), configured.interval(), configured.longest()),
                new FaultPauses(configured.faultPause(), configured.longestFaultPause()),
                new End(configured.grace(), configured.revisit(), configured.reopenWithin(), configured.giveUpAfter()));
    }

    private static IllegalStateException wrong(String name, String what) {
        return new IllegalStateException("waymark.polling." + name + " " + what);
    }
}
