package io.waymark.web.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.problem.EarlyAnswer;
import jakarta.inject.Singleton;

/** Answers requests that are not HTTP as we take it; the platform then closes their connection, as what follows is anything. */
@Singleton
class RefusedRequests implements Handler<HttpServerRequest> {
    private final ObjectMapper json;

    RefusedRequests(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpServerRequest request) {
        MeasuredPaths.hide(request);
        ProblemException refusal = refusal(request.decoderResult().cause());
        EarlyAnswer.end(request, json, refusal.type(), refusal.detail());
    }

    private static ProblemException refusal(Throwable cause) {
        return switch (cause) {
            case ProblemException ours -> ours;
            case TooLongHttpLineException line ->
                new ProblemException(HttpProblems.ADDRESS_TOO_LONG, "the first line of the request is too long");
            case TooLongHttpHeaderException headers ->
                new ProblemException(HttpProblems.HEADERS_TOO_LARGE, "the headers are too large altogether");
            case null, default -> new ProblemException(HttpProblems.BAD_REQUEST, "the request is malformed");
        };
    }
}
