package io.waymark.tracking.polling;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.tracking.calls.Call;
import io.waymark.tracking.calls.CallLog;
import io.waymark.tracking.calls.Direction;
import io.waymark.tracking.calls.Outcome;
import io.waymark.tracking.incident.FaultTally;
import io.waymark.tracking.incident.Incident.Kind;
import io.waymark.tracking.ingest.application.PushJournal;
import io.waymark.tracking.ingest.application.PushLimits;
import io.waymark.tracking.ingest.application.RawBodies;
import io.waymark.tracking.ingest.application.RefusedBodies;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.polling.PolledLegs.Due;
import io.waymark.tracking.polling.PollingMetrics.LegOutcome;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.shipment.domain.Leg;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts what carriers tell into the journal, each number as a push of its own: the same fold, the same guard against repetition. */
@Singleton
class JournalAnswers {
    private static final Logger LOG = Logger.getLogger(JournalAnswers.class);
    private final PushJournal journal;
    private final RawBodies bodies;
    private final RefusedBodies refused;
    private final PushLimits limits;
    private final CallLog log;
    private final FaultTally faults;
    private final Clock clock;

    JournalAnswers(
            PushJournal journal,
            RawBodies bodies,
            RefusedBodies refused,
            PushLimits limits,
            CallLog log,
            FaultTally faults,
            Clock clock) {
        this.refused = refused;
        this.limits = limits;
        this.log = log;
        this.journal = journal;
        this.bodies = bodies;
        this.faults = faults;
        this.clock = clock;
    }

    /** Puts the answers in, and waits until all are durable, or not. */
    Map<Leg, LegOutcome> append(PolledCarrier carrier, List<Due> asked, Map<Leg, LegAnswer> answers) {
        Map<Leg, CompletableFuture<LegOutcome>> outcomes = new HashMap<>();
        for (Due due : asked) {
            LegAnswer answer = answers.getOrDefault(due.leg(), new LegAnswer.Later("no answer"));
            outcomes.put(due.leg(), one(carrier, due, answer));
        }
        Map<Leg, LegOutcome> done = new HashMap<>();
        outcomes.forEach((leg, outcome) -> done.put(leg, outcome.join()));
        return done;
    }

    private CompletableFuture<LegOutcome> one(PolledCarrier carrier, Due due, LegAnswer answer) {
        return switch (answer) {
            case LegAnswer.Reported reported -> reported(carrier, due.leg(), reported.body());
            case LegAnswer.NoTrace noTrace -> CompletableFuture.completedFuture(LegOutcome.NO_TRACE);
            case LegAnswer.Registered registered -> CompletableFuture.completedFuture(LegOutcome.REGISTERED);
            case LegAnswer.Unregistered unregistered -> CompletableFuture.completedFuture(LegOutcome.UNREGISTERED);
            case LegAnswer.Refused(String code) -> {
                LOG.warnf("%s refuses a number of %s with code %s", carrier.subject(), due.shipmentCode(), code);
                yield CompletableFuture.completedFuture(LegOutcome.REFUSED);
            }
            case LegAnswer.Later(String code) -> {
                LOG.infof("%s has no answer about %s: %s", carrier.subject(), due.shipmentCode(), code);
                yield CompletableFuture.completedFuture(LegOutcome.UNANSWERED);
            }
        };
    }

    private CompletableFuture<LegOutcome> reported(PolledCarrier carrier, Leg leg, byte[] body) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        try {
            Push said = carrier.reader().reread(PolledCarrier.ACCOUNT, body, now);
            if (said.reports().isEmpty() && said.unreadable().isEmpty()) {
                return CompletableFuture.completedFuture(LegOutcome.NO_TRACE);
            }
            Push push = limits.bounded(about(leg, said));
            if (push.reports().size() < said.reports().size()) {
                log.note(unreadable(id, now, carrier, leg, "in part: speaks of numbers that were not asked for"));
            }
            if (!push.unreadable().isEmpty()) {
                UnreadableRow first = push.unreadable().getFirst();
                log.note(unreadable(id, now, carrier, leg, "in part: " + first.where() + " " + first.what()));
            }
            return journal.append(new AcceptedPush(
                            id, carrier.name(), PolledCarrier.ACCOUNT, now, bodies.seal(id, body), push))
                    .handle((done, failed) -> failed == null ? LegOutcome.REPORTED : LegOutcome.UNSTORED)
                    .toCompletableFuture();
        } catch (MalformedPushException malformed) {
            LOG.warnf("an answer of %s cannot be read: %s", carrier.subject(), malformed.getMessage());
            faults.count(Kind.PAYLOAD_INVALID, carrier.subject(), "answers cannot be read");
            refused.keep(id, now, carrier.name(), PolledCarrier.ACCOUNT, body);
            log.note(unreadable(id, now, carrier, leg, malformed.getMessage()));
            return CompletableFuture.completedFuture(LegOutcome.UNREADABLE);
        }
    }

    /** What an answer says of the number that was asked for: of others it was not asked. */
    private static Push about(Leg leg, Push said) throws MalformedPushException {
        List<TrackingReport> asked = said.reports().stream()
                .filter(report -> report.leg().equals(leg))
                .toList();
        if (asked.isEmpty() && !said.reports().isEmpty()) {
            throw new MalformedPushException(UnreadableKind.VALUE, "number", "is not the one that was asked for");
        }
        return new Push(said.replayKey(), asked, said.unreadable());
    }

    private static Call unreadable(UUID id, Instant at, PolledCarrier carrier, Leg leg, @Nullable String detail) {
        return new Call(
                id, at, Direction.OUT, carrier.name(), "", Outcome.UNREADABLE, null, leg.trackingNumber(), detail, 1);
    }
}
