package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.notify.application.Notices;
import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.exceptions.notify.application.RecordAttempt;
import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Language;
import io.waymark.exceptions.notify.domain.Notice;
import io.waymark.exceptions.notify.domain.Occasion;
import io.waymark.testkit.Backends;
import io.waymark.webhook.domain.Outcome;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever dies with a message leaves it to others, and whoever wakes up late changes nothing. Channels that nobody works on. */
@QuarkusTest
@TestProfile(NoticeProfile.class)
@WithTestResource(Backends.class)
class NoticeLeasesIT {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    Notices notices;

    @Inject
    RecordAttempt record;

    private final String channel = "nobody-" + UUID.randomUUID();

    @Test
    void aMessageOfAProcessThatDiedIsClaimedAgainWhenItsLeaseEnds() {
        Notice notice = add(NOW);
        Outgoing lost = claim(NOW).getFirst();

        assertThat(claim(NOW.plus(LEASE).minusMillis(1))).isEmpty();
        Outgoing again = claim(NOW.plus(LEASE)).getFirst();

        assertThat(again.id()).isEqualTo(lost.id()).isEqualTo(notice.id());
        assertThat(again.news()).isEqualTo(lost.news());
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void whoComesBackAfterItsLeaseChangesNothing() {
        add(NOW);
        Outgoing frozen = claim(NOW).getFirst();
        Outgoing again = claim(NOW.plus(LEASE)).getFirst();
        record.record(again, new Outcome.Failed(503, Outcome.Fault.STATUS, null));

        record.record(frozen, new Outcome.Taken(200));

        assertThat(claim(Instant.now().plusSeconds(60))).singleElement().satisfies(third -> assertThat(third.attempt())
                .isEqualTo(3));
    }

    @Test
    void whatWasTakenIsNeverClaimedAgainThoughItIsAddedAgain() {
        Notice notice = add(NOW);
        record.record(claim(NOW).getFirst(), new Outcome.Taken(200));

        QuarkusTransaction.requiringNew().run(() -> notices.add(List.of(notice)));

        assertThat(claim(NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void whatItsTransactionTakesBackIsToldNobody() {
        QuarkusTransaction.begin();
        notices.add(List.of(notice(NOW)));
        QuarkusTransaction.rollback();

        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void aChannelThatFailsGetsOneMessageAtATime() {
        add(NOW);
        record.record(claim(NOW).getFirst(), new Outcome.Failed(503, Outcome.Fault.STATUS, null));
        add(NOW);
        add(NOW);

        assertThat(claim(NOW)).hasSize(1);
    }

    @Test
    void aChannelThatAsksForARestGetsIt() {
        add(NOW);
        record.record(claim(NOW).getFirst(), new Outcome.Failed(429, Outcome.Fault.STATUS, Duration.ofHours(1)));
        add(NOW);

        assertThat(claim(Instant.now().plus(Duration.ofMinutes(59)))).isEmpty();
        assertThat(claim(Instant.now().plus(Duration.ofMinutes(61)))).hasSize(1);
    }

    @Test
    void whatEndedLongAgoIsForgottenAndWhatWaitsIsNot() {
        Notice sent = add(NOW);
        record.record(claim(NOW).getFirst(), new Outcome.Taken(200));
        Notice waiting = add(NOW);

        notices.forget(Instant.now().plusSeconds(1));

        QuarkusTransaction.requiringNew().run(() -> notices.add(List.of(sent)));
        assertThat(claim(NOW)).extracting(Outgoing::id).containsExactlyInAnyOrder(sent.id(), waiting.id());
    }

    @Test
    void anOpeningThatNobodyWasToldOfIsTakenBack() {
        Notice opening = add(NOW);
        Notice other = add(NOW);

        assertThat(retract(opening)).isEqualTo(1);

        assertThat(claim(NOW)).extracting(Outgoing::id).containsExactly(other.id());
    }

    @Test
    void whatAWorkerHasInItsHandsGoesOut() {
        Notice opening = add(NOW);
        Outgoing claimed = claim(NOW).getFirst();

        assertThat(retract(opening)).isZero();

        record.record(claimed, new Outcome.Failed(503, Outcome.Fault.STATUS, null));
        assertThat(claim(Instant.now().plusSeconds(60))).singleElement().satisfies(again -> assertThat(again.news())
                .containsExactly(opening.news()));
    }

    @Test
    void aDigestKeepsWhatIsNotTakenBackAndIsNotSentWithoutAny() {
        UUID digest = UUID.randomUUID();
        Notice first = add(notice(NOW, digest));
        Notice second = add(notice(NOW, digest));

        retract(first);

        assertThat(claim(NOW)).singleElement().satisfies(message -> assertThat(message.news())
                .containsExactly(second.news()));
        UUID emptied = UUID.randomUUID();
        Notice alone = add(notice(NOW, emptied));
        retract(alone);
        assertThat(claim(NOW)).isEmpty();
        assertThat(claim(NOW.plus(Duration.ofDays(1))))
                .extracting(Outgoing::id)
                .doesNotContain(emptied)
                .containsExactly(digest);
    }

    @Test
    void whatIsToldAgainIsInNoSecondDigest() {
        Notice told = add(notice(NOW, UUID.randomUUID()));
        Notice.Message tomorrow =
                new Notice.Message(UUID.randomUUID(), channel, Language.EN, NOW.plus(Duration.ofDays(1)));

        add(new Notice(told.id(), told.route(), told.news(), tomorrow));

        assertThat(claim(NOW)).hasSize(1);
        assertThat(claim(NOW.plus(Duration.ofDays(2)))).extracting(Outgoing::id).doesNotContain(tomorrow.id());
    }

    private int retract(Notice opening) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        notices.retractOpenings(List.of(opening.news().facts().caseId())));
    }

    @Test
    void aChannelThatFailsNowAndThenIsACaseUntilItSeldomDoes() {
        Desk technical = new Desk("technical");
        for (int turn = 1; turn <= 220; turn++) {
            attempt(turn % 36 == 0);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> isCase(technical, "OPEN"));

        for (int turn = 1; turn <= 1100; turn++) {
            attempt(false);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> isCase(technical, "RESOLVED"));
    }

    private boolean isCase(Desk technical, String state) {
        return technical.cases("owner", "technical").stream()
                .anyMatch(each -> ("notices/" + channel).equals(each.get("about"))
                        && "ERROR_RATE".equals(each.get("code"))
                        && state.equals(each.get("state")));
    }

    private void attempt(boolean fails) {
        add(NOW);
        Outgoing claimed = claim(Instant.now()).getFirst();
        record.record(claimed, fails ? new Outcome.Failed(503, Outcome.Fault.STATUS, null) : new Outcome.Taken(200));
    }

    @Test
    void ofACaseOneMessageIsUnderWayAtATimeWhereAChannelAsksForIt() {
        Notice first = add(notice(NOW));
        Notice second = add(alike(first, NOW.plusMillis(1)));
        Notice ofAnother = add(NOW.plusMillis(2));

        List<Outgoing> claimed = claimInTurn(NOW.plusSeconds(1));
        assertThat(claimed).extracting(Outgoing::id).containsExactlyInAnyOrder(first.id(), ofAnother.id());
        assertThat(claimInTurn(NOW.plusSeconds(1))).isEmpty();

        record.record(of(ofAnother, claimed), new Outcome.Taken(200));
        record.record(of(first, claimed), new Outcome.Failed(422, Outcome.Fault.STATUS, Duration.ofHours(1)));
        assertThat(claimInTurn(Instant.now().plus(Duration.ofMinutes(59)))).isEmpty();
        Instant later = Instant.now().plus(Duration.ofHours(2));
        record.leave(of(first, claimInTurn(later)));

        assertThat(claimInTurn(later)).extracting(Outgoing::id).containsExactly(second.id());
    }

    private static Outgoing of(Notice notice, List<Outgoing> claimed) {
        return claimed.stream()
                .filter(each -> each.id().equals(notice.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Outgoing> claimInTurn(Instant now) {
        return notices.claimInTurn(channel, 10, now, now.plus(LEASE));
    }

    /** Another message about the same case. */
    private Notice alike(Notice other, Instant due) {
        Notice fresh = notice(due);
        return new Notice(
                fresh.id(),
                "route",
                new CaseNews(Occasion.RESOLVED, "0", other.news().facts(), due),
                fresh.message());
    }

    private Notice add(Notice notice) {
        QuarkusTransaction.requiringNew().run(() -> notices.add(List.of(notice)));
        return notice;
    }

    private Notice notice(Instant due, UUID messageId) {
        Notice single = notice(due);
        return new Notice(
                single.id(), single.route(), single.news(), new Notice.Message(messageId, channel, Language.EN, due));
    }

    private Notice add(Instant due) {
        Notice notice = notice(due);
        QuarkusTransaction.requiringNew().run(() -> notices.add(List.of(notice)));
        return notice;
    }

    private Notice notice(Instant due) {
        UUID id = UUID.randomUUID();
        CaseNews.Facts facts = new CaseNews.Facts(
                UUID.randomUUID(), "DAMAGED", "loss", Severity.CRITICAL, Owner.OPERATIONS, "WM1", null, due, null);
        return new Notice(
                id,
                "route",
                new CaseNews(Occasion.OPENED, "0", facts, due),
                new Notice.Message(id, channel, Language.EN, due));
    }

    private List<Outgoing> claim(Instant now) {
        return notices.claim(channel, 10, now, now.plus(LEASE));
    }
}
