package io.waymark.order.console.adapter.rest;

import io.waymark.order.ordering.domain.Fault;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import java.util.List;

/** The refusals of the console, and of those whom it keeps out. */
final class ConsoleProblems {
    static final ProblemType ROOM_NOT_FOUND = new ProblemType(404, "ROOM_NOT_FOUND", "There is no such room.");
    static final ProblemType ENTRY_NOT_FOUND =
            new ProblemType(404, "ENTRY_NOT_FOUND", "Nothing is known under this name.");
    static final ProblemType ENTRY_CHANGED =
            new ProblemType(409, "ENTRY_CHANGED", "Somebody changed it since it was read.");
    static final ProblemType ENTRY_INVALID =
            new ProblemType(422, "ENTRY_INVALID", "Nothing was changed, because something does not fit.");
    static final ProblemType MERCHANT_BLOCKED = new ProblemType(403, "MERCHANT_BLOCKED", "The merchant is blocked.");
    static final ProblemType CLIENT_BLOCKED = new ProblemType(403, "CLIENT_BLOCKED", "The client is blocked.");
    static final ProblemType CLIENT_OF_ANOTHER = new ProblemType(
            403, "CLIENT_OF_ANOTHER_MERCHANT", "The client does not speak for the merchant of its token.");

    static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(
                ENTRY_INVALID,
                "see errors",
                faults.stream()
                        .map(fault -> new FieldFault(fault.field(), fault.message()))
                        .toList());
    }

    private ConsoleProblems() {}
}
