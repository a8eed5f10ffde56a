package io.waymark.exceptions.tickets.application;

import io.waymark.exceptions.cases.application.ActOnCase;
import io.waymark.exceptions.cases.application.ActOnCase.Outcome;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.mass.application.DecideOnIncident;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.notify.application.Tickets;
import io.waymark.exceptions.notify.domain.Ticket;
import io.waymark.exceptions.tickets.domain.TicketNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does to a case, or to all members of a mass incident, what a help desk tells of its ticket, once. */
@ApplicationScoped
public class TakeInTicketNews {
    private final Tickets tickets;
    private final TicketEvents events;
    private final ActOnCase actOnCase;
    private final DecideOnIncident decideOnIncident;
    private final Clock clock;

    TakeInTicketNews(
            Tickets tickets, TicketEvents events, ActOnCase actOnCase, DecideOnIncident decideOnIncident, Clock clock) {
        this.tickets = tickets;
        this.events = events;
        this.actOnCase = actOnCase;
        this.decideOnIncident = decideOnIncident;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        /** It is remembered, and done where there was something to do. */
        record Taken(UUID caseId, Effect effect) implements Answer {}

        record NoTicket() implements Answer {}

        /** The help desk's people may not do that to this case. */
        record NotPermitted() implements Answer {}

        /** The case has ended for good. */
        record NotPossible() implements Answer {}
    }

    /** What is different now. */
    public enum Effect {
        DONE,
        /** It was told before. */
        KNOWN,
        /** It is what we told the help desk. */
        OWN,
        /** The case stands so already, or a mass incident has no such thing. */
        UNCHANGED
    }

    /** The ticket is locked first, so that of two who tell the same the second finds it known. */
    @Transactional
    public Answer take(HelpDesk desk, TicketNews news) {
        Ticket ticket = tickets.lock(desk.name(), news.number()).orElse(null);
        if (ticket == null) {
            return new Answer.NoTicket();
        }
        if (events.isKnown(desk.name(), news.event())) {
            return new Answer.Taken(ticket.caseId(), Effect.KNOWN);
        }
        Answer answer =
                desk.isOurs(news.author()) ? new Answer.Taken(ticket.caseId(), Effect.OWN) : act(desk, news, ticket);
        if (answer instanceof Answer.Taken) {
            events.remember(desk.name(), news.event(), clock.instant());
            Ticket.State state = stateAfter(news.kind());
            if (state != null) {
                tickets.change(ticket.desk(), ticket.number(), state);
            }
        }
        return answer;
    }

    private static Ticket.@Nullable State stateAfter(TicketNews.Kind kind) {
        return switch (kind) {
            case COMMENT -> null;
            case SOLVED -> Ticket.State.SOLVED;
            case REOPENED -> Ticket.State.OPEN;
        };
    }

    /** What no case has is a mass incident's, of which an end is decided for all members. */
    private Answer act(HelpDesk desk, TicketNews news, Ticket ticket) {
        Outcome outcome = actOnCase.act(order(desk, news, ticket), desk.actor());
        return outcome instanceof Outcome.NotFound && news.kind() == TicketNews.Kind.SOLVED
                ? answer(ticket, decideOnIncident.decide(ticket.caseId(), null, end(desk, news, ticket), desk.actor()))
                : answer(news, ticket, outcome);
    }

    private static Function<Instant, Decision> end(HelpDesk desk, TicketNews news, Ticket ticket) {
        return at -> new Decision.Resolve(desk.person(), at, Resolution.SOLVED, words(desk, news, ticket));
    }

    private static Answer answer(Ticket ticket, DecideOnIncident.Outcome outcome) {
        return switch (outcome) {
            case DecideOnIncident.Outcome.Done() -> new Answer.Taken(ticket.caseId(), Effect.DONE);
            case DecideOnIncident.Outcome.NotFound() -> new Answer.Taken(ticket.caseId(), Effect.UNCHANGED);
            case DecideOnIncident.Outcome.NotAllowed over -> new Answer.Taken(ticket.caseId(), Effect.UNCHANGED);
            case DecideOnIncident.Outcome.NotPermitted notPermitted -> new Answer.NotPermitted();
            case DecideOnIncident.Outcome.OfManyMerchants() -> new Answer.NotPermitted();
            case DecideOnIncident.Outcome.NotYours notYours -> new Answer.NotPermitted();
            case DecideOnIncident.Outcome.OutOfDate outdated ->
                throw new IllegalStateException("no version was named: " + outdated.version());
        };
    }

    private static String words(HelpDesk desk, TicketNews news, Ticket ticket) {
        return Objects.requireNonNullElseGet(news.words(), () -> "ticket " + ticket.number() + " of " + desk.name());
    }

    private static DeskOrder order(HelpDesk desk, TicketNews news, Ticket ticket) {
        UUID caseId = ticket.caseId();
        String words = words(desk, news, ticket);
        return switch (news.kind()) {
            case COMMENT -> new DeskOrder.Note(caseId, desk.person(), null, words);
            case SOLVED -> new DeskOrder.Resolve(caseId, desk.person(), null, Resolution.SOLVED, words);
            case REOPENED -> new DeskOrder.Reopen(caseId, desk.person(), null, words);
        };
    }

    private static Answer answer(TicketNews news, Ticket ticket, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> new Answer.Taken(ticket.caseId(), Effect.DONE);
            case Outcome.NotFound() -> new Answer.Taken(ticket.caseId(), Effect.UNCHANGED);
            case Outcome.NotPermitted notPermitted -> new Answer.NotPermitted();
            case Outcome.NotYours notYours -> new Answer.NotPermitted();
            case Outcome.NotAllowed notAllowed ->
                isSoAlready(news.kind(), notAllowed)
                        ? new Answer.Taken(ticket.caseId(), Effect.UNCHANGED)
                        : new Answer.NotPossible();
            case Outcome.SameDesk sameDesk -> throw new IllegalStateException("a ticket gives no case to a desk");
            case Outcome.OutOfDate outdated ->
                throw new IllegalStateException("no version was named: " + outdated.version());
        };
    }

    private static boolean isSoAlready(TicketNews.Kind kind, Outcome.NotAllowed refused) {
        return switch (kind) {
            case COMMENT -> false;
            case SOLVED -> !refused.state().isOpen();
            case REOPENED -> refused.state().isOpen();
        };
    }
}
