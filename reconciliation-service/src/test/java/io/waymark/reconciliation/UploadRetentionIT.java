package io.waymark.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.reconciliation.settlement.application.Psp.Reply;
import io.waymark.reconciliation.settlement.application.UploadLog;
import io.waymark.reconciliation.settlement.application.UploadQueries;
import io.waymark.reconciliation.settlement.domain.Decision;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Uploads are kept as long as is said, and nobody can let them go sooner than a dispute may ask for them. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class UploadRetentionIT {
    private final UUID order = UUID.randomUUID();

    @Inject
    UploadLog log;

    @Inject
    UploadQueries uploads;

    @Test
    void whatIsPastItsRetentionGoes() {
        sent(Duration.ofDays(551));
        UUID young = sent(Duration.ofDays(549));

        assertThat(uploads.forget(Duration.ofDays(550))).isPositive();

        assertThat(uploads.page(Optional.empty(), Optional.of(order), Optional.empty(), 10))
                .singleElement()
                .satisfies(upload -> assertThat(upload.id()).isEqualTo(young));
    }

    @Test
    void theDatabaseForgetsNothingThatADisputeMayNeed() {
        assertThatThrownBy(() -> uploads.forget(Duration.ofDays(549))).hasMessage("SQLSTATE 22023");
    }

    private UUID sent(Duration ago) {
        Instant at = Instant.now().minus(ago);
        Proof proof = Proof.begun(
                new Payment("T" + order, order, "acme", "800058", "stc_pay", true, true, false, at),
                new Parcel("WM1", "SF", "SF1", ShipmentState.DELIVERED, false, false),
                new Decision(ProofState.DUE, null),
                at);
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID id = log.sending(proof, "SF", "{}", at);
            log.ended(id, new Reply(new PspAnswer.Accepted("20000", "Success"), 200, "{}"), at);
            return id;
        });
    }
}
