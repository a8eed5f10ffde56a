package io.waymark.tracking.shipment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One normalised carrier event.
 *
 * @param id stable identity within its shipment, made only of what the provider signed
 */
public record Node(
        String id,
        Leg leg,
        Timing timing,
        Wording wording,
        Meaning meaning,
        @Nullable Place place) implements HistoryEntry {

    /**
     * When it happened, and when it was heard of.
     *
     * @param occurredAt the carrier's clock with its offset, whole microseconds; of a doubtful one the time of receipt, in UTC
     * @param ordinal    the provider's order among nodes of one instant, from 0
     * @param receivedAt our clock, when it was first seen
     * @param doubtful   whether the carrier told a time that nobody can believe: it never orders the history
     */
    public record Timing(OffsetDateTime occurredAt, int ordinal, Instant receivedAt, boolean doubtful) {
        /** As far as the clocks of two places on earth are apart, a carrier may write a local time for another one. */
        public static final Duration AHEAD = Duration.ofDays(1);

        /** Of two tellings a believable time before a doubtful one, then the earlier, with an offset before one in UTC. */
        private static final Comparator<Timing> TRUER = Comparator.comparing(Timing::doubtful)
                .thenComparing(timing -> timing.occurredAt().toInstant())
                .thenComparing(timing -> timing.occurredAt().getOffset().equals(ZoneOffset.UTC))
                .thenComparing(timing -> timing.occurredAt().getOffset());

        /** A time that can be believed. */
        public Timing(OffsetDateTime occurredAt, int ordinal, Instant receivedAt) {
            this(occurredAt, ordinal, receivedAt, false);
        }

        /** The truer time, at the later of two places in the provider's order and the earlier of two arrivals. */
        Timing heardWith(Timing other) {
            boolean isTruer = TRUER.compare(this, other) <= 0;
            Timing heard = isTruer ? orDoubtedBy(other) : other.orDoubtedBy(this);
            return heard.arrived(this, other);
        }

        /**
         * This time, unless it still lay in the future when the other telling had been heard of: what was told before it can have
         * happened does not become true by the time going by.
         */
        private Timing orDoubtedBy(Timing heardBefore) {
            boolean isDoubted =
                    heardBefore.doubtful && occurredAt.toInstant().isAfter(heardBefore.receivedAt.plus(AHEAD));
            return isDoubted ? heardBefore : this;
        }

        /** This time, heard of in two tellings. */
        private Timing arrived(Timing one, Timing two) {
            int later = Math.max(one.ordinal, two.ordinal);
            Instant earlier = one.receivedAt.isBefore(two.receivedAt) ? one.receivedAt : two.receivedAt;
            return ordinal == later && receivedAt.equals(earlier)
                    ? this
                    : new Timing(occurredAt, later, earlier, doubtful);
        }
    }

    /**
     * What the provider wrote.
     *
     * @param code        its own code, as received
     * @param grade       how directly the code belongs to this node
     * @param description its words with personal data masked
     */
    public record Wording(
            String provider,
            String code,
            Grade grade,
            @Nullable String description) {
        Wording describedAs(@Nullable String words) {
            return Objects.equals(words, description) ? this : new Wording(provider, code, grade, words);
        }
    }

    /**
     * What the code says about the parcel.
     *
     * @param known     false for a code that the mapping does not hold: the state is not moved, the raw body waits for a replay
     * @param status    null for an informational code and for an unknown one: neither moves the state
     * @param exception exception class, also of a node without status; null where nothing is wrong
     * @param version   the revision of the mapping that says so; 0 for the first one
     */
    public record Meaning(
            boolean known,
            @Nullable Status status,
            @Nullable String exception,
            long version) {
        private boolean movesAs(Meaning other) {
            return Objects.equals(status, other.status) && Objects.equals(exception, other.exception);
        }
    }

    /** How a node came to its code, from the vaguest to the surest. */
    public enum Grade {
        /** Only the family of the code stood beside the node. */
        COARSE,
        /** The push said it about its newest node as a whole. */
        FROM_PUSH,
        /** The provider wrote it beside this very node. */
        OWN
    }

    private static final Comparator<Node> SURER = Comparator.<Node, Grade>comparing(
                    node -> node.wording().grade())
            .thenComparing(Node::code)
            .thenComparingLong(node -> node.meaning().version())
            .thenComparing(node -> String.valueOf(node.meaning()))
            .thenComparing(Node::provider);

    @Override
    public String carrier() {
        return leg.carrier();
    }

    @Override
    public String trackingNumber() {
        return leg.trackingNumber();
    }

    @Override
    public OffsetDateTime occurredAt() {
        return timing.occurredAt();
    }

    @Override
    public int ordinal() {
        return timing.ordinal();
    }

    @Override
    public boolean tellsTime() {
        return !timing.doubtful();
    }

    @Override
    public @Nullable State state() {
        Status status = meaning.status();
        return status == null ? null : status.state();
    }

    public Instant receivedAt() {
        return timing.receivedAt();
    }

    public String provider() {
        return wording.provider();
    }

    public String code() {
        return wording.code();
    }

    public @Nullable String description() {
        return wording.description();
    }

    public boolean known() {
        return meaning.known();
    }

    public @Nullable Status status() {
        return meaning.status();
    }

    public @Nullable String exception() {
        return meaning.exception();
    }

    /**
     * Unites two tellings of one node. Commutative, associative and idempotent, so that neither order nor repetition of
     * pushes matters: the surer code wins, of one code its newest meaning; of each other field the telling that says more.
     */
    Node unitedWith(Node other) {
        Node surer = SURER.compare(this, other) >= 0 ? this : other;
        Node united = new Node(
                id,
                leg.compareTo(other.leg) >= 0 ? leg : other.leg,
                timing.heardWith(other.timing),
                surer.wording.describedAs(Richer.text(description(), other.description())),
                surer.meaning,
                Richer.place(place, other.place));
        return united.equals(this) ? this : united;
    }

    /** This reading of a node instead of an earlier reading of the same words, whose place and first arrival stay. */
    Node inPlaceOf(Node before) {
        return at(timing.orDoubtedBy(before.timing).arrived(timing, before.timing));
    }

    /** This node under another meaning of its code. */
    public Node meaning(Meaning now) {
        return new Node(id, leg, timing, wording, now, place);
    }

    /** True where the mapping gives the same code another meaning than it had in an earlier telling. */
    boolean meansAnotherThan(Node before) {
        return code().equals(before.code())
                && meaning.version() != before.meaning.version()
                && !meaning.movesAs(before.meaning);
    }

    /** True where both look alike to a reader, whatever revision of the mapping gave them their meaning. */
    public boolean readsLike(Node other) {
        return known() == other.known()
                && code().equals(other.code())
                && meaning.movesAs(other.meaning)
                && Objects.equals(description(), other.description())
                && Objects.equals(place, other.place);
    }

    private Node at(Timing heard) {
        return timing.equals(heard) ? this : new Node(id, leg, heard, wording, meaning, place);
    }
}
