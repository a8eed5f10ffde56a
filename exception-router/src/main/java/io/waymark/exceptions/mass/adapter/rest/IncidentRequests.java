package io.waymark.exceptions.mass.adapter.rest;

import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.web.bounds.Ahead;
import io.waymark.web.bounds.Legible;
import io.waymark.web.bounds.Lengths;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What decisions take; {@code version} may be left out, then the newest is decided on. */
final class IncidentRequests {

    /** Takes an incident. */
    record TakeIncident(@Nullable Long version) {}

    /** @param until when the desk wants to be reminded of the members, UTC; within a year */
    record WaitForIncident(
            @Nullable Long version,
            @NotNull Waiting.Party on,
            @NotNull @Ahead(days = 366) Instant until) {}

    /**
     * Ends the cases of all members by hand.
     *
     * @param reason a word in upper snake case, such as {@code DEPOT_OPEN_AGAIN}; {@code SOLVED} where it is left out,
     *               {@code OTHER} where it may name a person
     * @param note   what was done; kept without names and numbers of people
     */
    record ResolveIncident(
            @Nullable Long version,

            @Nullable @Pattern(regexp = Resolution.REASON) String reason,

            @NotBlank @Legible @Size(max = Lengths.NOTE) String note) {}

    private IncidentRequests() {}
}
