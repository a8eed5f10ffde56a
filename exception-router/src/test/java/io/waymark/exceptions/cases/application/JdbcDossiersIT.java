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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    @Override
    Dossiers dossiers() {
        return dossiers;
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
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
