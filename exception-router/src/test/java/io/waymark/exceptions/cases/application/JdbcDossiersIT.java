package io.waymark.exceptions.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.cases.application.Dossiers.StoredDossier;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database keeps what the port promises; what a test stores is rolled back, so that no sweep sees it. */
@QuarkusTest
@WithTestResource(Backends.class)
class JdbcDossiersIT extends DossiersContract {
    private static final Instant FAR_OFF = Instant.parse("3000-01-01T00:00:00Z");

    @Inject
    Dossiers dossiers;

    @Inject
    UserTransaction transaction;

    @Inject
    DataSource database;

    @Override
    Dossiers dossiers() {
        return dossiers;
    }

    /** What other tests have left due since ever is not due within the transaction. */
    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE subject SET due_at = NULL WHERE due_at <= '1970-01-02Z'");
        }
    }

    @AfterEach
    void rollBack() throws SystemException {
        transaction.rollback();
    }

    @Test
    void whatSomebodyHasOpenIsPassedOver() throws Exception {
        Subject held = shipment("held");
        Subject free = shipment("free");
        QuarkusTransaction.requiringNew()
                .run(() -> dossiers.store(dossiers.open(List.of(held, free)).values().stream()
                        .map(dossier -> new StoredDossier(dossier, Optional.of(FAR_OFF)))
                        .toList()));
        dossiers.open(List.of(held));

        List<Subject> due;
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            due = other.submit(() -> QuarkusTransaction.requiringNew().call(() -> subjectsDue(FAR_OFF)))
                    .get();
        }

        assertThat(due).contains(free).doesNotContain(held);
    }

    private List<Subject> subjectsDue(Instant now) {
        return dossiers.openDue(now, Integer.MAX_VALUE).stream()
                .map(Dossier::subject)
                .toList();
    }
}
