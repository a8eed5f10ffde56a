package io.waymark.tracking.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.tracking.page.PageMetrics.Outcome;
import io.waymark.web.pages.PageWords;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The page that recipients see: written here, so that it needs no script; whoever has the link is let in. */
@Path(TrackResource.PATH)
@PermitAll
@Produces(TrackResource.HTML)
public class TrackResource {
    static final String PATH = "/track/";
    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int NOT_FOUND = 404;
    private static final int BUSY = 503;
    private static final String NO_SCRIPT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";
    private final TrackedParcels parcels;
    private final PageViews views;
    private final PageTexts texts;
    private final PageMetrics metrics;
    private final Template page;
    private final Template notice;
    private final Semaphore places;

    TrackResource(
            TrackedParcels parcels,
            PageViews views,
            PageTexts texts,
            PageMetrics metrics,
            PageConfig config,
            @Location("tracking/page.html") Template page,
            @Location("tracking/notice.html") Template notice) {
        this.parcels = parcels;
        this.views = views;
        this.texts = texts;
        this.metrics = metrics;
        this.page = page;
        this.notice = notice;
        this.places = new Semaphore(config.atOnce());
    }

    @GET
    @Path("{token}")
    @RunOnVirtualThread
    @Operation(
            summary = "Show the page of a link",
            description = "404 in the same words and time for every token that leads nowhere, for whichever reason.")
    @APIResponse(responseCode = "200", description = "The page of the parcel", content = @Content(mediaType = HTML))
    @APIResponse(
            responseCode = "404",
            description = "A page that says so: the link leads nowhere",
            content = @Content(mediaType = HTML))
    @APIResponse(
            responseCode = "503",
            description = "A page that says so: too many look at once",
            content = @Content(mediaType = HTML))
    public Response show(
            @PathParam("token") String token, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        long start = System.nanoTime();
        Locale language = PageWords.language(accepted);
        if (!places.tryAcquire()) {
            return answer(BUSY, language, notice(language, "busy"), Outcome.BUSY, start);
        }
        try {
            Optional<TrackedParcel> parcel = parcels.behind(token);
            return parcel.isPresent()
                    ? answer(
                            Response.Status.OK.getStatusCode(),
                            language,
                            page(parcel.get(), language),
                            Outcome.SHOWN,
                            start)
                    : answer(NOT_FOUND, language, notice(language, "gone"), Outcome.NOT_FOUND, start);
        } finally {
            places.release();
        }
    }

    private String page(TrackedParcel parcel, Locale language) {
        return page.data("view", views.of(parcel, language))
                .data("words", texts.words(language))
                .render();
    }

    private String notice(Locale language, String what) {
        return notice.data("language", language.toLanguageTag())
                .data("title", texts.word(language, what + ".title"))
                .data("text", texts.word(language, what + ".text"))
                .data("words", texts.words(language))
                .render();
    }

    private Response answer(int status, Locale language, String html, Outcome outcome, long start) {
        metrics.answered(outcome, System.nanoTime() - start);
        return Response.status(status)
                .entity(html)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, status == BUSY ? "no-store" : "private, max-age=60")
                .header("Content-Security-Policy", NO_SCRIPT)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
