package io.waymark.exceptions.cases.adapter.rest;

import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.web.bounds.Ahead;
import io.waymark.web.bounds.Legible;
import io.waymark.web.bounds.Lengths;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the actions take, checked before a resource sees it; {@code version} may be left out, then the newest is
 * acted on.
 */
final class CaseRequests {

    /** For actions that need nothing more. */
    record Plain(@Nullable Long version) {}

    /** @param until when the desk wants to be reminded of it, UTC; within a year */
    record Wait(
            @Nullable Long version,
            @NotNull Waiting.Party on,
            @NotNull @Ahead(days = 366) Instant until) {}

    /**
     * Ends a case by hand.
     *
     * @param reason a word in upper snake case, such as {@code ADDRESS_CORRECTED}; {@code SOLVED} where it is left out,
     *               {@code OTHER} where it may name a person
     * @param note   what was done; kept without names and numbers of people
     */
    record Resolve(
            @Nullable Long version,

            @Nullable @Pattern(regexp = Resolution.REASON) String reason,

            @NotBlank @Legible @Size(max = Lengths.NOTE) String note) {}

    /** Gives a case to another desk. */
    record Assign(
            @Nullable Long version,
            @NotNull Owner owner,
            @NotBlank @Legible @Size(max = Lengths.NOTE) String note) {}

    /**
     * What needs words and nothing else.
     *
     * @param note kept without names and numbers of people
     */
    record Noted(
            @Nullable Long version,
            @NotBlank @Legible @Size(max = Lengths.NOTE) String note) {}

    /**
     * Ends a case for good.
     *
     * @param note why nothing more is to be done
     */
    record Close(
            @Nullable Long version,
            @NotBlank @Legible @Size(max = Lengths.NOTE) String note) {}

    private CaseRequests() {}
}
