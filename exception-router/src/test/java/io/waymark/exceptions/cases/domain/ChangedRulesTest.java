package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.exceptions.classify.domain.ClassOverride;
import io.waymark.exceptions.classify.domain.ClassOverrides;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a change of the rules does to cases that are there, and what it does not. */
class ChangedRulesTest {
    private static final String UNAVAILABLE = "RCPT_UNAVAILABLE";

    private RoutingPolicy policy = ShipmentStory.POLICY;
    private final Router router = new Router(() -> policy, UuidCreator::getTimeOrderedEpoch);
    private final Dossier dossier = Dossier.empty(ShipmentStory.SHIPMENT);

    @Test
    void aCaseThatTurnsOutToBeAnotherIsRoutedByTheRulesOfTheDay() {
        told(1, 1, "ADDR_INCOMPLETE");

        change(Owner.FINANCE, Severity.CRITICAL, null);
        told(2, 2, "ADDR_INCORRECT");

        assertThat(onlyCase().routing().code()).isEqualTo("ADDR_INCORRECT");
        assertThat(onlyCase().routing().owner()).isEqualTo(Owner.FINANCE);
    }

    @Test
    void aFurtherTellingMovesNothing() {
        told(1, 1, "ADDR_INCORRECT");
        ExceptionCase before = onlyCase();

        change(Owner.FINANCE, Severity.CRITICAL, Duration.ofMinutes(1));
        told(2, 2, "ADDR_INCORRECT");

        ExceptionCase after = onlyCase();
        assertThat(after.occurrences()).isGreaterThan(before.occurrences());
        assertThat(after.routing().owner()).isEqualTo(Owner.SUPPORT);
        assertThat(after.routing().severity()).isEqualTo(Severity.HIGH);
        assertThat(after.routing().override()).isNull();
        assertThat(after.routing().version()).isEqualTo("test+0");
        assertThat(after.clocks()).isEqualTo(before.clocks());
    }

    @Test
    void aMilderRuleMakesNoOpenCaseMilder() {
        told(1, 1, "ADDR_INCORRECT");

        change(null, Severity.LOW, null);
        told(2, 2, "ADDR_INCORRECT");

        assertThat(onlyCase().routing().severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void aNewCaseAndACaseThatComesBackAreRoutedByTheRulesOfTheDay() {
        told(1, 1, "ADDR_INCORRECT");
        delivered(2, 2);
        assertThat(onlyCase().state()).isEqualTo(CaseState.RESOLVED);

        change(Owner.FINANCE, Severity.CRITICAL, Duration.ofMinutes(1));
        told(3, 3, "ADDR_INCORRECT");

        ExceptionCase again = onlyCase();
        assertThat(again.state()).isEqualTo(CaseState.REOPENED);
        assertThat(again.routing().owner()).isEqualTo(Owner.FINANCE);
        assertThat(again.routing().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(again.routing().override()).isEqualTo("*:m1:*");
        assertThat(again.routing().version()).isEqualTo("test+1");
        assertThat(again.clocks().firstResponseDue()).isEqualTo(at(3).plus(Duration.ofMinutes(1)));
    }

    @Test
    void theSecondFailedAttemptStillMakesItWorse() {
        failed(1, 1);
        assertThat(onlyCase().routing().severity()).isEqualTo(Severity.MEDIUM);

        change(Owner.FINANCE, Severity.LOW, null);
        failed(2, 30);

        assertThat(onlyCase().routing().severity()).isEqualTo(Severity.HIGH);
        assertThat(onlyCase().routing().owner()).isNotEqualTo(Owner.FINANCE);
    }

    @Test
    void ofAnotherMerchantsParcelsNothingChanges() {
        policy = with(new ClassOverride("*", "m2", "*", Owner.FINANCE, null, null, null));
        told(1, 1, "ADDR_INCORRECT");

        assertThat(onlyCase().routing().owner()).isEqualTo(Owner.SUPPORT);
    }

    private void change(@Nullable Owner owner, @Nullable Severity severity, @Nullable Duration firstResponse) {
        policy = with(new ClassOverride("*", "m1", "*", owner, severity, firstResponse, null));
    }

    private static RoutingPolicy with(ClassOverride override) {
        RoutingPolicy given = ShipmentStory.POLICY;
        return new RoutingPolicy(
                "test+1",
                given.classes(),
                new ClassOverrides(List.of(override)),
                given.classifier(),
                given.signals(),
                given.stalls(),
                given.calendars(),
                given.superiors(),
                given.reopenWithin(),
                given.consistentAfter(),
                given.quietAfter(),
                given.futureTolerance(),
                given.clockSkew(),
                given.severities());
    }

    private void told(long version, int hours, String code) {
        router.take(
                dossier, ShipmentStory.scan(version, Duration.ofHours(hours), "EXCEPTION", "other", code), at(hours));
    }

    private void failed(long version, int hours) {
        router.take(
                dossier,
                ShipmentStory.scan(version, Duration.ofHours(hours), "DELIVERY_FAILED", "other", UNAVAILABLE),
                at(hours));
    }

    private void delivered(long version, int hours) {
        router.take(
                dossier,
                ShipmentStory.scan(version, Duration.ofHours(hours), "DELIVERED", "recipient", null),
                at(hours));
    }

    private static Instant at(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private ExceptionCase onlyCase() {
        assertThat(dossier.cases()).hasSize(1);
        return dossier.cases().iterator().next();
    }
}
