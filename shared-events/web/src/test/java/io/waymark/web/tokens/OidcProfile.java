package io.waymark.web.tokens;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Keeps the application that asks a provider apart from those that are given a key. */
public final class OidcProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("waymark.tokens.believed-for", "1S");
    }
}
