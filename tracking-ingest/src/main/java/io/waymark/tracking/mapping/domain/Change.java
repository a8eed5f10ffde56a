package io.waymark.tracking.mapping.domain;

import java.time.Instant;

/**
 * One change of what a code means, with who made it and why. It becomes a {@link Revision} once it is numbered.
 *
 * @param before what the code meant to this layer until now
 * @param after  what it means from now on; for a withdrawal what is left without the taught meaning
 * @param author a caller's name, or {@value #RELEASE} for the table that a release brings
 * @param note   why, in the author's words, with personal data masked
 */
public record Change(
        ProviderCode code,
        Source source,
        Meaning before,
        Meaning after,
        String author,
        String note,
        Instant recordedAt) {
    /** The author of tables that come with the program. */
    public static final String RELEASE = "release";

    /** Where a meaning comes from. */
    public enum Source {
        /** The table that a release brings. */
        FILE,
        /** A person, while the service runs; stands over the file. */
        TAUGHT,
        /** A person took back what was taught: the file counts again. */
        WITHDRAWN
    }
}
