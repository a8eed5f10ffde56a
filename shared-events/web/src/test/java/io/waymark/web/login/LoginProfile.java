package io.waymark.web.login;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service with pages that people sign in to. */
public class LoginProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("waymark.login.pages", "/page");
    }

    /** The same with sessions that end soon. */
    public static final class ShortSessions extends LoginProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("waymark.login.pages", "/page", "waymark.login.idle", "3S", "waymark.login.longest", "6S");
        }
    }
}
