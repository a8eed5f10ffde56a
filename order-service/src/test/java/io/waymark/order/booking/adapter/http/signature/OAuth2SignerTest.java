package io.waymark.order.booking.adapter.http.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.http.HttpAnswer;
import io.waymark.order.booking.adapter.http.request.Draft;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.testkit.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token is asked for as seldom as can be. */
class OAuth2SignerTest {
    private static final Fields CALL = Fields.of(Map.of("account", "me", "secret", "s3cret"));

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-30T08:00:00Z"));
    private final List<HttpRequest> asked = new ArrayList<>();
    private final Signer signer = signer(Signature.Client.BASIC);
    private String answer = "{\"access_token\":\"t-1\",\"expires_in\":\"600\"}";

    @Test
    void isKeptUntilShortlyBeforeItEnds() throws IOException {
        assertThat(header(signer)).isEqualTo("Bearer t-1");
        answer = "{\"access_token\":\"t-2\",\"expires_in\":600}";
        clock.advance(Duration.ofSeconds(569));
        assertThat(header(signer)).isEqualTo("Bearer t-1");

        clock.advance(Duration.ofSeconds(1));

        assertThat(header(signer)).isEqualTo("Bearer t-2");
        assertThat(asked).hasSize(2);
    }

    @Test
    void isFetchedAnewOnceItIsDisbelieved() throws IOException {
        Draft first = signed(signer);
        Draft second = signed(signer);
        answer = "{\"access_token\":\"t-2\"}";

        assertThat(signer.disbelieved(first)).isTrue();
        assertThat(header(signer)).isEqualTo("Bearer t-2");
        assertThat(signer.disbelieved(second)).isTrue();

        assertThat(header(signer)).isEqualTo("Bearer t-2");
        assertThat(asked).hasSize(2);
    }

    @Test
    void isAskedForAsTheCarrierWantsIt() throws IOException {
        signed(signer);
        signed(signer(Signature.Client.FORM));

        assertThat(asked.getFirst().uri()).isEqualTo(URI.create("http://localhost/x/token"));
        assertThat(asked.getFirst().headers().firstValue("Authorization")).hasValue("Basic bWU6czNjcmV0");
        assertThat(asked.getLast().headers().firstValue("Authorization")).isEmpty();
    }

    @Test
    void whatIsNoTokenIsNotKept() throws IOException {
        for (String wrong : List.of("", "[]", "{}", "{\"access_token\":\"a\\r\\nb\"}", "{\"access_token\":{}}")) {
            answer = wrong;
            assertThatThrownBy(() -> signed(signer)).isInstanceOf(TokenException.class);
        }

        answer = "{\"access_token\":\"t-3\",\"expires_in\":-7}";

        assertThat(header(signer)).isEqualTo("Bearer t-3");
    }

    private Signer signer(Signature.Client client) {
        return Signer.of(
                new Signature.OAuth2("/token", client, "ship"),
                URI.create("http://localhost/x"),
                Duration.ofSeconds(1),
                clock);
    }

    private String header(Signer tried) throws IOException {
        return String.valueOf(signed(tried).header(Signer.AUTHORIZATION));
    }

    private Draft signed(Signer tried) throws IOException {
        Draft draft = new Draft("GET", "/");
        tried.sign(draft, CALL, request -> {
            asked.add(request);
            return new HttpAnswer(
                    200, HttpHeaders.of(Map.of(), (name, value) -> true), answer.getBytes(StandardCharsets.UTF_8));
        });
        return draft;
    }
}
