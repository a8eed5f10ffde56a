package io.waymark.local.scenario;

import io.waymark.local.Suite;
import io.waymark.local.scenario.Http.Answer;
import io.waymark.local.scenario.Http.Document;
import io.waymark.local.settings.ServiceName;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service's HTTP interface as one caller uses it. */
record Door(Http http, URI service, String token) {

    /**
     * The interface with a token made out just now.
     *
     * @param role     such as {@code merchant} or {@code operations}
     * @param merchant the only merchant whose data the caller sees; null for one of the house's own people
     */
    static Door of(Suite suite, Http http, ServiceName service, String role, @Nullable String merchant) {
        return new Door(http, suite.address(service), suite.tokens().issue(role, merchant, Instant.now()));
    }

    Answer get(String path) throws InterruptedException {
        return http.get(service.resolve(path), token);
    }

    Answer post(String path, @Nullable Object body) throws InterruptedException {
        return http.post(service.resolve(path), token, body);
    }

    Document document(String path, String mediaType) throws InterruptedException {
        return http.document(service.resolve(path), token, mediaType);
    }

    /** A document that is made of what the body asks for. */
    Document document(String path, String mediaType, Object body) throws InterruptedException {
        return http.document(service.resolve(path), token, mediaType, body);
    }
}
