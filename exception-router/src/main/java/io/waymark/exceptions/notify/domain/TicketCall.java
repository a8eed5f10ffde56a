package io.waymark.exceptions.notify.domain;

/** What a help desk is asked for. */
public enum TicketCall {
    /** A new ticket. */
    OPEN,
    /** The end of a ticket. */
    SOLVE,
    /** The same ticket again. */
    REOPEN
}
