package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.UnmappedCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes that came and that nobody has mapped. Writes join the caller's transaction. */
public interface UnknownCodes {
    /**
     * Codes that wait, by provider and code.
     *
     * @param provider null for all
     * @param after    only those behind this one; null for the first page
     */
    List<UnmappedCode> waiting(@Nullable String provider, @Nullable ProviderCode after, int limit);

    /** How many codes wait. */
    long count();

    /** Keeps codes of the accounts that sent this one from being counted or closed by others until the transaction ends. */
    void lock(ProviderCode code);

    /**
     * Closes a code.
     *
     * @return the accounts that have no unknown code left by that
     */
    List<String> close(ProviderCode code, Instant at);
}
