package io.waymark.tracking.mapping.adapter.rest;

import io.waymark.privacy.PersonalWords;
import io.waymark.tracking.mapping.domain.Lesson;
import io.waymark.tracking.mapping.domain.ProviderCode;
import org.jspecify.annotations.Nullable;

/**
 * What a code is to mean; every field is checked at once, so all may be absent here.
 *
 * @param state         one of the states of a shipment; absent for an informational code
 * @param substate      lower-case refinement of the state
 * @param exception     exception class; absent where nothing is wrong
 * @param informational true for a code that is shown and moves no state
 * @param note          why, for the audit trail
 */
public record TeachRequest(
        @Nullable String state,
        @Nullable String substate,
        @Nullable String exception,
        @Nullable Boolean informational,
        @Nullable String note) {

    static Lesson lesson(ProviderCode code, TeachRequest request, PersonalWords personal) {
        return new Lesson(
                code,
                request.state,
                request.substate,
                request.exception,
                Boolean.TRUE.equals(request.informational),
                personal.masked(request.note));
    }
}
