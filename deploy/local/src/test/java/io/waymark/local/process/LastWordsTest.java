package io.waymark.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads logs that the services wrote when they were started with something wrong. */
class LastWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        unparsed-value    | waymark.quotas.add-up-every=soon: Invalid duration: soon
        unparsed-port     | quarkus.http.port=notaport: Expected an integer value, got "notaport"
        missing-value     | waymark.privacy.keyset is not set, or is no java.lang.String
        missing-values    | waymark.psp.base-url is not set; waymark.psp.secret is not set
        unknown-key       | waymark.providers.kdniao.accounts.sandbox.secrt is no setting of this service (SysPropConfigSource)
        database-away     | Unable to obtain connection from database: Connection to 127.0.0.1:29999 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.
        foreign-schema    | Found non-empty schema(s) "public" but no schema history table. Use baseline() or set baselineOnMigrate to true to initialize the schema history table.
        port-taken        | Port 28081 seems to be in use by another process. Quarkus may already be running or the port is used by another application.
        table             | /etc/waymark/tables/countries.csv, line 2: has 1 cells, the header has 2
        account           | waymark.providers.standard.accounts.sandbox: a secret starts with whsec_ and base64 follows
        broker-address    | Invalid url in bootstrap.servers: nonsense
        keyset            | waymark.privacy.keyset is no key set; io.waymark.privacy.Keysets prints a fresh one
        keyset-as-text    | waymark.privacy.keyset is no key set; io.waymark.privacy.Keysets prints a fresh one
        """)
    void nameTheCause(String log, String cause) throws IOException {
        assertThat(LastWords.in(lines(log))).isEqualTo(cause);
    }

    @Test
    void areOneBoundedLine() throws IOException {
        assertThat(LastWords.in(lines("changed-migration")))
                .startsWith(
                        "Validate failed: Migrations have failed validation Migration checksum mismatch for migration"
                                + " version 1 -> Applied to database : 1")
                .doesNotContain("\n")
                .hasSizeLessThan(410);
    }

    @Test
    void maskSecrets() {
        String conversion = "\tjava.lang.IllegalArgumentException: SRCFG00039: The config property waymark.psp.api-key"
                + " with the config value \"hunter2\" threw an Exception whilst being converted bad word hunter2";
        assertThat(LastWords.in(List.of("Configuration validation failed:", conversion)))
                .isEqualTo("waymark.psp.api-key=***: bad word ***");
        assertThat(LastWords.in(List.of("Error: jdbc:postgresql://u:hunter2@db/x?password=hunter2&ssl=true is away")))
                .isEqualTo("Error: jdbc:postgresql://***@db/x?password=***&ssl=true is away");
    }

    @Test
    void goDownToTheFirstCauseThatSaysSomething() {
        String record = """
                {"level":"ERROR","message":"Failed to start","exception":{"exceptionType":"io.quarkus.oidc.OIDCException",\
                "message":null,"causedBy":{"exception":{"exceptionType":"java.security.spec.InvalidKeySpecException",\
                "message":"Unable to decode key"}}}}""";
        assertThat(LastWords.in(List.of(record))).isEqualTo("Unable to decode key");
    }

    @Test
    void areTheLastLineWhereNothingFailed() {
        assertThat(LastWords.in(List.of("going on", "out of paper", ""))).isEqualTo("out of paper");
        assertThat(LastWords.in(List.of())).isEqualTo("it said nothing");
        assertThat(LastWords.in(List.of("{\"level\":\"ERR"))).isEqualTo("{\"level\":\"ERR");
    }

    @Test
    void ofABareJvmAreItsException() {
        List<String> said = List.of(
                "Exception in thread \"main\" java.lang.IllegalStateException: broker: cluster id differs",
                "\tat io.waymark.Broker.main(Broker.java:1)",
                "Caused by: java.io.IOException: meta.properties",
                "\t... 1 more");
        assertThat(LastWords.in(said)).isEqualTo("broker: cluster id differs");
    }

    private static List<String> lines(String log) throws IOException {
        try (InputStream stream = LastWordsTest.class.getResourceAsStream(log + ".txt")) {
            assertThat(stream).as(log).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
