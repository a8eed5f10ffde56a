package io.waymark.tracking.mapping;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.TrackingReport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body that is read again without its headers says what it said with them, whoever sent it. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class RereadIT {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:05Z");

    @Inject
    @All
    List<Provider> providers;

    @Test
    void everyBodyOfEveryProviderReadsTheSame() throws Exception {
        int read = 0;
        for (Provider provider : providers) {
            for (byte[] body : bodies(provider)) {
                List<TrackingReport> live = live(provider, body);
                if (!live.isEmpty()) {
                    assertThat(provider.reread("main", body, NOW).reports())
                            .as("a body of %s", provider.name())
                            .isEqualTo(live);
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(providers.size());
    }

    private static List<byte[]> bodies(Provider provider) throws IOException {
        if (provider.name().equals("standard")) {
            return List.of(standard(freshNumber(), "e1", "whatever").getBytes(StandardCharsets.UTF_8));
        }
        Corpus corpus = new Corpus(provider.name());
        List<byte[]> bodies = new ArrayList<>();
        try {
            for (String file : corpus.files()) {
                bodies.add(corpus.body(file));
            }
        } catch (NoSuchFileException none) {
            return List.of();
        }
        return bodies;
    }

    /** What the body says with a header of every name; nothing where it is no push. */
    private static List<TrackingReport> live(Provider provider, byte[] body) {
        WebhookRequest request =
                new WebhookRequest("main", "POST", "/webhooks", body, name -> "1763604005", name -> "1", NOW);
        try {
            return provider.open(request).parse().reports();
        } catch (MalformedPushException noPush) {
            return List.of();
        }
    }
}
