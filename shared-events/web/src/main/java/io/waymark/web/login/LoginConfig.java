package io.waymark.web.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How people sign in; microprofile-config.properties hands it on to the platform. */
@ConfigMapping(prefix = "waymark.login")
interface LoginConfig {
    /** Whether browsers are asked to sign in. Without it a page takes a bearer token, as every door does. */
    boolean enabled();

    /** The paths below which pages for people lie. */
    Optional<List<String>> pages();

    /** The provider's address. */
    Optional<String> provider();

    /** Under which name the provider knows the pages. */
    String clientId();

    /** What proves it; the cookie of a login that has begun is sealed with it. */
    Optional<String> clientSecret();

    /** How long a session may stand unused once its tokens are over. */
    Duration idle();

    /** How long a session lasts, however much it is used. */
    @WithDefault("8H")
    Duration longest();

    /** Allows a login without TLS, on a machine on which nobody else is. */
    boolean development();
}
