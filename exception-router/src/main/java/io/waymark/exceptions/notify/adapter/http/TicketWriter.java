package io.waymark.exceptions.notify.adapter.http;

import io.waymark.exceptions.notify.adapter.http.TemplateShape.Recipient;
import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Template;
import io.waymark.exceptions.notify.domain.Ticket;
import io.waymark.exceptions.notify.domain.TicketCall;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.webhook.http.Post;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a help desk is asked for.
 *
 * @param address of the help desk, without a slash at its end
 */
record TicketWriter(String address, TicketShape shape, Recipient recipient, Words words) {
    /** The same for each attempt; help desks that know it make one ticket of several attempts. */
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** A request in the shape of the help desk. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are sent once and never compared
    record Asked(Post.Method method, String url, byte[] body, Map<String, String> headers) {}

    Asked open(Outgoing message) {
        return asked(TicketCall.OPEN, null, message);
    }

    Asked change(TicketCall call, Ticket ticket, Outgoing message) {
        return asked(call, ticket, message);
    }

    private Asked asked(TicketCall call, @Nullable Ticket ticket, Outgoing message) {
        TicketShape.Request request = shape.request(call);
        Map<String, String> values = values(ticket, message);
        return new Asked(
                request.method(),
                address + request.path().with(values, Encoding.FORM::written),
                request.body().with(values, Encoding.JSON::written).getBytes(StandardCharsets.UTF_8),
                headers(values));
    }

    private Map<String, String> values(@Nullable Ticket ticket, Outgoing message) {
        CaseNews news = message.news().getFirst();
        Words.Text text = words.of(message.language(), message.news());
        Map<String, String> values = new HashMap<>();
        values.put("id", message.id().toString());
        values.put("subject", ShortText.of(text.subject(), shape.longest()));
        values.put("text", ShortText.of(text.body(), shape.longest()));
        values.put("link", words.link(news));
        values.put("case", news.facts().caseId().toString());
        values.put("code", news.facts().code());
        values.put("owner", news.facts().owner().name());
        values.put("severity", news.facts().severity().name());
        values.put("priority", shape.priority(news.facts().severity()));
        values.put("ticket", ticket == null ? "" : ticket.number());
        values.put("to", recipient.to());
        values.put("secret", recipient.secret());
        return values;
    }

    private Map<String, String> headers(Map<String, String> values) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", Encoding.JSON.contentType());
        headers.put("Accept", "application/json");
        headers.put(IDEMPOTENCY_KEY, values.getOrDefault("id", ""));
        Template authorization = shape.authorization();
        if (authorization != null) {
            headers.put("Authorization", authorization.with(values, UnaryOperator.identity()));
        }
        return headers;
    }
}
