package io.waymark.exceptions.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which routes are for what, whom they mean, and that what is told twice is one notice. */
class RoutesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T15:30:00Z");
    private static final Timing ALWAYS = new Timing(ZoneOffset.UTC, null, null, null);
    private static final Timing DAILY = new Timing(ZoneOffset.UTC, null, null, LocalTime.of(9, 0));

    private static Route route(String name, Timing timing, String to) {
        return new Route(
                name,
                new Route.Selection(
                        Set.of(Owner.SUPPORT),
                        EnumSet.allOf(Severity.class),
                        Set.of(Occasion.OPENED, Occasion.BREACHED)),
                timing,
                to,
                Language.EN);
    }

    private static Routes routes(Route... routes) {
        return new Routes(List.of(routes), new Rotas(Map.of(), Map.of()));
    }

    @Test
    void aRouteTellsOfItsDesksAndOccasionsAlone() {
        Routes routes = routes(route("hook", ALWAYS, "support"));

        assertThat(routes.notices(News.of(Severity.LOW, Owner.SUPPORT, Occasion.OPENED, "0"), NOW))
                .hasSize(1);
        assertThat(routes.notices(News.of(Severity.LOW, Owner.FINANCE, Occasion.OPENED, "0"), NOW))
                .isEmpty();
        assertThat(routes.notices(News.of(Severity.LOW, Owner.SUPPORT, Occasion.RESOLVED, "0"), NOW))
                .isEmpty();
    }

    @Test
    void whatIsToldTwiceIsOneNoticeAndAnotherClockIsAnother() {
        Routes routes = routes(route("hook", ALWAYS, "support"), route("mail", ALWAYS, "mail"));
        CaseNews response = News.of(Severity.LOW, Owner.SUPPORT, Occasion.BREACHED, "0/FIRST_RESPONSE/100");
        CaseNews resolution = News.of(Severity.LOW, Owner.SUPPORT, Occasion.BREACHED, "0/RESOLVE/100");

        List<UUID> first = ids(routes.notices(response, NOW));

        assertThat(first).doesNotHaveDuplicates().hasSize(2);
        assertThat(ids(routes.notices(response, NOW.plusSeconds(5)))).isEqualTo(first);
        assertThat(ids(routes.notices(resolution, NOW))).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aDigestIsOneMessageOfAllThatWaitsForItsHour() {
        Routes routes = routes(route("mail", DAILY, "mail"));

        Notice opened = routes.notices(News.of(Severity.LOW), NOW).getFirst();
        Notice breached = routes.notices(News.of(Severity.LOW, Owner.SUPPORT, Occasion.BREACHED, "0"), NOW)
                .getFirst();
        Notice tomorrow =
                routes.notices(News.of(Severity.LOW), NOW.plusSeconds(86_400)).getFirst();
        Notice urgent = routes.notices(News.of(Severity.CRITICAL), NOW).getFirst();

        assertThat(breached.message()).isEqualTo(opened.message());
        assertThat(tomorrow.message()).isNotEqualTo(opened.message());
        assertThat(urgent.message().id()).isEqualTo(urgent.id());
        assertThat(urgent.message().dueAt()).isEqualTo(NOW);
    }

    @Test
    void aRotaMeansWhoIsOnCallWhenTheNoticeGoesOut() {
        Rotas rotas = new Rotas(
                Map.of(
                        "on-call",
                        List.of(
                                new Rotas.Turn("li", NOW.minusSeconds(60), NOW.plusSeconds(60)),
                                new Rotas.Turn("wang", NOW.plusSeconds(60), NOW.plusSeconds(120)))),
                Map.of("on-call", "office"));
        Routes routes = new Routes(List.of(route("sms", ALWAYS, "on-call")), rotas);

        assertThat(channel(routes, NOW)).isEqualTo("li");
        assertThat(channel(routes, NOW.plusSeconds(60))).isEqualTo("wang");
        assertThat(channel(routes, NOW.plusSeconds(120))).isEqualTo("office");
    }

    private static String channel(Routes routes, Instant now) {
        return routes.notices(News.of(Severity.HIGH), now).getFirst().message().channel();
    }

    private static List<UUID> ids(List<Notice> notices) {
        return notices.stream().map(Notice::id).toList();
    }
}
