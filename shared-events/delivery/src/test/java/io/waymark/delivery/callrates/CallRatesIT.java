package io.waymark.delivery.callrates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.delivery.callrates.CallTally.Counted;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import io.waymark.testkit.OwnerConnection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A channel on which too many calls fail is told of once, over all replicas, and told well again. */
@QuarkusTest
@WithTestResource(Backends.class)
class CallRatesIT {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Inject
    TalliedCallRates rates;

    @Inject
    JudgeChannels judge;

    @Inject
    Database database;

    private final ObjectMapper json = new ObjectMapper();
    private final String channel = "carrier-" + UUID.randomUUID();

    @Test
    void whatIsCountedIsToldWithItsBeginningAndItsEnd() {
        Instant before = Instant.now();
        IntStream.range(0, 300).forEach(call -> rates.count(channel, call % 20 == 19));
        rates.turn();
        rates.turn();

        assertThat(told()).singleElement().satisfies(incident -> {
            assertThat(incident.path("kind").asText()).isEqualTo("ERROR_RATE");
            assertThat(incident.path("source").asText()).isEqualTo("order-service");
            assertThat(incident.path("detail").asText()).isEqualTo("5.0 % of the calls fail");
            assertThat(incident.path("occurrences").asInt()).isEqualTo(15);
            assertThat(Instant.parse(incident.path("startedAt").asText()))
                    .isBetween(before, Instant.parse(incident.path("detectedAt").asText()));
        });

        IntStream.range(0, 3_000).forEach(call -> rates.count(channel, false));
        rates.turn();

        assertThat(told()).hasSize(2).last().satisfies(end -> assertThat(end.has("clearedAt"))
                .isTrue());
    }

    @Test
    void oneOfThreeIsNoIncident() {
        judge(3, 1, NOON);
        judge(196, 4, NOON);

        assertThat(told()).isEmpty();
        judge(10, 0, NOON);
        assertThat(told()).as("5 of 209, 200 of them enough to judge").hasSize(1);
    }

    @Test
    void replicasJudgeTogetherAndTellOnce() throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(8)) {
            List<Future<?>> turns = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(turn -> replicas.submit(() -> judge(20, 2, NOON)))
                    .toList();
            for (Future<?> turn : turns) {
                turn.get();
            }
        }

        assertThat(told()).hasSize(1);
        assertThat(row("round(calls::numeric) || ' ' || round(failed::numeric)"))
                .isEqualTo("800 80");
    }

    @Test
    void whatBrokeOffIsCountedWithTheNextTurn() throws SQLException {
        rename("call_rate", "call_rate_away");
        rates.count(channel, true);
        try {
            assertThatThrownBy(() -> rates.turn()).isInstanceOf(RuntimeException.class);
        } finally {
            rename("call_rate_away", "call_rate");
        }

        rates.turn();

        assertThat(row("calls || ' ' || failed")).isEqualTo("1 1");
    }

    private static void rename(String table, String name) throws SQLException {
        OwnerConnection.run("ALTER TABLE " + table + " RENAME TO " + name);
    }

    @Test
    void whomNobodyCallsAnyMoreIsForgottenAndWell() {
        Instant now = Instant.now();
        judge(300, 30, now.minus(Duration.ofHours(25)));

        judge.forgetIdle(now);
        judge.forgetIdle(now);

        assertThat(told()).hasSize(2).last().satisfies(end -> assertThat(
                        end.path("detail").asText())
                .isEqualTo("nobody has called it for 24 h"));
        assertThat(row("calls::text")).isNull();
    }

    @Test
    void whatIsNoMoreIsOver() {
        judge(300, 30, NOON);

        QuarkusTransaction.requiringNew().run(() -> rates.forget(channel, "the subscription was deleted"));
        QuarkusTransaction.requiringNew().run(() -> rates.forget(channel, "the subscription was deleted"));

        assertThat(told()).hasSize(2);
        assertThat(row("calls::text")).isNull();
    }

    private void judge(long all, long failed, Instant at) {
        judge.judge(List.of(new Counted(channel, all, failed, failed > 0 ? at : null)), at);
    }

    /** What was told of the channel, the oldest first. */
    private List<JsonNode> told() {
        return database.query(
                "SELECT payload FROM outbox_event WHERE payload LIKE ? ORDER BY id",
                parameters -> parameters.text("%" + channel + "%"),
                row -> read(row.text("payload")));
    }

    private JsonNode read(String payload) {
        try {
            return json.readTree(payload);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private @Nullable String row(String what) {
        return database
                .query(
                        "SELECT " + what + " AS what FROM call_rate WHERE channel = ?",
                        parameters -> parameters.text(channel),
                        row -> row.text("what"))
                .stream()
                .findFirst()
                .orElse(null);
    }
}
