package io.waymark.testkit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A start of its own, over topics that say nothing: a consumer group that has no position begins behind everything that other
 * tests sent.
 */
public class SilentTopics implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("mp.messaging.connector.smallrye-kafka.auto.offset.reset", "latest");
    }
}
