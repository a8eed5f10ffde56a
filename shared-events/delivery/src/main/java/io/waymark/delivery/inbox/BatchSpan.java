package io.waymark.delivery.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Opens the span of a batch: it continues the trace when all events come from one, otherwise it links to each of them, after
 * <a href="https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/">OpenTelemetry's rule for batches</a>.
 */
@ApplicationScoped
class BatchSpan {
    private static final int MOST_LINKS = 64;
    private static final TextMapGetter<ConsumerRecord<?, ?>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(ConsumerRecord<?, ?> record) {
            return StreamSupport.stream(record.headers().spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable ConsumerRecord<?, ?> record, String name) {
            Header header = record == null ? null : record.headers().lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private final Tracer tracer;

    BatchSpan(Tracer tracer) {
        this.tracer = tracer;
    }

    /** A started span; the caller makes it current and ends it. */
    Span start(String consumer, List<? extends Received<?>> events) {
        Set<SpanContext> origins = new LinkedHashSet<>();
        for (Received<?> received : events) {
            Context extracted =
                    W3CTraceContextPropagator.getInstance().extract(Context.root(), received.record(), HEADERS);
            SpanContext origin = Span.fromContext(extracted).getSpanContext();
            if (origin.isValid() && origins.size() < MOST_LINKS) {
                origins.add(origin);
            }
        }
        SpanBuilder span = tracer.spanBuilder("process " + consumer)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.consumer.group.name", consumer)
                .setAttribute("messaging.batch.message_count", events.size());
        boolean oneTrace =
                origins.stream().map(SpanContext::getTraceId).distinct().count() == 1;
        span.setParent(
                oneTrace ? Context.root().with(Span.wrap(origins.iterator().next())) : Context.root());
        origins.forEach(span::addLink);
        return span.startSpan();
    }
}
