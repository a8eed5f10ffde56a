package io.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.events.orders.CommandKey;
import io.waymark.events.orders.CommandKey.Signed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Watches that commands are signed as the tutorial says; the expected text was made by its Python example. */
class CommandKeyTest {
    private static final CommandKey KEY = new CommandKey("acme-1", "a secret that acme and this service share");

    @Test
    void aSignatureIsAsOthersMakeIt() {
        assertThat(KEY.sign(signed("acme:R-1", "{}"))).isEqualTo("v1,ivlKZGm5f49paM6krDEzQHH665fu2tFA9tqHAgkbGkg=");
    }

    @Test
    void aSignatureFitsItsContentAlone() {
        String signature = KEY.sign(signed("acme:R-1", "{}"));

        assertThat(KEY.made(signature, signed("acme:R-1", "{}"))).isTrue();
        assertThat(KEY.made(signature, signed("acme:R-1", "{ }"))).isFalse();
        assertThat(KEY.made(signature, signed("acme:R-2", "{}"))).isFalse();
        assertThat(KEY.made("v1,", signed("acme:R-1", "{}"))).isFalse();
        assertThat(new CommandKey("acme-2", KEY.secret()).made(signature, signed("acme:R-1", "{}")))
                .isFalse();
    }

    @Test
    void aShortSecretIsNone() {
        assertThatThrownBy(() -> new CommandKey("acme-1", "x".repeat(31))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyDoesNotTellItsSecret() {
        assertThat(KEY).hasToString("CommandKey[acme-1]");
    }

    private static Signed signed(String key, String value) {
        return Signed.of(
                "acme",
                "01936f8e-7a10-7cc3-8f5e-0c1d2e3f4a5b",
                "order.create.v1",
                "2026-03-01T12:00:00Z",
                key,
                value.getBytes(StandardCharsets.UTF_8));
    }
}
