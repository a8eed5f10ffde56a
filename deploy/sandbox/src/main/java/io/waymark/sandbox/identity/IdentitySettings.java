package io.waymark.sandbox.identity;

import java.time.Duration;
import java.util.List;

/**
 * Whom the provider knows, and which service may ask.
 *
 * @param clientId      of the services' pages
 * @param clientSecret  of the same
 * @param persons       whom a browser can be, beside people of merchants
 * @param accessTokens  what a person may show to services
 * @param tokensLive    how long an id token is good; a session may be refreshed beyond it
 */
public record IdentitySettings(
        String clientId, String clientSecret, List<Person> persons, AccessTokens accessTokens, Duration tokensLive) {

    /** Makes a bearer token for a person. */
    @FunctionalInterface
    public interface AccessTokens {
        String of(Person person);
    }
}
