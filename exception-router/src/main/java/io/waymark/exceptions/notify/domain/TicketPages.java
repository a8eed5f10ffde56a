package io.waymark.exceptions.notify.domain;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where people see tickets.
 *
 * @param ofDesks the address of a ticket's page by help desk, with {@code {ticket}} in it
 */
public record TicketPages(Map<String, Template> ofDesks) {
    public TicketPages {
        ofDesks = Map.copyOf(ofDesks);
    }

    /** Empty where the help desk is not this installation's any more. */
    public Optional<String> of(Ticket ticket) {
        return Optional.ofNullable(ofDesks.get(ticket.desk()))
                .map(page -> page.with(Map.of("ticket", ticket.number()), UnaryOperator.identity()));
    }
}
