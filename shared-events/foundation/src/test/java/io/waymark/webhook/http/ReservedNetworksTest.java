package io.waymark.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.webhook.domain.AddressRules;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only addresses of the public Internet pass, in whichever clothes the others come. */
class ReservedNetworksTest {
    private static final AddressRules RULES = ReservedNetworks.rules(Tables.builtIn(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "4000::1"
            })
    void objectsToWhatIsNotPublic(String address) {
        assertThat(RULES.objection(InetAddress.ofLiteral(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1",
                "::ffff:8.8.8.8"
            })
    void letsThePublicInternetPass(String address) {
        assertThat(RULES.objection(InetAddress.ofLiteral(address))).isEmpty();
    }

    @Test
    void exceptionsAreAsNarrowAsTheyAreWritten() {
        AddressRules sandbox = ReservedNetworks.rules(Tables.builtIn(), List.of("127.0.0.1", "fd00:1::/32"));

        assertThat(sandbox.objection(InetAddress.ofLiteral("127.0.0.1"))).isEmpty();
        assertThat(sandbox.objection(InetAddress.ofLiteral("fd00:1::9"))).isEmpty();
        assertThat(sandbox.objection(InetAddress.ofLiteral("127.0.0.2"))).isPresent();
        assertThat(sandbox.objection(InetAddress.ofLiteral("fd00:2::9"))).isPresent();
    }
}
