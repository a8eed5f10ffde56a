package io.waymark.delivery.envelope;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context over the outbox, where no propagator can follow. */
public final class TraceContext {

    /** The {@code traceparent} of the running span; null where nothing is traced. */
    public static @Nullable String current() {
        SpanContext context = Span.current().getSpanContext();
        if (!context.isValid()) {
            return null;
        }
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }

    private TraceContext() {}
}
