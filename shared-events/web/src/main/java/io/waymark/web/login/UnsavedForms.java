package io.waymark.web.login;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.waymark.web.ProblemException;
import io.waymark.web.problem.FormBodies;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers a form that comes without a session: says that nothing was done, gives its sender back what they typed, and leads to the page
 * that the form stands on. Nothing of it is kept.
 */
@Singleton
class UnsavedForms {
    /** The field by which a form names the page that it stands on, where that is not its own address. */
    private static final String STANDS_ON = "stands-on";

    /** What forms say beside what people type. */
    private static final Set<String> UNTYPED =
            Set.of(STANDS_ON, SignedIn.PROOF, "version", "seen-version", "deed", "id", "pick");

    /** A larger form is not shown. */
    private static final int LONGEST = 256 * 1024;

    /** Browsers say so of a form of this site, and of no other's. */
    private static final String SITE = "Sec-Fetch-Site";

    private static final String OURS = "same-origin";
    private static final Pattern ADDRESS =
            Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/_-]*+(?:\\?[A-Za-z0-9%&=+._~:*-]*+)?");

    private final PageRequests pages;

    UnsavedForms(PageRequests pages) {
        this.pages = pages;
    }

    /** The page that says so. */
    Uni<Response> answer(RoutingContext exchange) {
        return form(exchange.request())
                .map(form -> LoginPage.UNSAVED.answerWithTyped(
                        exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE), typed(form), page(exchange, form)));
    }

    /** Another site's words are not shown as if somebody had typed them here. */
    private static Uni<MultivaluedMap<String, String>> form(HttpServerRequest request) {
        if (!OURS.equals(request.getHeader(SITE)) || !isForm(request) || length(request) > LONGEST) {
            return Uni.createFrom().item(new MultivaluedHashMap<>());
        }
        return Uni.createFrom()
                .completionStage(() -> body(request).map(UnsavedForms::read).toCompletionStage())
                .onFailure()
                .recoverWithItem(failed -> new MultivaluedHashMap<>());
    }

    /** Nobody has begun to read it, for nobody was let in. */
    private static Future<Buffer> body(HttpServerRequest request) {
        Future<Buffer> body = request.body();
        request.resume();
        return body;
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("[0-9]{1,9}") ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private static MultivaluedMap<String, String> read(Buffer body) {
        try {
            return FormBodies.fields(body.toString(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (ProblemException misshapen) {
            return new MultivaluedHashMap<>();
        }
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.forEach((field, texts) -> {
            String text = String.join("\n", texts);
            if (!UNTYPED.contains(field) && !text.isBlank()) {
                typed.put(field, text);
            }
        });
        return typed;
    }

    private String page(RoutingContext exchange, MultivaluedMap<String, String> form) {
        String named = form.getFirst(STANDS_ON);
        if (isPage(named)) {
            return named;
        }
        String query = exchange.request().query();
        return exchange.normalizedPath() + (query == null ? "" : "?" + query);
    }

    /** Only a page of ours is led to. */
    private boolean isPage(@Nullable String address) {
        return address != null && ADDRESS.matcher(address).matches() && pages.hold(address.replaceFirst("\\?.*", ""));
    }
}
