package io.waymark.tracking.ingest.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.testkit.Soak;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.aftership.AfterShipProvider;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.easypost.EasyPostProvider;
import io.waymark.tracking.provider.kdniao.KdniaoProvider;
import io.waymark.tracking.provider.kuaidi100.Kuaidi100Provider;
import io.waymark.tracking.provider.seventeentrack.SeventeenTrackProvider;
import io.waymark.tracking.provider.sf.SfProvider;
import io.waymark.tracking.provider.shippo.ShippoProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand ways to hear of parcels: pushes repeated, cut, in any order and in groups, chains told at either end, the order
 * coming at any point. Each way ends with the same shipment, told once and completely.
 */
class AnyWayTest {
    private static final int WAYS = Soak.of(10_000);
    private static final int MADE_UP = 183;

    private record Source(Provider provider, String folder, String ending) {}

    @Test
    void everyWayOfAJourneyEndsTheSame() {
        assertEndsTheSame(Stream.concat(
                        JourneyBook.documented().stream(),
                        LongStream.range(0, MADE_UP).mapToObj(JourneyBook::random))
                .toList());
    }

    @Test
    void everyWayOfARealBodyEndsTheSame() throws IOException {
        List<Journey> journeys = new ArrayList<>();
        for (Source source : List.of(
                new Source(new KdniaoProvider(Tables.builtIn()), "kdniao", ".form.txt"),
                new Source(new SeventeenTrackProvider(Tables.builtIn()), "17track", ".json"),
                new Source(new AfterShipProvider(Tables.builtIn()), "aftership", ".json"),
                new Source(new EasyPostProvider(Tables.builtIn()), "easypost", ".json"),
                new Source(new ShippoProvider(Tables.builtIn()), "shippo", ".json"),
                new Source(new Kuaidi100Provider(Tables.builtIn()), "kuaidi100", ".form.txt"),
                new Source(new SfProvider(Tables.builtIn()), "sf", ".json"))) {
            Corpus corpus = new Corpus(source.folder());
            for (String file : corpus.files()) {
                if (file.endsWith(source.ending())) {
                    tellings(source.provider(), corpus.body(file))
                            .forEach(told -> journeys.add(new Journey(
                                    source.folder() + "/" + file, grown(told), JourneyBook.ordered(told.leg()))));
                }
            }
        }
        assertEndsTheSame(journeys);
    }

    private static void assertEndsTheSame(List<Journey> journeys) {
        int ways = Math.ceilDiv(WAYS, journeys.size());
        for (int i = 0; i < journeys.size(); i++) {
            Journey journey = journeys.get(i);
            JourneyEnd expected = JourneyEnd.of(journey.asItHappened());
            Random random = new Random(i);
            for (int way = 0; way < ways; way++) {
                assertThat(JourneyEnd.of(journey.otherwise(random)))
                        .as("%s, way %d", journey.name(), way)
                        .isEqualTo(expected);
            }
        }
        assertThat(ways * journeys.size()).isGreaterThanOrEqualTo(WAYS);
    }

    /** What a body says; an answer that is no push says nothing. */
    private static List<TrackingReport> tellings(Provider provider, byte[] body) {
        try {
            return provider.open(PushReading.request(body, Map.of())).parse().reports();
        } catch (MalformedPushException answer) {
            return List.of();
        }
    }

    /** The pushes that led to this one: the histories before each of its nodes. */
    private static List<TrackingReport> grown(TrackingReport told) {
        List<TrackingReport> pushes = new ArrayList<>(JourneyBook.growing(told.leg(), told.nodes()));
        pushes.add(told);
        return pushes;
    }
}
