package io.waymark.console.adapter.rest;

import io.waymark.console.domain.Misfit;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import java.util.List;

/** The refusals of the console. */
public final class ConsoleProblems {
    static final ProblemType ROOM_NOT_FOUND = new ProblemType(404, "ROOM_NOT_FOUND", "There is no such room.");
    public static final ProblemType ENTRY_NOT_FOUND =
            new ProblemType(404, "ENTRY_NOT_FOUND", "Nothing is known under this name.");
    static final ProblemType ENTRY_CHANGED =
            new ProblemType(409, "ENTRY_CHANGED", "Somebody changed it since it was read.");
    static final ProblemType ENTRY_INVALID =
            new ProblemType(422, "ENTRY_INVALID", "Nothing was changed, because something does not fit.");

    static ProblemException invalid(List<Misfit> faults) {
        return new ProblemException(
                ENTRY_INVALID,
                "see errors",
                faults.stream()
                        .map(fault -> new FieldFault(fault.field(), fault.message()))
                        .toList());
    }

    private ConsoleProblems() {}
}
