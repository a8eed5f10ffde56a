package io.waymark.exceptions.notify.application;

import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that this process has claimed and nobody else sends before the lease ends.
 *
 * @param id       the same for each of its attempts
 * @param attempt  counts from 1, and tells this claim from later ones
 * @param dueSince when it should have gone out first
 */
public record Outgoing(
        UUID id,
        String channel,
        Language language,
        int attempt,
        Instant dueSince,
        Instant leaseEnds,
        List<CaseNews> news) {
    public Outgoing {
        news = List.copyOf(news);
    }
}
