package io.waymark.tracking.polling;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.waymark.testkit.servers.FreePort;
import java.time.Duration;
import java.util.Map;

/** The interfaces that the tests poll, at a pace of tenths of seconds; both listen on one port that {@link QueryDesk} takes. */
public final class PolledInterfaces {

    /** Configuration for the running service. */
    public static Map<String, String> settings() {
        String address = "http://127.0.0.1:" + FreePort.find();
        return Map.ofEntries(
                Map.entry("waymark.polling.ups.base-url", address),
                Map.entry("waymark.polling.ups.api-key", QueryDesk.UPS_CLIENT),
                Map.entry("waymark.polling.ups.api-secret", QueryDesk.UPS_SECRET),
                Map.entry("waymark.polling.ups.carriers", "UPS"),
                Map.entry("waymark.polling.ups.requests-per-second", "20"),
                Map.entry("waymark.polling.ups.timeout", "2S"),
                Map.entry("waymark.polling.ups.idle", "0.2S"),
                Map.entry("waymark.polling.ups.first", "0.2S"),
                Map.entry("waymark.polling.ups.shortest", "0.2S"),
                Map.entry("waymark.polling.ups.interval", "0.3S"),
                Map.entry("waymark.polling.ups.longest", "0.5S"),
                Map.entry("waymark.polling.ups.fault-pause", "0.2S"),
                Map.entry("waymark.polling.ups.longest-fault-pause", "0.5S"),
                Map.entry("waymark.polling.ups.grace", "1S"),
                Map.entry("waymark.polling.ups.revisit", "0.3S"),
                Map.entry("waymark.polling.ups.reopen-within", "6S"),
                Map.entry("waymark.polling.ups.breaker-failures", "3"),
                Map.entry("waymark.polling.ups.breaker-pause", "0.2S"),
                Map.entry("waymark.polling.17track.base-url", address),
                Map.entry("waymark.polling.17track.api-key", QueryDesk.TRACK_TOKEN),
                Map.entry("waymark.polling.17track.carriers", "YANWEN,CORREIOS_BR"),
                Map.entry("waymark.polling.17track.batch-size", "2"),
                Map.entry("waymark.polling.17track.workers", "1"),
                Map.entry("waymark.polling.17track.idle", "0.2S"),
                Map.entry("waymark.polling.17track.first", "0.1S"),
                Map.entry("waymark.polling.17track.shortest", "0.2S"),
                Map.entry("waymark.polling.17track.interval", "0.5S"),
                Map.entry("waymark.polling.17track.longest", "1S"));
    }

    /** Configuration for a test without a service. */
    static PollingConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(PollingConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(PollingConfig.class);
    }

    private PolledInterfaces() {}
}
