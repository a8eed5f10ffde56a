package io.waymark.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.webhook.domain.UrlRules.Ports;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spelling of an address alone rules out most of what must not be called. */
class UrlRulesTest {
    private static final UrlRules RULES =
            new UrlRules(List.of(Ports.parse("443"), Ports.parse("8443"), Ports.parse("9000-9002")), Set.of("sandbox"));

    @ParameterizedTest
    @CsvSource({
        "https://shop.example.com/hooks?tenant=7,      true,  shop.example.com, 443,  /hooks?tenant=7",
        "HTTPS://Shop.Example.COM,                     true,  shop.example.com, 443,  /",
        "https://shop.example.com:8443/a%20b,          true,  shop.example.com, 8443, /a%20b",
        "https://xn--bcher-kva.example:9001/x,         true,  xn--bcher-kva.example, 9001, /x",
        "https://8.8.8.8/x,                            true,  8.8.8.8,          443,  /x",
        "http://sandbox:9002/x,                        false, sandbox,          9002, /x",
    })
    void takesPublicHostsOnAllowedPorts(String url, boolean tls, String host, int port, String requested) {
        assertThat(RULES.judge(url)).isEqualTo(new UrlVerdict.Acceptable(new Target(tls, host, port, requested)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example.com/",
                "ftp://shop.example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//shop.example.com/",
                "shop.example.com",
                "https://",
                "https:///x",
                "https://user@shop.example.com/",
                "https://user:pass@shop.example.com/",
                "https://@shop.example.com/",
                "https://shop.example.com#@127.0.0.1/",
                "https://shop.example.com/#fragment",
                "https://shop.example.com\\@127.0.0.1/",
                "https://shop.example.com:80/",
                "https://shop.example.com:22/",
                "https://shop.example.com:0/",
                "https://shop.example.com:65536/",
                "https://shop.example.com:99999999999/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://a.localhost/",
                "https://localhost.localdomain/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://intranet/",
                "https://shop.example.com./",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://1.2.3.4.5/",
                "https://256.1.1.1/",
                "https://shop.example.0x1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2606:4700::1111]/",
                "https://[fe80::1%25eth0]/",
                "https://%6c%6f%63%61%6c%68%6f%73%74/",
                "https://①②⑦.⓪.⓪.①/",
                "https://exämple.com/",
                "https://shop.example.com/ä",
                "https://shop_example.com/",
                "https://shop.example.com/a b",
                " https://shop.example.com/",
                "https://shop.example.com/\r\nHost: evil",
                "http://sandbox:1234/",
            })
    void refusesEverythingElse(String url) {
        assertThat(RULES.judge(url)).isInstanceOf(UrlVerdict.Refused.class);
    }

    @Test
    void refusesWhatNobodyCouldHaveTyped() {
        assertThat(RULES.judge("https://shop.example.com/" + "x".repeat(2_000))).isInstanceOf(UrlVerdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "65536", "5-4", "1-", "-1"})
    void refusesConfiguredPortsThatAreNone(String ports) {
        assertThatThrownBy(() -> Ports.parse(ports)).isInstanceOf(IllegalArgumentException.class);
    }
}
