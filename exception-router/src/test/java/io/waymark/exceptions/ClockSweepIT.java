package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sweep as it runs by itself. */
@QuarkusTest
@WithTestResource(Backends.class)
class ClockSweepIT {
    private final String code = "U" + UUID.randomUUID();
    private final String unreadable = "shipment/" + code;
    private final String sound = "shipment/S" + UUID.randomUUID();

    private final Desk technical = new Desk("technical");

    @Inject
    Database database;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void forgetClock() {
        update("UPDATE subject SET due_at = NULL, signals = '{}' WHERE key = ?", unreadable);
    }

    @Test
    void aDossierThatNobodyCanReadHoldsUpNoOther() {
        double before = deferred();
        Instant begun = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> {
            plantUnreadable();
            update("INSERT INTO subject (key, due_at) VALUES (?, '1970-01-02Z')", sound);
        });

        await().atMost(Duration.ofSeconds(20)).until(() -> due(sound).isEmpty());
        await().atMost(Duration.ofSeconds(20)).until(() -> due(unreadable)
                .filter(due -> due.isAfter(begun.plus(Duration.ofMinutes(9))))
                .isPresent());
        assertThat(deferred()).isEqualTo(before + 1);
    }

    @Test
    void aDossierThatNobodyCanReadIsOneCaseUntilItCanBeRead() {
        plantUnreadable();
        JsonPath told = technical.awaitCase("shipmentCode", code, "KEY_PARKED", "OPEN");
        assertThat(Desk.lines(told, "OPENED"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("its clocks cannot ring", "IllegalStateException");

        double before = deferred();
        update("UPDATE subject SET due_at = '1970-01-01Z' WHERE key = ?", unreadable);
        await().atMost(Duration.ofSeconds(20)).until(() -> deferred() > before);

        update("UPDATE subject SET signals = '{}', due_at = '1970-01-01Z' WHERE key = ?", unreadable);
        technical.awaitCase("shipmentCode", code, "KEY_PARKED", "RESOLVED");
        assertThat(technical.cases("shipmentCode", code)).singleElement().satisfies(each -> {
            assertThat(each.get("occurrences")).isEqualTo(1);
            assertThat(each.get("about")).isEqualTo("clocks/" + unreadable);
        });
    }

    @Test
    void aKeyThatIsNoneHoldsUpNoOtherAndIsACase() {
        String nonsense = "nonsense-" + code;
        Instant begun = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> {
            update("INSERT INTO subject (key, due_at) VALUES (?, '1970-01-01Z')", nonsense);
            update("INSERT INTO subject (key, due_at) VALUES (?, '1970-01-02Z')", sound);
        });

        await().atMost(Duration.ofSeconds(20)).until(() -> due(sound).isEmpty());
        await().atMost(Duration.ofSeconds(20)).until(() -> due(nonsense)
                .filter(due -> due.isAfter(begun.plus(Duration.ofMinutes(9))))
                .isPresent());
        await().atMost(Duration.ofSeconds(20)).until(() -> isCase("clocks/" + nonsense, "OPEN"));

        update("UPDATE subject SET due_at = NULL WHERE key = ?", nonsense);
        await().atMost(Duration.ofSeconds(20)).until(() -> isCase("clocks/" + nonsense, "RESOLVED"));
    }

    private boolean isCase(String about, String state) {
        return technical.cases("owner", "technical").stream()
                .anyMatch(each -> about.equals(each.get("about")) && state.equals(each.get("state")));
    }

    private void plantUnreadable() {
        update(
                "INSERT INTO subject (key, signals, due_at) VALUES (?, '{\"OF_A_LATER_VERSION\": 0}', '1970-01-01Z')",
                unreadable);
    }

    private double deferred() {
        return meters.counter("waymark_cases_sweep_deferred").count();
    }

    private Optional<Instant> due(String key) {
        return database
                .query(
                        "SELECT due_at FROM subject WHERE key = ? AND due_at IS NOT NULL",
                        parameters -> parameters.text(key),
                        row -> row.instant("due_at"))
                .stream()
                .findFirst();
    }

    private void update(String statement, String key) {
        database.update(statement, parameters -> parameters.text(key));
    }
}
