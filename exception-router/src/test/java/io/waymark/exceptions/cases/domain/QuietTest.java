package io.waymark.exceptions.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A fault whose end nobody tells is over when nobody told of it for a day. */
class QuietTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant START = ShipmentStory.START;

    private final Router router = new Router(() -> ShipmentStory.POLICY, UuidCreator::getTimeOrderedEpoch);
    private final Subject.Integration forged = new Subject.Integration("tracking-ingest", "SIG_INVALID", "kdniao/main");
    private final Dossier dossier = Dossier.empty(forged);

    @Test
    void silenceOfADayEndsIt() {
        seen(START);

        ring(START.plus(DAY).minusMillis(1));
        assertThat(stands().isOpen()).isTrue();

        ring(START.plus(DAY));
        assertThat(stands().state()).isEqualTo(CaseState.RESOLVED);
        assertThat(stands().resolution()).isNotNull().satisfies(end -> assertThat(end.automatic())
                .isTrue());
    }

    @Test
    void theNextReportMovesTheEndAndALaterOneReopensIt() {
        seen(START);
        seen(START.plus(HOUR));

        ring(START.plus(DAY));
        assertThat(stands().isOpen()).isTrue();

        ring(START.plus(DAY).plus(HOUR));
        assertThat(stands().state()).isEqualTo(CaseState.RESOLVED);

        seen(START.plus(DAY).plus(HOUR.multipliedBy(2)));
        assertThat(stands().state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void itEndsAlsoWhileItsDeskWaits() {
        seen(START);
        Desk desk = new Desk(dossier, START);
        UUID id = stands().id();
        desk.carryOut(stands(), new DeskOrder.Acknowledge(id, "p1", null));
        desk.carryOut(
                stands(), new DeskOrder.Wait(id, "p1", null, Waiting.Party.CARRIER, START.plus(DAY.multipliedBy(9))));

        assertThat(router.nextDue(dossier)).contains(START.plus(DAY));
    }

    @Test
    void aFaultWhoseEndIsToldIsNotEndedBySilence() {
        Dossier down = Dossier.empty(new Subject.Integration("order-service", "CARRIER_API_DOWN", "YTO"));
        router.take(
                down,
                new Fact.IncidentSeen(
                        new Subject.Integration("order-service", "CARRIER_API_DOWN", "YTO"),
                        new UUID(1, 1),
                        "bookings wait",
                        1,
                        null,
                        null,
                        null,
                        null,
                        START),
                START);

        router.ring(down, START.plus(DAY.multipliedBy(2)));

        assertThat(down.caseOf("technical"))
                .hasValueSatisfying(each -> assertThat(each.isOpen()).isTrue());
    }

    @Test
    void aFaultEndsAfterTheSilenceThatItsEmitterAskedFor() {
        Dossier unreadable = payloads(HOUR.multipliedBy(6));
        assertThat(router.nextDue(unreadable)).isPresent();

        router.ring(unreadable, START.plus(HOUR.multipliedBy(6)).minusMillis(1));
        assertThat(unreadable.caseOf("technical"))
                .hasValueSatisfying(each -> assertThat(each.isOpen()).isTrue());

        router.ring(unreadable, START.plus(HOUR.multipliedBy(6)));
        assertThat(unreadable.caseOf("technical"))
                .hasValueSatisfying(each -> assertThat(each.state()).isEqualTo(CaseState.RESOLVED));
    }

    @Test
    void whatSomebodyMustDoIsNotEndedBySilence() {
        Dossier refused = payloads(null);

        router.ring(refused, START.plus(DAY.multipliedBy(9)));

        assertThat(refused.caseOf("technical"))
                .hasValueSatisfying(each -> assertThat(each.isOpen()).isTrue());
    }

    private Dossier payloads(@Nullable Duration overAfter) {
        Subject.Integration account = new Subject.Integration("tracking-ingest", "PAYLOAD_INVALID", "kdniao/main");
        Dossier told = Dossier.empty(account);
        router.take(
                told,
                new Fact.IncidentSeen(
                        account,
                        new UUID(3, 1),
                        "signed pushes cannot be read",
                        1,
                        null,
                        null,
                        START,
                        overAfter,
                        START),
                START);
        return told;
    }

    private void seen(Instant at) {
        router.take(
                dossier,
                new Fact.IncidentSeen(
                        forged,
                        new UUID(2, at.toEpochMilli()),
                        "pushes carry no valid signature",
                        1,
                        null,
                        null,
                        null,
                        null,
                        at),
                at);
    }

    private void ring(Instant at) {
        router.ring(dossier, at);
    }

    private ExceptionCase stands() {
        return dossier.caseOf("technical").orElseThrow(() -> new AssertionError("no case"));
    }
}
