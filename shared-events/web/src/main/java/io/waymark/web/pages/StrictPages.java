package io.waymark.web.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Sends pages that a person is signed in for: nobody keeps them, frames them, or adds a script or a style to them. */
public final class StrictPages {
    private static final String NO_SCRIPT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** The page with its headers. */
    public static Response privately(ResponseBuilder page) {
        return page.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", NO_SCRIPT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private StrictPages() {}
}
