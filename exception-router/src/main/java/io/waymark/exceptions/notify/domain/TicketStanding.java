package io.waymark.exceptions.notify.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands beside its ticket at one help desk.
 *
 * @param newest   null where the help desk knows of none
 * @param troubled whether the case or mass incident is still open
 */
public record TicketStanding(@Nullable Ticket newest, boolean troubled) {
    /** What brings both into agreement; empty where they are. Whatever was told before, in whichever order, does not count. */
    public Optional<TicketCall> call() {
        if (newest == null) {
            return troubled ? Optional.of(TicketCall.OPEN) : Optional.empty();
        }
        return switch (newest.state()) {
            case OPEN -> troubled ? Optional.empty() : Optional.of(TicketCall.SOLVE);
            case SOLVED -> troubled ? Optional.of(TicketCall.REOPEN) : Optional.empty();
        };
    }
}
