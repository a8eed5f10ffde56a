package io.waymark.exceptions.notify.adapter.http;

import io.waymark.exceptions.notify.application.Channel;
import io.waymark.exceptions.notify.application.KeepTicket;
import io.waymark.exceptions.notify.application.TicketMetrics;
import io.waymark.exceptions.notify.application.Tickets;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.webhook.http.PinnedSender;
import java.time.Clock;

/** Makes channels to help desks. */
public record HelpDesks(PinnedSender sender, Words words, Keeping keeping) {
    /** What a channel keeps its tickets in. */
    public record Keeping(Tickets tickets, KeepTicket keep, TicketMetrics metrics, Clock clock) {}

    /**
     * A help desk.
     *
     * @param address where its paths begin
     * @param to      such as a project; empty where there is none
     * @param secret  empty where there is none
     */
    public Channel at(String name, String address, TicketShape shape, String to, String secret) {
        TicketWriter writer = new TicketWriter(address, shape, new TemplateShape.Recipient(to, secret), words);
        return new TicketChannel(name, writer, sender, keeping);
    }
}
