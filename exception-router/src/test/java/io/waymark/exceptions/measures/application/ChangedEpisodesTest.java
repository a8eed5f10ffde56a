package io.waymark.exceptions.measures.application;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static io.waymark.exceptions.cases.domain.ShipmentStory.labelIssued;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.ShipmentStory;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.measures.domain.Episode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a parcel's cases, as episodes. */
class ChangedEpisodesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final ShipmentStory story = new ShipmentStory();

    @Test
    void aCaseThatCameBackIsTwoEpisodesWithTimesOfTheirOwn() {
        story.take(labelIssued("DE"))
                .at(HOUR)
                .take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"))
                .at(HOUR.multipliedBy(3))
                .take(scan(2, HOUR.multipliedBy(3), "OUT_FOR_DELIVERY", "with_courier", null))
                .at(HOUR.multipliedBy(5))
                .take(scan(3, HOUR.multipliedBy(4), "EXCEPTION", "address", "ADDR_INCORRECT"));

        List<Episode> episodes = episodes();

        assertThat(episodes).extracting(Episode::number).containsExactly(0, 1);
        Episode first = episodes.getFirst();
        assertThat(first.end()).isEqualTo(new Episode.End(START.plus(HOUR.multipliedBy(3)), true));
        assertThat(first.timeToResolve()).isEqualTo(HOUR.multipliedBy(2));
        Episode second = episodes.getLast();
        assertThat(second.openedAt()).isEqualTo(START.plus(HOUR.multipliedBy(5)));
        assertThat(second.timeToDetect()).isEqualTo(HOUR);
        assertThat(second.end()).isNull();
        assertThat(second.firstResponseDue()).isAfter(second.openedAt());
    }

    @Test
    void anEpisodeIsToldApartByWhatTheWaybillSays() {
        story.take(labelIssued("DE")).at(HOUR).take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"));

        assertThat(episodes()).singleElement().extracting(Episode::traits).satisfies(traits -> {
            assertThat(traits.code()).isEqualTo("ADDR_INCORRECT");
            assertThat(traits.owner()).isEqualTo(Owner.SUPPORT);
            assertThat(traits.carrier()).isEqualTo("YTO");
            assertThat(traits.lane()).isEqualTo("CN-DE");
            assertThat(traits.channel()).isEqualTo("cn-domestic");
            assertThat(traits.merchantId()).isEqualTo("m1");
            assertThat(traits.place()).isEqualTo("DE");
        });
    }

    @Test
    void beforeItsWaybillIsKnownWhoTellsOfAParcelIsItsCarrier() {
        story.at(HOUR).take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"));

        assertThat(episodes()).singleElement().extracting(Episode::traits).satisfies(traits -> {
            assertThat(traits.carrier()).isEqualTo("YTO");
            assertThat(traits.lane()).isNull();
            assertThat(traits.channel()).isNull();
        });
    }

    @Test
    void aSilenceIsDetectedFromTheEndOfWhatWasAllowed() {
        story.take(labelIssued("DE")).at(Duration.ofHours(49)).ring();

        assertThat(episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.traits().code()).isEqualTo("STALL_LABEL");
            assertThat(episode.timeToDetect()).isEqualTo(HOUR);
        });
    }

    @Test
    void aCarriersClockThatIsAheadIsNoNegativeTime() {
        story.at(HOUR).take(scan(1, HOUR.plusMinutes(30), "EXCEPTION", "address", "ADDR_INCORRECT"));

        assertThat(episodes()).singleElement().extracting(Episode::timeToDetect).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatAPersonDoesIsTheirs() {
        story.at(HOUR).take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"));
        UUID caseId = story.caseOf("address").id();
        story.at(HOUR.plusMinutes(20))
                .order(new DeskOrder.Acknowledge(caseId, "support-1", null))
                .at(HOUR.multipliedBy(2))
                .order(new DeskOrder.Resolve(caseId, "support-1", null, "SOLVED", "asked the recipient"));

        assertThat(episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.timeToAcknowledge()).isEqualTo(Duration.ofMinutes(20));
            assertThat(episode.timeToResolve()).isEqualTo(HOUR);
            assertThat(episode.end()).extracting(Episode.End::automatic).isEqualTo(false);
        });
    }

    private List<Episode> episodes() {
        return ChangedEpisodes.of(List.of(story.dossier)).stream()
                .sorted(Comparator.comparing(Episode::openedAt))
                .toList();
    }
}
