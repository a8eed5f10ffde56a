package io.waymark.reconciliation.adjustment.domain;

import io.waymark.reconciliation.ledger.domain.BookingKey;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.EntryKind;
import io.waymark.reconciliation.ledger.domain.Line;
import io.waymark.reconciliation.ledger.domain.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants booked that no event tells of; booked when another has approved it.
 *
 * @param reverses   the entry that is taken back as a whole; null where the lines move money otherwise
 * @param lines      what is booked; of a reversal the mirrored lines of what it takes back
 * @param evidence   ids of what shows that it is right: events, cases, findings; at least one
 * @param occurredAt when what it corrects happened
 * @param decision   null as long as nobody has decided
 */
public record Adjustment(
        UUID id,
        Subject subject,
        @Nullable UUID reverses,
        List<Line> lines,
        List<UUID> evidence,
        Instant occurredAt,
        Act proposal,
        @Nullable Decision decision) {

    /** Who did something, and when. */
    public record Act(String by, Instant at) {}

    /** What became of it. */
    public record Decision(boolean approved, Act act) {}

    /** How far it is. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED
    }

    public Adjustment {
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
    }

    public State state() {
        if (decision == null) {
            return State.PROPOSED;
        }
        return decision.approved() ? State.APPROVED : State.REFUSED;
    }

    /** Whether this person may decide about it: never who proposed it. */
    public boolean mayBeDecidedBy(String person) {
        return !proposal.by().equals(person);
    }

    /** The same with a decision. */
    public Adjustment decided(Decision made) {
        return new Adjustment(id, subject, reverses, lines, evidence, occurredAt, proposal, made);
    }

    /** The id of the entry that books it once it is approved. */
    public UUID entryId() {
        return key().entryId();
    }

    /** The entry that books it; the adjustment itself is its first evidence, where the proposer's words are found. */
    public Entry entry(Instant recordedAt) {
        List<UUID> proof = new ArrayList<>(List.of(id));
        proof.addAll(evidence);
        return new Entry(
                key(),
                subject,
                reverses == null ? "Adjustment by two people" : "Taken back by two people",
                reverses,
                proof,
                lines,
                occurredAt,
                recordedAt);
    }

    private BookingKey key() {
        return new BookingKey(reverses == null ? EntryKind.ADJUSTMENT : EntryKind.REVERSAL, id.toString());
    }
}
