package io.waymark.exceptions.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.cases.domain.CaseGroup;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of a case that is one of many. */
class CaseNewsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T15:30:00Z");
    private static final CaseGroup GROUP = new CaseGroup(new UUID(0, 7), Owner.SUPPORT, "YTO/CN-GD", 21);

    @ParameterizedTest
    @EnumSource(names = {"OPENED", "REOPENED", "RESOLVED"})
    void ofBeginningAndEndTheIncidentTells(Occasion occasion) {
        assertThat(news(Owner.SUPPORT, occasion).ofMember(GROUP)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REMINDED", "BREACHED", "ESCALATED"})
    void clocksOfMembersAreTheIncidents(Occasion occasion) {
        CaseNews told = news(Owner.SUPPORT, occasion).ofMember(GROUP).orElseThrow();

        assertThat(told.facts().caseId()).isEqualTo(GROUP.incidentId());
        assertThat(told.facts().shipmentCode()).isNull();
        assertThat(told.facts().parcels()).isEqualTo(21);
        assertThat(told.turn()).isEqualTo("0/RESOLVE/100");
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void aMemberThatIsAnotherDesksIsToldOfByItself(Occasion occasion) {
        CaseNews news = news(Owner.OPERATIONS, occasion);

        assertThat(news.ofMember(GROUP)).contains(news);
    }

    @Test
    void onlyTheOpeningOfAShipmentsCaseRests() {
        Settling settling = new Settling(Duration.ofSeconds(3));

        assertThat(settling.told(news(Owner.SUPPORT, Occasion.OPENED), NOW)).isEqualTo(NOW.plusSeconds(3));
        assertThat(settling.told(news(Owner.SUPPORT, Occasion.BREACHED), NOW)).isEqualTo(NOW);
        CaseNews.Facts incident = new CaseNews.Facts(
                new UUID(0, 7), "DAMAGED", "loss", Severity.CRITICAL, Owner.SUPPORT, null, "YTO/CN-GD", null, 21L);
        assertThat(settling.told(CaseNews.begun(incident, NOW), NOW)).isEqualTo(NOW);
    }

    private static CaseNews news(Owner owner, Occasion occasion) {
        return News.of(Severity.HIGH, owner, occasion, "0/RESOLVE/100");
    }
}
