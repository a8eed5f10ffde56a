package io.waymark.tracking.provider.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.testkit.Soak;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.provider.hostile.SpoiltRows.Dialect;
import io.waymark.tracking.provider.hostile.SpoiltRows.Spoilt;
import io.waymark.tracking.provider.ups.UpsProvider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forty thousand pushes with spoilt rows: every good row is read, every bad one told, in all dialects. */
@Timeout(300)
class SpoiltRowsTest {
    /** A tenth of it spoils rows of each dialect in each of the sixteen ways eleven times on average, and more. */
    private static final int PUSHES = Soak.of(40_000);

    private static final int MISFITS = 100_000;
    private static final Map<String, Dialect> DIALECTS = Map.of(
            "ups", new Dialect("ups", "/trackResponse/shipment/0/package/0/activity", "date", "gmtOffset"),
            "kdniao", new Dialect("kdniao", "/Data/0/Traces", "AcceptTime", "AcceptStation"),
            "kuaidi100", new Dialect("kuaidi100", "/lastResult/data", "ftime", "context"),
            "17track",
                    new Dialect("17track", "/data/track_info/tracking/providers/0/events", "time_iso", "description"),
            "aftership", new Dialect("aftership", "/msg/checkpoints", "checkpoint_time", "message"),
            "easypost", new Dialect("easypost", "/result/tracking_details", "datetime", "message"),
            "shippo", new Dialect("shippo", "/data/tracking_history", "status_date", "status_details"),
            "karrio", new Dialect("karrio", "/data/events", "timestamp", "description"),
            "standard", new Dialect("standard", "/data/events", "occurredAt", "description"),
            "sf", new Dialect("sf", "/Body/WaybillRoute", "acceptTime", "remark"));

    private final List<Specimen> specimens = Stream.concat(Specimens.all().stream(), Stream.of(answerOfUps()))
            .filter(specimen -> !new String(specimen.payload(), UTF_8).startsWith("<"))
            .toList();

    private static Specimen answerOfUps() {
        byte[] payload = """
                {"trackResponse":{"shipment":[{"inquiryNumber":"1Z1","package":[{"trackingNumber":"1Z1","activity":[{"date":"20261120",
                 "status":{"type":"I","code":"DP","description":"Departed"}}]}]}]}}""".getBytes(UTF_8);
        return new Specimen(
                new UpsProvider(Tables.builtIn()), new byte[0], payload, Map.of(), Specimen.plain("/answer"));
    }

    @Test
    void goodRowsCountAndBadOnesAreTold() throws MalformedPushException {
        for (int seed = 0; seed < PUSHES; seed++) {
            Specimen specimen = specimens.get(seed % specimens.size());
            Dialect dialect =
                    Objects.requireNonNull(DIALECTS.get(specimen.provider().name()));
            Spoilt spoilt = new SpoiltRows(dialect, seed).of(plain(specimen));

            Push push = specimen.provider()
                    .open(specimen.wire().request(spoilt.document().getBytes(UTF_8), specimen.proofs()))
                    .parse();

            requireEveryRow(push, spoilt, dialect, seed);
        }
    }

    /** A reading whose time grows with the square of its misfits would take the better part of an hour for one of these. */
    @Test
    @Timeout(60)
    void bodiesOfNothingButMisfitsAreReadAtOnce() throws MalformedPushException {
        for (Specimen specimen : specimens) {
            String document = plain(specimen).replace("\n ", "");
            Dialect dialect =
                    Objects.requireNonNull(DIALECTS.get(specimen.provider().name()));
            String list = '"' + dialect.rows().substring(dialect.rows().lastIndexOf('/') + 1) + "\":[";
            int rows = document.indexOf(list) + list.length();
            String misfits = document.substring(0, rows) + "1,".repeat(MISFITS) + document.substring(rows);

            Push push = specimen.provider()
                    .open(specimen.wire().request(misfits.getBytes(UTF_8), specimen.proofs()))
                    .parse();

            assertThat(push.unreadable().getFirst().where())
                    .as(specimen.provider().name())
                    .endsWith("[0]");
            assertThat(push.unreadable().getLast().what()).contains("more rows");
        }
    }

    private static void requireEveryRow(Push push, Spoilt spoilt, Dialect dialect, int seed) {
        String list = dialect.rows().substring(1).replace("/0/", "[0].").replace('/', '.');
        for (int row = 0; row < spoilt.rows(); row++) {
            String at = list + "[" + row + "]";
            boolean told = push.unreadable().stream()
                    .map(UnreadableRow::where)
                    .anyMatch(where -> where.equals(at) || where.startsWith(at + "."));
            assertThat(told)
                    .as("seed %d, %s, row %d of %s: %s", seed, dialect.name(), row, spoilt, push.unreadable())
                    .isEqualTo(spoilt.spoilt().contains(row));
        }
        long minutes = push.reports().getFirst().nodes().stream()
                .filter(node -> node.occurredAt().toInstant().isBefore(PushReading.NOW))
                .map(node -> node.occurredAt().getMinute())
                .distinct()
                .count();
        assertThat(minutes)
                .as("seed %d, %s: %s", seed, dialect.name(), push)
                .isGreaterThanOrEqualTo(spoilt.rows() - spoilt.spoilt().size());
    }

    /** The document without a second place that says a row's time. */
    private static String plain(Specimen specimen) {
        return new String(specimen.payload(), UTF_8)
                .replace("\"time\":\"2026-11-20 09:00:00\",", "")
                .replace("\"date\":\"2026-11-20\",\"time\":\"09:00\",", "");
    }
}
