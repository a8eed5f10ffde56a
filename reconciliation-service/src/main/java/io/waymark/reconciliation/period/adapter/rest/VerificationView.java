package io.waymark.reconciliation.period.adapter.rest;

import io.waymark.reconciliation.period.domain.Verdict;
import io.waymark.reconciliation.period.domain.Verdict.Alteration;
import io.waymark.reconciliation.period.domain.Verdict.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a period is as it was chained and sealed.
 *
 * @param links      how many links are as they were
 * @param head       the SHA-256 sum of the last of them
 * @param alteration the first alteration; absent where there is none
 */
public record VerificationView(
        String period,
        boolean intact,
        long links,
        String head,
        @Nullable AlterationView alteration) {
    static VerificationView of(Verdict verdict) {
        Alteration first = verdict.alteration();
        return new VerificationView(
                verdict.period().toString(),
                verdict.intact(),
                verdict.links(),
                verdict.head().hex(),
                first == null
                        ? null
                        : new AlterationView(first.kind(), first.link(), first.position(), first.entryId()));
    }

    /**
     * What was altered first.
     *
     * @param link     its number in the chain
     * @param position of the entry, as exports show it
     */
    public record AlterationView(
            Kind kind,
            @Nullable Long link,
            @Nullable Long position,
            @Nullable UUID entryId) {}
}
