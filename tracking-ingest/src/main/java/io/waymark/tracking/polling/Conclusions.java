package io.waymark.tracking.polling;

import io.waymark.tracking.polling.PolledLegs.Conclusion;
import io.waymark.tracking.polling.PolledLegs.Due;
import io.waymark.tracking.polling.PolledLegs.Standing;
import io.waymark.tracking.polling.PollingMetrics.LegOutcome;
import io.waymark.tracking.polling.domain.Next;
import io.waymark.tracking.polling.domain.Pace;
import io.waymark.tracking.polling.domain.Situation;
import io.waymark.tracking.shipment.domain.Leg;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Gives numbers back with the time when each is due again, or lets go of them. */
@Singleton
public class Conclusions {
    private static final Logger LOG = Logger.getLogger(Conclusions.class);
    private final PolledLegs legs;
    private final RefusedNumbers refused;
    private final PollingMetrics metrics;

    Conclusions(PolledLegs legs, RefusedNumbers refused, PollingMetrics metrics) {
        this.legs = legs;
        this.refused = refused;
        this.metrics = metrics;
    }

    /** After a call that was answered; how shipments stand is looked up after their answers are durable. */
    void answered(PolledCarrier carrier, Taken taken, List<Due> asked, Map<Leg, LegOutcome> outcomes) {
        Map<Leg, Standing> standings = legs.standings(taken.lease());
        List<Conclusion> conclusions = new ArrayList<>();
        for (Due due : asked) {
            LegOutcome outcome = Objects.requireNonNull(outcomes.get(due.leg()));
            metrics.looked(carrier.name(), outcome);
            Standing standing = standings.get(due.leg());
            if (standing != null) {
                conclusions.add(conclusion(carrier, taken, due, outcome, standing));
            }
        }
        conclude(carrier, taken, conclusions);
        refused.tell(
                carrier,
                asked.stream()
                        .filter(due -> outcomes.get(due.leg()) == LegOutcome.REFUSED)
                        .toList());
    }

    /** After a call that failed. */
    void unanswered(PolledCarrier carrier, Taken taken, List<Due> asked) {
        List<Conclusion> conclusions = new ArrayList<>();
        for (Due due : asked) {
            metrics.looked(carrier.name(), LegOutcome.UNANSWERED);
            Situation failed = due.situation().failed();
            conclusions.add(of(
                    due,
                    taken.registered(),
                    due.version(),
                    failed,
                    carrier.pace().afterFault(failed, chance())));
        }
        conclude(carrier, taken, conclusions);
    }

    /** After the interface asked for a pause. */
    void postponed(Taken taken, List<Due> asked, Duration pause) {
        legs.conclude(
                taken.lease(),
                asked.stream()
                        .map(due -> of(due, taken.registered(), due.version(), due.situation(), new Next.In(pause)))
                        .toList());
    }

    /** Numbers that nobody was asked about, as their parcels arrived. */
    void rested(PolledCarrier carrier, Taken taken, List<Due> rested) {
        List<Conclusion> conclusions = new ArrayList<>();
        for (Due due : rested) {
            metrics.looked(carrier.name(), LegOutcome.RESTED);
            Next next = carrier.pace().next(due.situation(), chance());
            conclusions.add(of(due, taken.registered(), due.version(), due.situation(), next));
        }
        conclude(carrier, taken, conclusions);
    }

    private static Conclusion conclusion(
            PolledCarrier carrier, Taken taken, Due due, LegOutcome outcome, Standing now) {
        Pace pace = carrier.pace();
        Situation answered = now.situation().answered(now.version() > due.version());
        Situation failed = now.situation().failed();
        return switch (outcome) {
            case REPORTED, NO_TRACE, RESTED -> of(due, true, now.version(), answered, pace.next(answered, chance()));
            case REGISTERED ->
                of(
                        due,
                        true,
                        due.version(),
                        due.situation(),
                        new Next.In(pace.pauses().shortest()));
            case UNREGISTERED -> of(due, false, due.version(), due.situation(), new Next.In(Duration.ZERO));
            case REFUSED -> of(due, taken.registered(), now.version(), answered, new Next.Stop(Next.Reason.REFUSED));
            case UNANSWERED, UNREADABLE, UNSTORED ->
                of(due, taken.registered(), due.version(), failed, pace.afterFault(failed, chance()));
        };
    }

    private void conclude(PolledCarrier carrier, Taken taken, List<Conclusion> conclusions) {
        legs.conclude(taken.lease(), conclusions);
        for (Conclusion one : conclusions) {
            if (one.next() instanceof Next.Stop(Next.Reason reason)) {
                LOG.infof("%s is no longer asked about a number: %s", carrier.subject(), reason);
                metrics.stopped(carrier.name(), reason.name());
            }
        }
    }

    private static Conclusion of(Due due, boolean registered, long version, Situation situation, Next next) {
        return new Conclusion(due.leg(), next, registered, version, situation.unchanged(), situation.faults());
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
