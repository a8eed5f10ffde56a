package io.waymark.exceptions.notify.application;

import io.waymark.exceptions.notify.domain.Ticket;
import io.waymark.exceptions.notify.domain.TicketStanding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which tickets of help desks are about which cases. */
public interface Tickets {
    /** How a case stands beside its newest ticket at a help desk; locks nothing. */
    TicketStanding standing(String desk, UUID caseId);

    /** Keeps a new ticket in the caller's transaction, which holds the case as it is; answers whether that is still open. */
    boolean add(Ticket ticket);

    void change(String desk, String number, Ticket.State state);

    /** Locks a ticket until the caller's transaction ends; empty where there is none. */
    Optional<Ticket> lock(String desk, String number);

    /** The tickets of these cases, at each help desk the newest. */
    List<Ticket> newestOf(Collection<UUID> caseIds);

    /** All tickets of a case, the newest first. */
    List<Ticket> of(UUID caseId);
}
