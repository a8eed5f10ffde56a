package io.waymark.exceptions.measures.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.measures.application.Episodes;
import io.waymark.exceptions.measures.application.Episodes.Step;
import io.waymark.exceptions.measures.application.Tallies;
import io.waymark.exceptions.measures.application.Waybills;
import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Episode;
import io.waymark.exceptions.measures.domain.Measure;
import io.waymark.exceptions.measures.domain.Period;
import io.waymark.exceptions.measures.domain.Tally;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much of it has moved into the daily figures, the answer is the same; what a test stores is rolled back. */
@QuarkusTest
@WithTestResource(Backends.class)
class RollUpIT {
    private static final List<Dimension> ALL = List.of(Dimension.values());
    private static final Instant NOW = Instant.parse("2021-04-01T00:00:00Z");
    private static final Instant GIVEN_UP = Instant.parse("2021-03-12T00:00:00Z");
    private static final Period WEEK = Period.week("2021-W10");
    private static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000009");

    @Inject
    Database database;

    @Inject
    Episodes episodes;

    @Inject
    Waybills waybills;

    @Inject
    Tallies tallies;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        database.update(PastEpisodes.WAYBILLS);
        database.update(PastEpisodes.CASES);
    }

    @AfterEach
    void rollBack() throws SystemException {
        transaction.rollback();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 17, 1000})
    void rolledUpOrNotTheCountsAreTheSame(int most) {
        database.update(PastEpisodes.EPISODES);
        List<List<Tally>> raw = looks();
        assertThat(raw).allSatisfy(look -> assertThat(look).isNotEmpty());

        int moved;
        do {
            moved = episodes.rollUp(NOW, most) + waybills.rollUp(GIVEN_UP, most);
            assertThat(looks()).isEqualTo(raw);
        } while (moved > 0);

        assertThat(left("case_episode WHERE merchant_id = 'm-past' AND NOT rolled_up"))
                .as("the one that is open")
                .isOne();
        assertThat(left("subject WHERE merchant_id = 'm-past' AND NOT measured"))
                .as("silent waybills that are still waited for")
                .isEqualTo(4);
    }

    @Test
    void daysAddUpToTheirWeek() {
        database.update(PastEpisodes.EPISODES);
        episodes.rollUp(NOW, 4);
        waybills.rollUp(GIVEN_UP, 20);

        long week = opened(WEEK);
        long days = WEEK.days().stream()
                .mapToLong(day -> opened(new Period(day, day)))
                .sum();

        assertThat(week).isEqualTo(10);
        assertThat(days).isEqualTo(week);
        assertThat(tallies.openedByDay(WEEK, NOW))
                .containsEntry(LocalDate.parse("2021-03-08"), 1L)
                .containsEntry(LocalDate.parse("2021-03-13"), 4L)
                .containsEntry(LocalDate.parse("2021-03-14"), 1L);
    }

    @Test
    void oneMerchantIsShownItsOwn() {
        database.update(PastEpisodes.EPISODES);
        episodes.rollUp(NOW, 4);

        assertThat(tallies.of(ALL, WEEK, "m-past", NOW)).containsExactlyInAnyOrderElementsOf(look(WEEK, null));
        assertThat(tallies.of(ALL, WEEK, "m-other", NOW)).isEmpty();
    }

    @Test
    void whatIsNotDueYetIsNotLateYet() {
        database.update(PastEpisodes.EPISODES);
        Instant hourAndAHalfLater = Instant.parse("2021-03-13T10:30:00Z");

        assertThat(count(Measure.FIRST_RESPONSE_LATE, hourAndAHalfLater)).isOne();
        assertThat(count(Measure.RESOLVE_LATE, hourAndAHalfLater)).isZero();
        assertThat(count(Measure.RESOLVE_LATE, NOW)).isOne();
    }

    @Test
    void anEpisodeIsKeptStepByStepAndItsEndIsFinal() {
        Instant opened = Instant.parse("2021-03-10T09:00:00Z");
        Instant taken = opened.plus(Duration.ofMinutes(10));
        Instant ended = opened.plus(Duration.ofHours(1));

        assertThat(episodes.keep(List.of(episode(null, null, null, Owner.SUPPORT))))
                .containsExactly(new Step(Owner.SUPPORT, false, null, null));
        assertThat(episodes.keep(List.of(episode("CN-DE", taken, null, Owner.SUPPORT))))
                .containsExactly(new Step(Owner.SUPPORT, false, Duration.ofMinutes(10), null));
        assertThat(episodes.keep(List.of(episode("CN-US", null, null, Owner.OPERATIONS))))
                .as("given to another desk")
                .containsExactly(new Step(Owner.OPERATIONS, false, null, null));
        assertThat(episodes.keep(List.of(episode(null, null, new Episode.End(ended, true), Owner.OPERATIONS))))
                .containsExactly(new Step(Owner.OPERATIONS, true, null, Duration.ofHours(1)));
        assertThat(episodes.keep(List.of(episode(null, ended, null, Owner.FINANCE))))
                .as("what has ended is changed no more")
                .isEmpty();

        assertThat(look(WEEK, "m-past"))
                .filteredOn(tally ->
                        tally.dimension() == Dimension.LANE && tally.value().equals("CN-DE"))
                .extracting(Tally::measure)
                .contains(Measure.OPENED, Measure.ACKNOWLEDGED, Measure.RESOLVED_BY_ITSELF)
                .doesNotContain(Measure.FIRST_RESPONSE_LATE);
    }

    @Test
    void anEndThatItsPersonTookBackNeverWas() {
        Instant opened = Instant.parse("2021-03-10T09:00:00Z");
        Instant ended = opened.plus(Duration.ofHours(1));
        Instant endedAgain = opened.plus(Duration.ofHours(2));
        episodes.keep(List.of(episode("CN-DE", null, new Episode.End(ended, false), Owner.SUPPORT)));
        assertThat(episodes.rollUp(ended, 1000))
                .as("it can still be taken back")
                .isZero();

        episodes.keep(List.of(episode("CN-DE", null, null, Owner.SUPPORT)));

        assertThat(look(WEEK, "m-past"))
                .filteredOn(tally -> tally.dimension() == Dimension.LANE)
                .extracting(Tally::measure)
                .contains(Measure.OPENED, Measure.FIRST_RESPONSE_LATE)
                .doesNotContain(Measure.REOPENED, Measure.ACKNOWLEDGED, Measure.RESOLVED_BY_PERSON);
        assertThat(episodes.keep(List.of(episode("CN-DE", null, new Episode.End(endedAgain, false), Owner.SUPPORT))))
                .containsExactly(new Step(Owner.SUPPORT, false, Duration.ofHours(2), Duration.ofHours(2)));
        assertThat(episodes.rollUp(NOW, 1000)).isOne();
    }

    @Test
    void whatEndsByItselfAfterItsEndWasTakenBackEndedByItself() {
        Instant opened = Instant.parse("2021-03-10T09:00:00Z");
        Instant taken = opened.plus(Duration.ofMinutes(10));
        Instant ended = opened.plus(Duration.ofHours(1));
        episodes.keep(List.of(episode("CN-DE", taken, new Episode.End(ended, false), Owner.SUPPORT)));

        episodes.keep(List.of(episode("CN-DE", null, new Episode.End(ended.plusSeconds(60), true), Owner.SUPPORT)));

        assertThat(look(WEEK, "m-past"))
                .filteredOn(tally -> tally.dimension() == Dimension.LANE)
                .extracting(Tally::measure)
                .contains(Measure.ACKNOWLEDGED, Measure.RESOLVED_BY_ITSELF)
                .doesNotContain(Measure.RESOLVED_BY_PERSON, Measure.REOPENED);
    }

    private static Episode episode(
            @Nullable String lane, @Nullable Instant taken, Episode.@Nullable End end, Owner owner) {
        Instant opened = Instant.parse("2021-03-10T09:00:00Z");
        return new Episode(
                CASE,
                0,
                new Episode.Traits(
                        "ADDR_INCORRECT", "address", Severity.HIGH, owner, "YTO", lane, "cn-domestic", "m-past", "DE"),
                opened,
                opened,
                taken,
                end,
                opened.plus(Duration.ofMinutes(30)),
                null);
    }

    private List<List<Tally>> looks() {
        return List.of(look(WEEK, null), look(WEEK.plusWeeks(-1), null), look(WEEK, "m-past"));
    }

    private List<Tally> look(Period period, @Nullable String merchant) {
        return tallies.of(ALL, period, merchant, NOW).stream()
                .sorted(Comparator.comparing(Tally::toString))
                .toList();
    }

    private long opened(Period period) {
        return tallies.of(List.of(Dimension.CARRIER), period, null, NOW).stream()
                .filter(tally -> tally.measure() == Measure.OPENED)
                .mapToLong(Tally::counted)
                .sum();
    }

    private long count(Measure measure, Instant now) {
        return tallies.of(List.of(Dimension.CODE), WEEK, null, now).stream()
                .filter(tally -> tally.measure() == measure)
                .mapToLong(Tally::counted)
                .sum();
    }

    private long left(String where) {
        return database.query("SELECT count(*) AS remaining FROM " + where, row -> row.number("remaining"))
                .getFirst();
    }
}
