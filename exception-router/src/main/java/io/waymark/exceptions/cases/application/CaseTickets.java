package io.waymark.exceptions.cases.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which tickets of help desks are about a case. */
public interface CaseTickets {
    /** The newest first. */
    List<CaseTicket> of(UUID caseId);

    /**
     * One of them.
     *
     * @param helpDesk as this installation calls it
     * @param ticket   as the help desk calls it
     * @param page     where people see it; absent where the help desk is not in use any more
     */
    record CaseTicket(
            String helpDesk, String ticket, @Nullable String page) {}
}
