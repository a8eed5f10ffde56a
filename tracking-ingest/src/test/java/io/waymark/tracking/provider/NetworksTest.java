package io.waymark.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tracking.provider.application.Networks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are compared by their bits, and names are never looked up. */
class NetworksTest {
    private final Networks networks = Networks.of(List.of("192.0.2.0/25", "198.51.100.7", "2001:db8::/33"));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.127, true",
        "192.0.2.128, false",
        "198.51.100.7, true",
        "198.51.100.8, false",
        "2001:db8:7fff::1, true",
        "2001:db8:8000::1, false",
        "localhost, false",
    })
    void holds(String address, boolean expected) {
        assertThat(networks.hold(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0/33", "example.com", "1.2.3.4/a", "1.2.3.4/5/6"})
    void whatIsNoNetworkStopsTheStart(String text) {
        assertThatThrownBy(() -> Networks.of(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noNetworkHoldsNothing() {
        assertThat(Networks.of(List.of()).hold("192.0.2.1")).isFalse();
    }
}
