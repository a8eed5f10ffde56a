package io.waymark.exceptions.measures.application;

import io.waymark.exceptions.cases.application.CaseFollower;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.measures.application.Episodes.Step;
import io.waymark.exceptions.measures.domain.Episode;
import io.waymark.time.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;

/** Keeps a row for each time that a case stood open, in the transaction that stores the case. */
@ApplicationScoped
class FollowEpisodes implements CaseFollower {
    private final Episodes episodes;
    private final MeasureMetrics metrics;
    private final AfterCommit afterCommit;

    FollowEpisodes(Episodes episodes, MeasureMetrics metrics, AfterCommit afterCommit) {
        this.episodes = episodes;
        this.metrics = metrics;
        this.afterCommit = afterCommit;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void stored(Collection<Dossier> worked) {
        Collection<Episode> changed = ChangedEpisodes.of(worked);
        if (!changed.isEmpty()) {
            List<Step> steps = episodes.keep(changed);
            afterCommit.run(() -> steps.forEach(metrics::record));
        }
    }
}
