package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One normalised carrier event.
 *
 * @param id          stable identity within its shipment, made only of what the provider signed
 * @param occurredAt  the carrier's clock with its offset, whole microseconds
 * @param ordinal     the provider's order among nodes of one instant, from 0
 * @param receivedAt  our clock, when it was first seen
 * @param code        the provider's own code, as received
 * @param grade       how directly the code belongs to this node
 * @param known       false for a code that the mapping does not hold: the state is not moved, the raw body waits for a replay
 * @param status      null for an informational node and for an unknown code: neither moves the state
 * @param exception   exception class, also of a node without status; null where nothing is wrong
 * @param description the provider's words with personal data masked
 * @param mappingVersion the revision of the mapping that gave the code its meaning; 0 for the first one
 */
public record Node(
        String id,
        Leg leg,
        String provider,
        OffsetDateTime occurredAt,
        int ordinal,
        Instant receivedAt,
        String code,
        Grade grade,
        boolean known,
        @Nullable Status status,
        @Nullable String exception,
        @Nullable String description,
        @Nullable Place place,
        long mappingVersion)
        implements HistoryEntry {

    /** How a node came to its code, from the vaguest to the surest. */
    public enum Grade {
        /** Only the family of the code stood beside the node. */
        COARSE,
        /** The push said it about its newest node as a whole. */
        FROM_PUSH,
        /** The provider wrote it beside this very node. */
        OWN
    }

    private static final Comparator<Node> SURER = Comparator.comparing(Node::grade)
            .thenComparing(Node::code)
            .thenComparingLong(Node::mappingVersion)
            .thenComparing(node -> node.occurredAt().toInstant(), Comparator.reverseOrder())
            .thenComparing(node -> String.valueOf(node.description()))
            .thenComparing(node -> String.valueOf(node.place()))
            .thenComparing(Node::leg)
            .thenComparing(Node::provider);

    @Override
    public @Nullable State state() {
        return status == null ? null : status.state();
    }

    @Override
    public String carrier() {
        return leg.carrier();
    }

    @Override
    public String trackingNumber() {
        return leg.trackingNumber();
    }

    /**
     * Unites two tellings of one node. Commutative, associative and idempotent, so that neither order nor repetition of
     * pushes matters: the surer code wins, of one code its newest meaning, the later place in the provider's order, the
     * earlier arrival.
     */
    Node unitedWith(Node other) {
        Node surer = SURER.compare(this, other) >= 0 ? this : other;
        return surer.at(Math.max(ordinal, other.ordinal), earlier(receivedAt, other.receivedAt));
    }

    /** This reading of a node instead of an earlier reading of the same words, whose place and first arrival stay. */
    Node inPlaceOf(Node before) {
        return at(Math.max(ordinal, before.ordinal), earlier(receivedAt, before.receivedAt));
    }

    /** This node under another meaning of its code. */
    public Node meaning(boolean nowKnown, @Nullable Status nowStatus, @Nullable String nowException, long nowVersion) {
        return new Node(
                id,
                leg,
                provider,
                occurredAt,
                ordinal,
                receivedAt,
                code,
                grade,
                nowKnown,
                nowStatus,
                nowException,
                description,
                place,
                nowVersion);
    }

    /** True where the mapping gives the same code another meaning than it had in an earlier telling. */
    boolean meansAnotherThan(Node before) {
        return code.equals(before.code)
                && mappingVersion != before.mappingVersion
                && !(Objects.equals(status, before.status) && Objects.equals(exception, before.exception));
    }

    /** True where both look alike to a reader, whatever revision of the mapping gave them their meaning. */
    public boolean readsLike(Node other) {
        return known == other.known
                && code.equals(other.code)
                && Objects.equals(status, other.status)
                && Objects.equals(exception, other.exception)
                && Objects.equals(description, other.description)
                && Objects.equals(place, other.place);
    }

    private Node at(int newOrdinal, Instant newReceivedAt) {
        if (ordinal == newOrdinal && receivedAt.equals(newReceivedAt)) {
            return this;
        }
        return new Node(
                id,
                leg,
                provider,
                occurredAt,
                newOrdinal,
                newReceivedAt,
                code,
                grade,
                known,
                status,
                exception,
                description,
                place,
                mappingVersion);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
