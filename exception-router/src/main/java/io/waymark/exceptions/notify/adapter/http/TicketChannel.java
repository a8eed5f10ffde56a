package io.waymark.exceptions.notify.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.exceptions.notify.application.Channel;
import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Ticket;
import io.waymark.exceptions.notify.domain.TicketCall;
import io.waymark.exceptions.notify.domain.TicketStanding;
import io.waymark.json.PartnerJson;
import io.waymark.webhook.domain.Outcome;
import io.waymark.webhook.http.PinnedSender;
import io.waymark.webhook.http.Post;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A channel to a help desk. Whatever a message tells, the ticket is brought into agreement with its case as that stands by then, so
 * neither the order of messages nor a repeated one makes a second ticket.
 */
record TicketChannel(String name, TicketWriter writer, PinnedSender sender, HelpDesks.Keeping keeping)
        implements Channel {
    private static final Logger LOG = Logger.getLogger(TicketChannel.class);
    private static final ObjectMapper ANSWERS = PartnerJson.mapper();
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** How help desks say that a ticket is deleted, archived or closed for good. */
    private static final Set<Integer> LOST = Set.of(404, 409, 410, 422);

    private static final Outcome NOTHING_TO_DO = new Outcome.Taken(204);

    @Override
    public boolean isInTurn() {
        return true;
    }

    @Override
    public boolean isNeeded(Outgoing message) {
        return standing(message).call().isPresent();
    }

    @Override
    public Outcome send(Outgoing message) {
        TicketStanding standing = standing(message);
        return standing.call()
                .map(call -> bring(call, standing.newest(), message))
                .orElse(NOTHING_TO_DO);
    }

    private TicketStanding standing(Outgoing message) {
        return keeping.tickets().standing(name, news(message).facts().caseId());
    }

    /** A help desk is told of each by itself; the tables see to it. */
    private static CaseNews news(Outgoing message) {
        return message.news().getFirst();
    }

    private Outcome bring(TicketCall call, @Nullable Ticket ticket, Outgoing message) {
        if (ticket == null) {
            return open(message);
        }
        Outcome outcome = ask(writer.change(call, ticket, message), message, answer -> true);
        if (isLost(outcome)) {
            return goOnWithout(ticket, call, message);
        }
        if (outcome instanceof Outcome.Taken) {
            keeping.keep().changed(ticket, call == TicketCall.SOLVE ? Ticket.State.SOLVED : Ticket.State.OPEN);
            keeping.metrics().told(name, call);
        }
        return outcome;
    }

    private Outcome open(Outgoing message) {
        AtomicReference<@Nullable String> number = new AtomicReference<>();
        Outcome outcome = ask(writer.open(message), message, answer -> {
            number.set(number(answer));
            return number.get() != null;
        });
        String opened = number.get();
        if (outcome instanceof Outcome.Taken && opened != null) {
            Ticket ticket = new Ticket(
                    name,
                    opened,
                    news(message).facts().caseId(),
                    message.language(),
                    Ticket.State.OPEN,
                    keeping.clock().instant());
            keeping.keep().opened(ticket, news(message));
            keeping.metrics().told(name, TicketCall.OPEN);
        }
        return outcome;
    }

    private static boolean isLost(Outcome outcome) {
        Integer code = outcome.responseCode();
        return !(outcome instanceof Outcome.Taken) && code != null && LOST.contains(code);
    }

    /** What has ended needs no ticket; what is open again needs another one. */
    private Outcome goOnWithout(Ticket ticket, TicketCall call, Outgoing message) {
        LOG.warnf("ticket %s of the help desk %s cannot be changed any more", ticket.number(), name);
        keeping.metrics().lost(name);
        if (call == TicketCall.SOLVE) {
            keeping.keep().changed(ticket, Ticket.State.SOLVED);
            return NOTHING_TO_DO;
        }
        return open(message);
    }

    private Outcome ask(TicketWriter.Asked asked, Outgoing message, Post.Accepted accepted) {
        CompletableFuture<Outcome> ended = new CompletableFuture<>();
        sender.send(
                new Post(
                        asked.method(),
                        asked.url(),
                        asked.body(),
                        now -> asked.headers(),
                        message.leaseEnds(),
                        accepted),
                ended::complete);
        return ended.join();
    }

    private @Nullable String number(byte[] answer) {
        try {
            String number =
                    ANSWERS.readTree(answer).at(writer.shape().ticketAt()).asText();
            return NUMBER.matcher(number).matches() ? number : null;
        } catch (IOException noJson) {
            return null;
        }
    }

    /** Its parts hold a secret. */
    @Override
    public String toString() {
        return name;
    }
}
