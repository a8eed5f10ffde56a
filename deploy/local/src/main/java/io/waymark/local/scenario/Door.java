package io.waymark.local.scenario;

import io.waymark.local.scenario.Http.Answer;
import io.waymark.local.scenario.Http.Document;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A service's HTTP interface as one caller uses it. */
record Door(Http http, URI service, String token) {

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
