package io.waymark.delivery.relay.debezium;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.waymark.delivery.relay.RelayConfig;
import io.waymark.delivery.relay.RelayDatabase;
import java.util.Properties;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

/** The engine talks to the database as its URL says. */
class DebeziumSettingsTest {
    private static final RelayConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverters(new Converter<?>[] {new DurationConverter()})
            .withMapping(RelayConfig.class)
            .build()
            .getConfigMapping(RelayConfig.class);

    @Test
    void theUrlsTlsIsTheEnginesToo() {
        Properties settings = of("jdbc:postgresql://db:5433/waymark_order?sslmode=verify-full&sslrootcert=/ca.pem"
                + "&sslcert=/own.pem&sslkey=/own.pk8&sslpassword=secret&sslfactory=a.Factory");

        assertThat(settings)
                .containsEntry("database.hostname", "db")
                .containsEntry("database.port", "5433")
                .containsEntry("database.sslmode", "verify-full")
                .containsEntry("database.sslrootcert", "/ca.pem")
                .containsEntry("database.sslcert", "/own.pem")
                .containsEntry("database.sslkey", "/own.pk8")
                .containsEntry("database.sslpassword", "secret")
                .containsEntry("database.sslfactory", "a.Factory");
    }

    @Test
    void whatTheUrlDoesNotSayIsLeftToTheEngine() {
        assertThat(of("jdbc:postgresql://db/waymark_order").stringPropertyNames())
                .noneMatch(name -> name.startsWith("database.ssl"));
    }

    private static Properties of(String url) {
        return DebeziumSettings.of(new RelayDatabase(url, "waymark", "secret"), CONFIG);
    }
}
