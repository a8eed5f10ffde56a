package io.waymark.exceptions.notify.application;

import io.waymark.exceptions.cases.application.CaseTickets;
import io.waymark.exceptions.notify.domain.TicketPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows the tickets of a case, each with the page that it has at its help desk. */
@ApplicationScoped
class LinkedTickets implements CaseTickets {
    private final Tickets tickets;
    private final TicketPages pages;

    LinkedTickets(Tickets tickets, TicketPages pages) {
        this.tickets = tickets;
        this.pages = pages;
    }

    @Override
    public List<CaseTicket> of(UUID caseId) {
        return tickets.of(caseId).stream()
                .map(ticket -> new CaseTicket(
                        ticket.desk(), ticket.number(), pages.of(ticket).orElse(null)))
                .toList();
    }
}
