package io.waymark.tracking.mapping.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a replay reads again. */
public sealed interface Scope {
    String provider();

    /**
     * Every node of a code that was mapped by an older revision than this one.
     *
     * @param revision the change of meaning that asks for it
     */
    record OfCode(ProviderCode code, long revision) implements Scope {
        @Override
        public String provider() {
            return code.provider();
        }
    }

    /**
     * Every kept body of a time, in the order in which they came.
     *
     * @param account null for all accounts of the provider
     * @param since   the earliest time of receipt
     * @param until   the first time of receipt that is left out
     * @param unreadableOnly whether only those are meant that hold something nobody could read yet
     */
    record OfTime(String provider, @Nullable String account, Instant since, Instant until, boolean unreadableOnly)
            implements Scope {}
}
