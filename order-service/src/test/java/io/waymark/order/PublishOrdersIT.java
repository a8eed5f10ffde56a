package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the producer of the tutorial as a merchant would: one file, started as it is. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class PublishOrdersIT {
    @Test
    void thePublishedExampleOrders() throws IOException, InterruptedException {
        String reference = OrderClient.reference();
        Path example = RepositoryRoot.find().resolve("docs/tutorials/publish-orders/PublishOrders.java");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        example.toString(),
                        TestServers.kafka().bootstrapServers(),
                        "acme",
                        reference)
                .redirectErrorStream(true);
        builder.environment().put("WAYMARK_KEY", "acme-only");
        builder.environment().put("WAYMARK_SECRET", PlayedCarriers.ACME_SECRET);

        Process producer = builder.start();
        String said = new String(producer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(producer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("published " + reference);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> OrderClient.merchant("acme").under(reference).statusCode() == 200);
    }
}
