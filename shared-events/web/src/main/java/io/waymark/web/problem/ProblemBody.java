package io.waymark.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller reads of a problem: the members of RFC 9457 and the two that older integrations look for.
 *
 * @param errorCode the problem's code
 * @param errorMsg  the detail, or the title where there is none
 * @param errors    the fields at fault; absent where none is
 * @param traceId   leads to this request in traces and logs
 * @param members   extension members
 */
record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String errorCode,
        String errorMsg,
        @Nullable List<FieldFault> errors,
        @Nullable String traceId,
        @JsonAnyGetter Map<String, Object> members)
        implements CodedAnswer {
    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(ProblemType type, @Nullable String detail, List<FieldFault> faults) {
        return of(type, detail, faults, Map.of());
    }

    private static ProblemBody of(
            ProblemType type, @Nullable String detail, List<FieldFault> faults, Map<String, Object> members) {
        SpanContext trace = Span.current().getSpanContext();
        return new ProblemBody(
                type.uri(),
                type.title(),
                type.status(),
                detail,
                type.code(),
                detail == null ? type.title() : detail,
                faults.isEmpty() ? null : faults,
                trace.isValid() ? trace.getTraceId() : null,
                members);
    }

    static Response answer(ProblemException refusal) {
        return answer(refusal.type(), refusal.detail(), refusal.faults(), refusal.members())
                .build();
    }

    static Response answer(ProblemType type, @Nullable String detail) {
        return answer(type, detail, List.of()).build();
    }

    static Response.ResponseBuilder answer(ProblemType type, @Nullable String detail, List<FieldFault> faults) {
        return answer(type, detail, faults, Map.of());
    }

    private static Response.ResponseBuilder answer(
            ProblemType type, @Nullable String detail, List<FieldFault> faults, Map<String, Object> members) {
        return Response.status(type.status()).type(MEDIA_TYPE).entity(of(type, detail, faults, members));
    }
}
