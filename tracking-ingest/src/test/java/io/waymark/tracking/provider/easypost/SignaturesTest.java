package io.waymark.tracking.provider.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.application.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both of EasyPost's signatures, and which of them decides. */
class SignaturesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String PATH = "/webhooks/easypost/main";
    private static final byte[] BODY = "{\"weight\":136.0}".getBytes(StandardCharsets.UTF_8);
    private final byte[] key = new EasyPostProvider(Tables.builtIn()).key("s\u00e9cret");

    @Test
    void theSecretIsDecomposedBeforeItSigns() {
        assertThat(key).isEqualTo("se\u0301cret".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFirstVersionNeedsItsPrefix() {
        String hex = hex(BODY);

        assertThat(holds(Map.of("x-hmac-signature", "hmac-sha256-hex=" + hex))).isTrue();
        assertThat(holds(Map.of("x-hmac-signature", hex))).isFalse();
        assertThat(holds(Map.of("x-hmac-signature", "hmac-sha256-hex="))).isFalse();
        assertThat(holds(Map.of())).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-11-20T10:05:00Z, true",
        "2026-11-20T09:55:00Z, true",
        "2026-11-20T10:05:01Z, false",
        "2026-11-20T09:54:59Z, false",
        "'Fri, 20 Nov 2026 10:01:00 GMT', true",
        "'Fri, 20 Nov 2026 10:01:00 +0000', true",
        "1795168800, true",
        "1795168200, false",
        "yesterday, false",
        "'', false",
    })
    void theSecondVersionHoldsForFiveMinutes(String time, boolean expected) {
        assertThat(holds(second(time, PATH))).isEqualTo(expected);
    }

    @Test
    void thePathIsPartOfTheSecondVersionWithOrWithoutItsHeader() {
        Map<String, String> behindProxy = second("1795168800", "/outer/hook");
        behindProxy.put("x-path", "/outer/hook");
        assertThat(holds(behindProxy)).isTrue();
        assertThat(holds(second("1795168800", "/another"))).isFalse();
    }

    @Test
    void aGoodFirstVersionDoesNotMakeUpForABadSecondOne() {
        Map<String, String> headers = second("1795160000", PATH);
        headers.put("x-hmac-signature", "hmac-sha256-hex=" + hex(BODY));
        assertThat(holds(headers)).isFalse();
        headers.remove("x-timestamp");
        assertThat(holds(headers)).isFalse();
    }

    private Map<String, String> second(String time, String path) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-timestamp", time);
        headers.put("x-hmac-signature-v2", hex((time + "POST" + path).getBytes(StandardCharsets.UTF_8), BODY));
        return headers;
    }

    private String hex(byte[]... parts) {
        return new String(Digests.lowerHex(Digests.hmacSha256(key, parts)), StandardCharsets.US_ASCII);
    }

    private boolean holds(Map<String, String> headers) {
        TreeMap<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sent.putAll(headers);
        return Signatures.areMadeWith(
                key, new WebhookRequest("main", "POST", PATH, BODY, sent::get, name -> null, NOW));
    }
}
