package io.waymark.exceptions.notify.adapter.http;

import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.notify.domain.Template;
import io.waymark.exceptions.notify.domain.TicketCall;
import io.waymark.webhook.http.Post;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How help desks want to be asked, as {@code ticket-shapes.csv} and {@code ticket-calls.csv} say.
 *
 * @param authorization of the header of this name; null where the address says it all
 * @param ticketAt      where the answer names a new ticket, by JSON pointer
 * @param page          where people see a ticket, behind the address of the help desk
 * @param priorities    the help desk's word for each severity
 * @param longest       characters of a text; what is longer ends with an ellipsis
 * @param calls         one for each
 */
public record TicketShape(
        @Nullable Template authorization,
        String ticketAt,
        Template page,
        Map<Severity, String> priorities,
        int longest,
        Map<TicketCall, Request> calls) {
    public TicketShape {
        priorities = Map.copyOf(priorities);
        calls = Map.copyOf(calls);
    }

    /**
     * What is sent.
     *
     * @param path behind the address of the help desk
     */
    public record Request(Post.Method method, Template path, Template body) {}

    String priority(Severity severity) {
        return priorities.getOrDefault(severity, severity.name());
    }

    Request request(TicketCall call) {
        Request request = calls.get(call);
        if (request == null) {
            throw new IllegalStateException("nothing says how to " + call);
        }
        return request;
    }
}
