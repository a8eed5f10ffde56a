package io.waymark.exceptions.notify.application;

import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Notice;
import io.waymark.exceptions.notify.domain.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Makes notices of what became of cases, in the transaction that stores the cases: both are stored or neither. */
@ApplicationScoped
public class QueueNotices {
    private final Routes routes;
    private final Channels channels;
    private final Notices notices;
    private final NoticeMetrics metrics;
    private final Clock clock;

    QueueNotices(Routes routes, Channels channels, Notices notices, NoticeMetrics metrics, Clock clock) {
        this.routes = routes;
        this.channels = channels;
        this.notices = notices;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void queue(List<CaseEvent> events) {
        Instant now = clock.instant();
        List<Notice> born = events.stream()
                .flatMap(event -> CaseNews.of(event).stream())
                .flatMap(news -> routes.notices(news, now).stream())
                .filter(notice -> channels.has(notice.message().channel()))
                .toList();
        if (!born.isEmpty()) {
            notices.add(born);
            metrics.queued(born.size());
        }
    }
}
