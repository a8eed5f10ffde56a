package io.waymark.order.lastmile.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a word of the last mile comes from, and of when it is. Two pushes are compared by the carrier's clock, which alone knows
 * their order; a push and an answer by ours, for how far the carrier's is off nobody knows.
 *
 * @param teller   our code of the carrier that told it
 * @param asOf     by our clock, UTC: when a push came in; when the question was put whose answer it is
 * @param signedAt by the carrier's clock: the newest time that it signed; null where it has pushed nothing
 */
public record Provenance(
        String teller,
        Source source,
        Instant asOf,
        @Nullable Instant signedAt) {

    /** How we learnt of it. */
    public enum Source {
        /** We asked the carrier. */
        QUERY,
        /** The carrier told by itself. */
        PUSH
    }

    /** The answer to a question. */
    public static Provenance answer(String teller, Instant askedAt) {
        return new Provenance(teller, Source.QUERY, askedAt, null);
    }

    /** What the carrier told by itself. */
    public static Provenance push(String teller, Instant receivedAt, Instant signedAt) {
        return new Provenance(teller, Source.PUSH, receivedAt, signedAt);
    }

    /** Whether what is known already is newer; what another carrier knew never is. */
    public boolean isOlderThan(Provenance known) {
        if (!teller.equals(known.teller)) {
            return false;
        }
        if (signedAt != null && known.signedAt != null) {
            return signedAt.isBefore(known.signedAt) || (known.source == Source.QUERY && asOf.isBefore(known.asOf));
        }
        return asOf.isBefore(known.asOf);
    }

    /** What is remembered once this counts after another: an answer does not make older pushes young. */
    public Provenance after(@Nullable Provenance known) {
        return known == null || !teller.equals(known.teller) || signedAt != null
                ? this
                : new Provenance(teller, source, asOf, known.signedAt);
    }

    /** The same word, said again later. */
    public Provenance confirmedBy(Provenance later) {
        return teller.equals(later.teller)
                ? new Provenance(teller, source, later.asOf, later.after(this).signedAt)
                : later;
    }
}
