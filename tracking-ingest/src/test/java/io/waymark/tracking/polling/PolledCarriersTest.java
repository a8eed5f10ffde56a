package io.waymark.tracking.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.http.PartnerTrust;
import io.waymark.tables.Tables;
import io.waymark.tracking.polling.seventeentrack.SeventeenTrackApi;
import io.waymark.tracking.polling.ups.UpsApi;
import io.waymark.tracking.provider.seventeentrack.SeventeenTrackProvider;
import io.waymark.tracking.provider.ups.UpsProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is configured wrongly stops the service at its start, by its name and without its secret. */
class PolledCarriersTest {
    private static final Map<String, String> RIGHT = Map.of(
            "waymark.polling.17track.base-url", "https://localhost/track/v2.2",
            "waymark.polling.17track.api-key", "hidden",
            "waymark.polling.17track.carriers", "YANWEN,USPS");

    @Test
    void theDefaultsAreWhatProvidersAllow() {
        PolledCarrier polled = configured(RIGHT).all().iterator().next();

        assertThat(polled.name()).isEqualTo("17track");
        assertThat(polled.batch()).isEqualTo(40);
        assertThat(polled.rate().slots()).isEqualTo(3);
        assertThat(polled.rate().gap()).isEqualTo(Duration.ofSeconds(1));
        assertThat(polled.settings().carriers()).containsExactlyInAnyOrder("YANWEN", "USPS");
    }

    @ParameterizedTest
    @CsvSource({"0.2, 1, PT5S", "1, 1, PT1S", "2.5, 3, PT1.2S", "30, 30, PT1S"})
    void aRateIsSlotsAndAGap(String rate, int slots, Duration gap) {
        PolledCarrier polled = configured(with("waymark.polling.17track.requests-per-second", rate))
                .all()
                .iterator()
                .next();

        assertThat(polled.rate().slots()).isEqualTo(slots);
        assertThat(polled.rate().gap()).isEqualTo(gap);
    }

    @ParameterizedTest
    @CsvSource({
        "waymark.polling.17track.carriers, YTO, waymark.polling.17track cannot be asked about carrier YTO",
        "waymark.polling.17track.batch-size, 41, waymark.polling.17track batch-size must be from 1 to 40",
        "waymark.polling.17track.requests-per-second, 0, waymark.polling.17track requests-per-second must be above 0",
        "waymark.polling.17track.interval, 30d, waymark.polling.17track pauses must satisfy"
    })
    void aWrongValueIsNamed(String key, String value, String message) {
        assertThatThrownBy(() -> configured(with(key, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("hidden");
    }

    @Test
    void aCarrierIsAskedAboutAtOnePlace() {
        Map<String, String> both = with("waymark.polling.17track.carriers", "UPS");
        both.put("waymark.polling.ups.base-url", "https://localhost");
        both.put("waymark.polling.ups.api-key", "hidden");
        both.put("waymark.polling.ups.api-secret", "hidden");
        both.put("waymark.polling.ups.carriers", "UPS");

        assertThatThrownBy(() -> configured(both)).hasMessageContaining("another interface");
    }

    @Test
    void anUnknownNameIsRefused() {
        Map<String, String> unknown = new HashMap<>();
        RIGHT.forEach((key, value) -> unknown.put(key.replace("17track", "18track"), value));

        assertThatThrownBy(() -> configured(unknown))
                .hasMessageContaining("names no interface; known are [17track, ups]");
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> changed = new HashMap<>(RIGHT);
        changed.put(key, value);
        return changed;
    }

    private static PolledCarriers configured(Map<String, String> settings) {
        Clock clock = Clock.systemUTC();
        return new PolledCarriers(
                List.of(new SeventeenTrackApi(Tables.builtIn(), clock), new UpsApi(Tables.builtIn(), clock)),
                List.of(new SeventeenTrackProvider(Tables.builtIn()), new UpsProvider(Tables.builtIn())),
                PolledInterfaces.config(settings),
                PartnerTrust.ofTheJdk());
    }
}
