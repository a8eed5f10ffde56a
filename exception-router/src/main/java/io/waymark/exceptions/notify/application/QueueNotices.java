package io.waymark.exceptions.notify.application;

import io.waymark.exceptions.cases.application.CaseGroups;
import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.cases.domain.CaseGroup;
import io.waymark.exceptions.mass.domain.IncidentEvent;
import io.waymark.exceptions.mass.domain.MassIncident;
import io.waymark.exceptions.mass.domain.Opening;
import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Notice;
import io.waymark.exceptions.notify.domain.Routes;
import io.waymark.exceptions.notify.domain.Settling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes notices of what became of cases and mass incidents, in the transaction that stores those: both are stored or neither. Of a
 * mass incident its desk is told once, and not of each member.
 */
@ApplicationScoped
public class QueueNotices {
    private final Supplier<Routes> routes;
    private final Settling settling;
    private final Channels channels;
    private final CaseGroups groups;
    private final Notices notices;
    private final NoticeMetrics metrics;
    private final Clock clock;

    QueueNotices(
            Supplier<Routes> routes,
            Settling settling,
            Channels channels,
            CaseGroups groups,
            Notices notices,
            NoticeMetrics metrics,
            Clock clock) {
        this.routes = routes;
        this.settling = settling;
        this.channels = channels;
        this.groups = groups;
        this.notices = notices;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void queue(List<CaseEvent> events) {
        List<CaseNews> news =
                events.stream().flatMap(event -> CaseNews.of(event).stream()).toList();
        if (news.isEmpty() || channels.all().isEmpty()) {
            return;
        }
        Map<UUID, CaseGroup> open = groups.openGroups(
                news.stream().map(each -> each.facts().caseId()).distinct().toList());
        tell(news.stream()
                .flatMap(each -> {
                    CaseGroup group = open.get(each.facts().caseId());
                    return (group == null
                                    ? List.of(each)
                                    : each.ofMember(group).stream().toList())
                            .stream();
                })
                .toList());
    }

    /** What became of a mass incident; whoever joins it is told of with it. */
    @Transactional(TxType.MANDATORY)
    public void queue(IncidentEvent event) {
        switch (event) {
            case IncidentEvent.Opened opened -> tell(List.of(CaseNews.begun(facts(opened.about()), opened.at())));
            case IncidentEvent.Joined joined ->
                metrics.retracted(notices.retractOpenings(
                        joined.members().stream().map(Opening::caseId).toList()));
            case IncidentEvent.Closed closed -> tell(List.of(ended(closed)));
        }
    }

    static CaseNews ended(IncidentEvent.Closed closed) {
        return CaseNews.ended(facts(closed.about()), closed.at());
    }

    private void tell(List<CaseNews> news) {
        Instant now = clock.instant();
        List<Notice> born = news.stream()
                .flatMap(each -> routes.get().notices(each, settling, now).stream())
                .filter(notice -> channels.has(notice.message().channel()))
                .toList();
        if (!born.isEmpty()) {
            metrics.queued(notices.add(born));
        }
    }

    private static CaseNews.Facts facts(MassIncident about) {
        return new CaseNews.Facts(
                about.id(),
                about.cause().code(),
                about.family(),
                about.severity(),
                about.owner(),
                null,
                about.cause().carrier() + "/" + about.cause().place(),
                null,
                about.members());
    }
}
