package io.waymark.tracking.vigil.application;

import io.waymark.tracking.incident.application.Incidents;
import io.waymark.tracking.incident.domain.Incident;
import io.waymark.tracking.incident.domain.Recovery;
import io.waymark.tracking.vigil.application.PushPulse.Pulse;
import io.waymark.tracking.vigil.application.PushRhythms.Heard;
import io.waymark.tracking.vigil.application.PushRhythms.Turn;
import io.waymark.tracking.vigil.domain.Rhythm;
import io.waymark.tracking.vigil.domain.Watched;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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
public class KeepVigil {
    private final PushRhythms rhythms;
    private final WatchedAccounts accounts;
    private final Incidents incidents;
    private final VigilPolicy policy;
    private final VigilMetrics metrics;

    KeepVigil(
            PushRhythms rhythms,
            WatchedAccounts accounts,
            Incidents incidents,
            VigilPolicy policy,
            VigilMetrics metrics) {
        this.rhythms = rhythms;
        this.accounts = accounts;
        this.incidents = incidents;
        this.policy = policy;
        this.metrics = metrics;
    }

    /**
     * Writes down what this replica counted.
     *
     * @param pulses to be counted again where this throws
     */
    @Transactional
    public void writeDown(List<Pulse> pulses) {
        rhythms.add(pulses);
    }

    /** Judges all accounts where it is this replica's turn; incidents are told in the same transaction. */
    @Transactional
    public void judge() {
        long start = System.nanoTime();
        Optional<Turn> turn = rhythms.takeTurn(policy.interval());
        turn.ifPresent(this::judge);
        metrics.turned(System.nanoTime() - start);
    }

    private void judge(Turn turn) {
        List<Heard> heard = rhythms.heard().stream()
                .filter(one -> accounts.holds(one.account().subject()))
                .toList();
        Map<String, Rhythm> silent = rhythms.rhythms(heard.stream()
                .filter(one -> one.genuine() == 0 && !one.account().silence().told())
                .map(one -> one.account().subject())
                .toList());
        Judgement judgement = new Judgement(policy, turn);
        List<Watched> after = new ArrayList<>();
        for (Heard one : heard) {
            after.add(judgement.of(one, silent.get(one.account().subject())));
        }
        rhythms.save(after);
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
            rhythms.forget();
        }
    }
}
