package io.waymark.order.booking.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.http.PartnerTrust;
import io.waymark.order.booking.adapter.http.description.DescriptionException;
import io.waymark.order.booking.adapter.http.description.Descriptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A carrier that could not be asked stops the start. */
class HttpCarriersTest {

    @Test
    void aCarrierIsKnownByItsCodeInCapitals() {
        assertThat(carriers("Huayu", "huayu", Optional.of("me"), Optional.of("secret"))
                        .all())
                .extracting(carrier -> carrier.code())
                .containsExactly("HUAYU");
    }

    @Test
    void whatItsDescriptionNeedsMustBeSet() {
        assertThatThrownBy(() -> carriers("HUAYU", "huayu", Optional.empty(), Optional.empty()))
                .isInstanceOf(DescriptionException.class)
                .hasMessage(
                        "huayu: waymark.carriers.HUAYU.account is missing; waymark.carriers.HUAYU.secret is missing");
        assertThatThrownBy(() -> carriers("YTO", "waymark", Optional.empty(), Optional.empty()))
                .hasMessageContaining("waymark.carriers.YTO.api-key is missing");
    }

    @Test
    void aDescriptionThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> carriers("YTO", "nobody", Optional.empty(), Optional.empty()))
                .hasMessage("carriers/nobody.yaml: there is no such description");
    }

    private static HttpCarriers carriers(
            String code, String description, Optional<String> account, Optional<String> secret) {
        TestEndpoint endpoint = new TestEndpoint(
                URI.create("http://localhost"),
                description,
                account,
                Optional.empty(),
                secret,
                Duration.ofSeconds(1),
                1);
        return new HttpCarriers(
                () -> Map.of(code, endpoint),
                new Descriptions(Optional.empty()),
                PartnerTrust.ofTheJdk(),
                call -> {},
                new CountedCalls(),
                Clock.systemUTC());
    }
}
