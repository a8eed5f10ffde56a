package io.waymark.tracking.pushwatch;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.incident.IncidentAnnouncements;
import io.waymark.tracking.incident.Recovery;
import io.waymark.tracking.provider.Accounts;
import io.waymark.tracking.pushwatch.PushTally.Counted;
import io.waymark.tracking.pushwatch.WatchedAccounts.Fresh;
import io.waymark.tracking.pushwatch.WatchedAccounts.Turn;
import io.waymark.tracking.pushwatch.domain.Baseline;
import io.waymark.tracking.pushwatch.domain.Limits;
import io.waymark.tracking.pushwatch.domain.Watched;
import io.waymark.webhook.domain.FailureShare;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes down what was heard and, where it is this replica's turn, judges every account. These are two transactions: one that
 * writes down waits for nobody who judges, so replicas never wait for each other in a circle.
 */
@Singleton
public class JudgeAccounts {
    private final WatchedAccounts watched;
    private final Accounts configured;
    private final IncidentAnnouncements incidents;
    private final Duration interval;
    private final Limits limits;
    private final PushWatchMetrics metrics;

    JudgeAccounts(
            WatchedAccounts watched,
            Accounts configured,
            IncidentAnnouncements incidents,
            PushWatchConfig config,
            PushWatchMetrics metrics) {
        this.watched = watched;
        this.configured = configured;
        this.incidents = incidents;
        this.interval = config.every();
        this.limits = limits(config);
        this.metrics = metrics;
    }

    private static Limits limits(PushWatchConfig config) {
        return new Limits(
                config.missedPushes(),
                config.shortestSilence(),
                config.gapFactor(),
                config.fewestRemembered(),
                new FailureShare.Limits(
                        config.errorsAbove(),
                        config.errorsBelow(),
                        config.fewestPushes(),
                        config.fewestFaults(),
                        config.errorHalfLife()));
    }

    /**
     * Writes down what this replica counted.
     *
     * @param counted to be counted again where this throws
     */
    @Transactional
    public void writeDown(List<Counted> counted) {
        watched.add(counted);
    }

    /** Judges all accounts where it is this replica's turn; incidents are told in the same transaction. */
    @Transactional
    public void judge() {
        long start = System.nanoTime();
        Optional<Turn> turn = watched.takeTurn(interval);
        turn.ifPresent(this::judge);
        metrics.turned(System.nanoTime() - start);
    }

    private void judge(Turn turn) {
        List<Fresh> heard = watched.fresh().stream()
                .filter(one -> isConfigured(one.account().subject()))
                .toList();
        Map<String, Baseline> silent = watched.baselines(heard.stream()
                .filter(one -> one.genuine() == 0 && !one.account().silence().told())
                .map(one -> one.account().subject())
                .toList());
        Judgement judgement = new Judgement(interval, limits, turn);
        List<Watched> after = new ArrayList<>();
        for (Fresh one : heard) {
            after.add(judgement.of(one, silent.get(one.account().subject())));
        }
        watched.save(after);
        if (!judgement.raised.isEmpty()) {
            incidents.tell(judgement.raised);
        }
        if (!judgement.cleared.isEmpty()) {
            incidents.clear(judgement.cleared);
        }
        for (Incident raised : judgement.raised) {
            metrics.raised(raised.kind(), raised.subject());
        }
        for (Recovery cleared : judgement.cleared) {
            metrics.cleared(cleared.kind(), cleared.subject());
        }
        if (!turn.now()
                .truncatedTo(ChronoUnit.HOURS)
                .equals(turn.now().minus(turn.since()).truncatedTo(ChronoUnit.HOURS))) {
            watched.forget();
        }
    }

    /** Nobody waits for pushes to accounts that are configured no more. */
    private boolean isConfigured(String subject) {
        String[] parts = subject.split("/", 2);
        return parts.length == 2 && configured.find(parts[0], parts[1]).isPresent();
    }
}
