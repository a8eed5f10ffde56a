package io.waymark.tracking.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** How recipients reach their pages. */
@ConfigMapping(prefix = "waymark.tracking-page")
interface PageConfig {
    /** What links begin with, such as {@code https://track.example.com}; by default as the request for the link came. */
    Optional<URI> baseUri();

    /** How many pages may be read at once; more are asked to come again in a moment, so that they never crowd out pushes. */
    @WithDefault("16")
    int atOnce();
}
