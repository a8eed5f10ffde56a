package io.waymark.exceptions.mass.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.cases.application.CaseQueue;
import io.waymark.exceptions.cases.application.Everybody;
import io.waymark.exceptions.cases.application.TakeInFacts;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.cases.domain.TimelineEntry;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.mass.domain.IncidentState;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Cases of one cause are one incident, whoever gathers at the same time; the service's own sweep runs beside the test's, as another
 * replica's would. Every test has a carrier of its own.
 */
@QuarkusTest
@WithTestResource(Backends.class)
class GatherIncidentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final String carrier = "C" + UUID.randomUUID();

    @Inject
    TakeInFacts takeInFacts;

    @Inject
    Openings openings;

    @Inject
    GatherIncidents gatherIncidents;

    @Inject
    CarryOutDecisions carryOutDecisions;

    @Inject
    DecideOnIncident decideOnIncident;

    @Inject
    IncidentQueue incidents;

    @Inject
    CaseQueue cases;

    @Inject
    Database database;

    @Test
    void twentyAreNoneAndTheTwentyFirstMakesOneThatLaterOnesJoin() {
        takeIn(failed(0, 20));
        gatherAll();
        assertThat(found()).isEmpty();

        takeIn(failed(20, 21));
        IncidentQueue.Shown made = awaitMembers(21);
        takeIn(failed(21, 24));
        IncidentQueue.Shown grown = awaitMembers(24);

        assertThat(grown.incident().id()).isEqualTo(made.incident().id());
        assertThat(grown.incident().owner()).isEqualTo(Owner.SUPPORT);
        assertThat(grown.incident().cause().place()).isEqualTo("CN-GD");
    }

    @Test
    void whoHasNoPlaceOrAnotherOneIsNoMember() {
        List<Fact> facts = new ArrayList<>(failed(0, 20));
        facts.add(failed(20, new Locality("CN", "ZJ")));
        facts.add(failed(21, null));
        takeIn(facts);
        gatherAll();

        assertThat(found()).isEmpty();
    }

    @Test
    void membersThatRecoverLeaveAndTheLastOneClosesIt() {
        takeIn(failed(0, 21));
        IncidentQueue.Shown made = awaitMembers(21);

        takeIn(IntStream.range(0, 20).mapToObj(this::delivered).toList());
        assertThat(shown(made).openMembers()).isEqualTo(1);
        takeIn(List.of(delivered(20)));
        gatherAll();

        await().atMost(PATIENCE).until(() -> shown(made).incident().state() == IncidentState.CLOSED);
        assertThat(shown(made).openMembers()).isZero();
    }

    @Test
    void aMemberThatRelapsesIsBack() {
        takeIn(failed(0, 21));
        IncidentQueue.Shown made = awaitMembers(21);
        takeIn(List.of(delivered(0)));
        assertThat(shown(made).openMembers()).isEqualTo(20);

        takeIn(List.of(failed(0, new Locality("CN", "GD"), 3, Instant.now())));
        gatherAll();

        await().atMost(PATIENCE).until(() -> shown(made).openMembers() == 21);
        assertThat(shown(made).incident().members()).isEqualTo(21);
    }

    @Test
    void aDecisionReachesEveryMemberOnceAlsoThoseThatJoinLater() throws Exception {
        takeIn(failed(0, 60));
        IncidentQueue.Shown made = awaitMembers(60);

        decide(made, new Decision.Acknowledge("support-1", Instant.now()));
        together(() -> carryOutDecisions.carryOut(7), () -> carryOutDecisions.carryOut(7));
        takeIn(failed(60, 63));
        awaitMembers(63);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(membersOf(made)).hasSize(63).allSatisfy(member -> {
                    ExceptionCase held = cases.find(member.caseId()).orElseThrow();
                    assertThat(held.state()).isEqualTo(CaseState.ACKNOWLEDGED);
                    assertThat(linesOf(held, TimelineEntry.Kind.ACKNOWLEDGED)).hasSize(1);
                }));
    }

    @Test
    void aMemberThatCannotBeReadCostsNoOther() {
        takeIn(failed(0, 23));
        IncidentQueue.Shown made = awaitMembers(23);
        UUID broken = membersOf(made).get(5).caseId();
        severityOf(broken, "NO_SUCH");

        decide(made, new Decision.Resolve("support-1", Instant.now(), "SOLVED", "done"));

        await().atMost(PATIENCE).until(() -> shown(made).openMembers() == 1);
        severityOf(broken, "MEDIUM");
        assertThat(cases.find(broken).orElseThrow().isOpen()).isTrue();
    }

    private void severityOf(UUID caseId, String word) {
        database.update(
                "UPDATE exception_case SET severity = ? WHERE case_id = ?",
                parameters -> parameters.text(word).uuid(caseId));
    }

    @Test
    void aResolutionEndsAllAndWhatIsOpenedLaterIsAnotherIncidents() {
        takeIn(failed(0, 30));
        IncidentQueue.Shown made = awaitMembers(30);

        decide(made, new Decision.Resolve("support-1", Instant.now(), "DEPOT_OPEN", "the depot is open again"));
        takeIn(failed(30, 52));
        gatherAll();
        await().atMost(PATIENCE).until(() -> shown(made).incident().state() == IncidentState.CLOSED);

        assertThat(membersOf(made)).hasSize(30).allSatisfy(member -> {
            ExceptionCase ended = cases.find(member.caseId()).orElseThrow();
            assertThat(ended.resolution()).extracting("note").isEqualTo("the depot is open again");
        });
        await().atMost(PATIENCE).until(() -> found().size() == 2);
        assertThat(found().getFirst().incident().members()).isEqualTo(22);
    }

    @Test
    void inAnyOrderAndFromTwoSidesAtOnceThereIsOneIncident() throws Exception {
        List<Fact> facts = new ArrayList<>(failed(0, 300));
        Collections.shuffle(facts, new Random(30));
        together(
                () -> {
                    takeInPieces(facts.subList(0, 150));
                    return gatherIncidents.gather(40);
                },
                () -> {
                    takeInPieces(facts.subList(150, 300));
                    return gatherIncidents.gather(40);
                });
        gatherAll();

        IncidentQueue.Shown made = awaitMembers(300);

        assertThat(found()).hasSize(1);
        assertThat(membersOf(made))
                .extracting(IncidentQueue.Member::shipmentCode)
                .doesNotHaveDuplicates();
    }

    @Test
    void fiveThousandMembersAreGatheredAndResolvedInBatches() {
        for (int from = 0; from < 5_000; from += 500) {
            takeIn(failed(from, from + 500));
        }
        gatherAll();
        IncidentQueue.Shown made = awaitMembers(5_000);
        assertThat(made.openMembers()).isEqualTo(5_000);

        decide(made, new Decision.Resolve("support-1", Instant.now(), "SOLVED", "the strike is over"));

        await().atMost(Duration.ofMinutes(2)).until(() -> shown(made).incident().state() == IncidentState.CLOSED);
        assertThat(found()).hasSize(1);
    }

    private static void together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> sides = new ArrayList<>();
            for (Callable<Integer> side : List.of(one, other)) {
                sides.add(threads.submit(() -> {
                    start.await();
                    int done = 0;
                    for (int round = 0; round < 12; round++) {
                        done += side.call();
                    }
                    return done;
                }));
            }
            for (Future<Integer> side : sides) {
                side.get();
            }
        }
    }

    private void takeInPieces(List<Fact> facts) {
        for (int from = 0; from < facts.size(); from += 25) {
            takeIn(facts.subList(from, from + 25));
        }
    }

    private void takeIn(List<Fact> facts) {
        QuarkusTransaction.requiringNew().run(() -> takeInFacts.take(facts));
    }

    /** Until nothing is left to weigh; while another gathers, this one has nothing to do. */
    private void gatherAll() {
        await().atMost(PATIENCE).until(() -> {
            while (gatherIncidents.gather(500) > 0) {}
            return unweighed() == 0;
        });
    }

    private int unweighed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> openings.fresh(Integer.MAX_VALUE))
                .size();
    }

    private void decide(IncidentQueue.Shown shown, Decision decision) {
        assertThat(decideOnIncident.decide(shown.incident().id(), null, at -> decision, Everybody.ADMINISTRATOR))
                .isInstanceOf(DecideOnIncident.Outcome.Done.class);
    }

    private IncidentQueue.Shown awaitMembers(long members) {
        return await().atMost(PATIENCE)
                .until(
                        () -> found().stream().findFirst().orElse(null),
                        shown -> shown != null && shown.incident().members() == members);
    }

    /** The incidents of this test's carrier, newest first. */
    private List<IncidentQueue.Shown> found() {
        return incidents.page(null, null, null, Integer.MAX_VALUE).stream()
                .map(listed -> listed.content().get())
                .filter(shown -> shown.incident().cause().carrier().equals(carrier))
                .toList();
    }

    private IncidentQueue.Shown shown(IncidentQueue.Shown before) {
        return incidents.find(before.incident().id()).orElseThrow();
    }

    private List<IncidentQueue.Member> membersOf(IncidentQueue.Shown shown) {
        return incidents.members(shown.incident().id(), null, Integer.MAX_VALUE);
    }

    private List<TimelineEntry> linesOf(ExceptionCase held, TimelineEntry.Kind kind) {
        return cases.timeline(held).stream().filter(line -> line.kind() == kind).toList();
    }

    private List<Fact> failed(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> failed(number, new Locality("CN", "GD")))
                .toList();
    }

    private Fact failed(int number, @Nullable Locality place) {
        return failed(number, place, 1, Instant.now().minus(Duration.ofHours(2)));
    }

    private Fact failed(int number, @Nullable Locality place, long version, Instant at) {
        return movement(number, version, at, "DELIVERY_FAILED", "unavailable", "RCPT_UNAVAILABLE", place);
    }

    private Fact delivered(int number) {
        return movement(
                number,
                2,
                Instant.now().minus(Duration.ofHours(1)),
                "DELIVERED",
                "recipient",
                null,
                new Locality("CN", "GD"));
    }

    private Fact movement(
            int number,
            long version,
            Instant at,
            String state,
            String substate,
            @Nullable String exception,
            @Nullable Locality place) {
        return new Fact.Movement(
                new Subject.Shipment("MS" + number + carrier),
                UUID.randomUUID(),
                new UUID(carrier.hashCode(), number),
                "m",
                carrier,
                false,
                version,
                at,
                Instant.now(),
                state,
                substate,
                exception,
                null,
                false,
                place,
                null);
    }
}
