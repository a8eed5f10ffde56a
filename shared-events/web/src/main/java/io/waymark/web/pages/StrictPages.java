package io.waymark.web.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * Sends pages that a person is signed in for: nobody keeps them, frames them, or adds a script or a style to them. A page may have
 * scripts that are files of its own service, and speak with that alone.
 */
public final class StrictPages {
    private static final String NO_SCRIPT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";
    private static final String OWN_SCRIPT = NO_SCRIPT + "; script-src 'self'; connect-src 'self'";

    /** The page with its headers. */
    public static Response privately(ResponseBuilder page) {
        return under(NO_SCRIPT, page);
    }

    /** The page with its headers, which let it have scripts from files of this service. */
    public static Response privatelyWithOwnScript(ResponseBuilder page) {
        return under(OWN_SCRIPT, page);
    }

    private static Response under(String policy, ResponseBuilder page) {
        return page.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private StrictPages() {}
}
