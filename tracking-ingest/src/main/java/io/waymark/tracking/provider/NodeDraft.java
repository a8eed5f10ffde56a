package io.waymark.tracking.provider;

import io.waymark.privacy.PersonalWords;
import io.waymark.time.Microseconds;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A node while a push is read: what the provider wrote, before its code is looked up.
 *
 * @param ownId      the provider's own identity of the node; null where it has none
 * @param identity   the code that the node's identity is made of: the one that stands at the node itself
 * @param code       the code that says what the node means; another one where the push as a whole says it more precisely
 * @param words      the provider's words, not yet masked
 * @param receivedAt our clock, also the node's time where {@code occurredAt} is null
 */
public record NodeDraft(
        @Nullable String ownId,
        String provider,
        Leg leg,
        @Nullable OffsetDateTime occurredAt,
        Instant receivedAt,
        String identity,
        String code,
        Grade grade,
        @Nullable String words,
        @Nullable Place place) {

    /**
     * The order in which nodes happened; those of one instant stay in the provider's order where a sort is stable. What bears a
     * time that nobody can believe comes first, so that it is never the newest.
     */
    public static final Comparator<NodeDraft> BY_TIME =
            Comparator.comparing(NodeDraft::isTimed).thenComparing(NodeDraft::happenedAt);

    /** A node without an identity of the provider's own. */
    public NodeDraft(
            String provider,
            Leg leg,
            @Nullable OffsetDateTime occurredAt,
            Instant receivedAt,
            String identity,
            String code,
            Grade grade,
            @Nullable String words,
            @Nullable Place place) {
        this(null, provider, leg, occurredAt, receivedAt, identity, code, grade, words, place);
    }

    /** When it happened, as far as anybody knows: where the provider says nothing that can be believed, when it was received. */
    Instant happenedAt() {
        return occurredAt == null || !isTimed() ? receivedAt : occurredAt.toInstant();
    }

    /** False where the provider's time cannot be believed. */
    private boolean isTimed() {
        return occurredAt == null || BelievableTime.isBelievable(occurredAt, receivedAt);
    }

    /** This node with the provider's own identity; null leaves it without one. */
    public NodeDraft identifiedBy(@Nullable String id) {
        return new NodeDraft(id, provider, leg, occurredAt, receivedAt, identity, code, grade, words, place);
    }

    /** This node with a code that the push as a whole gives it. */
    public NodeDraft meaning(String wholeCode) {
        return new NodeDraft(
                ownId, provider, leg, occurredAt, receivedAt, identity, wholeCode, Grade.FROM_PUSH, words, place);
    }

    /** This node with a code that says what it means at its place in the history; its identity stays what stands at it. */
    public NodeDraft coded(String meantCode) {
        return new NodeDraft(ownId, provider, leg, occurredAt, receivedAt, identity, meantCode, grade, words, place);
    }

    /** A word that the push has about the parcel as a whole, at the time and place of this node, which is its newest. */
    public NodeDraft word(String wholeCode) {
        return new NodeDraft(provider, leg, occurredAt, receivedAt, wholeCode, wholeCode, Grade.FROM_PUSH, null, place);
    }

    /**
     * The finished node.
     *
     * @param ordinal the provider's order among nodes of this instant
     */
    public Node node(ProviderCodes codes, int ordinal) {
        String when = occurredAt == null ? "" : occurredAt.toInstant().toString();
        return new Node(
                ownId == null ? NodeIds.of(leg, when, identity, words) : provider + ":" + ownId,
                leg,
                timing(ordinal),
                new Node.Wording(provider, code, grade, codes.personal().masked(words)),
                codes.mapping().of(code),
                masked(place, codes.personal()));
    }

    private Node.Timing timing(int ordinal) {
        OffsetDateTime received = Microseconds.of(receivedAt).atOffset(ZoneOffset.UTC);
        return occurredAt != null && isTimed()
                ? new Node.Timing(occurredAt, ordinal, receivedAt)
                : new Node.Timing(received, ordinal, receivedAt, occurredAt != null);
    }

    private static @Nullable Place masked(@Nullable Place place, PersonalWords personal) {
        return place == null || place.equals(Place.NOWHERE)
                ? null
                : new Place(
                        place.country(),
                        personal.masked(place.region()),
                        personal.masked(place.city()),
                        place.postalCode(),
                        personal.masked(place.text()));
    }
}
