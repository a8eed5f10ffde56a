package io.waymark.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.waymark.web.ProblemType;
import java.util.List;

/** Answers a problem before a resource is looked for; what the body holds is thrown away unread. */
public final class EarlyAnswer {
    /** Of problem documents (RFC 9457). */
    public static final String MEDIA_TYPE = ProblemBody.MEDIA_TYPE;

    static void end(RoutingContext exchange, ObjectMapper json, ProblemType problem, String detail) {
        end(exchange.request(), json, problem, detail);
    }

    /** Answers a request that no route has seen. */
    public static void end(HttpServerRequest request, ObjectMapper json, ProblemType problem, String detail) {
        request.handler(ignored -> {}).resume();
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .end(body(json, ProblemBody.of(problem, detail, List.of())));
    }

    /** A problem as it is written, of {@link #MEDIA_TYPE}. */
    public static byte[] bytes(ObjectMapper json, ProblemType problem, String detail) {
        return body(json, ProblemBody.of(problem, detail, List.of())).getBytes();
    }

    private static Buffer body(ObjectMapper json, ProblemBody problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private EarlyAnswer() {}
}
