package io.waymark.reconciliation.settlement.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.reconciliation.settlement.domain.Decision;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The database keeps what the port promises. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class JdbcProofsIT extends ProofsContract {
    private static final String STAND = """
            INSERT INTO shipment (shipment_code, order_id, merchant_id, carrier, tracking_number, version, state, substate,
                                  conflict, number_reused)
            VALUES (?, ?, ?, ?, ?, 1, ?, '', ?, ?)""";

    @Inject
    Proofs proofs;

    @Inject
    Database database;

    @Override
    Proofs proofs() {
        return proofs;
    }

    @Override
    void stands(UUID ofOrder, String ofMerchant, Parcel where) {
        database.update(STAND, bind -> bind.text(where.shipmentCode())
                .uuid(ofOrder)
                .text(ofMerchant)
                .text(where.carrier())
                .text(where.trackingNumber())
                .text(where.state().name())
                .flag(where.conflict())
                .flag(where.numberReused()));
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @Test
    void ofTwoShipmentsWithOneNumberOneIsBegunByTwoWorkersAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID worker = UUID.randomUUID();
            Payment payment =
                    new Payment("t" + worker, UUID.randomUUID(), merchant, "800058", "stc_pay", true, true, false, DUE);
            List<Proof> twins = Stream.of("A" + round, "B" + round)
                    .map(code -> Proof.begun(payment, parcel(code), new Decision(ProofState.DUE, null), DUE))
                    .toList();
            committed(() -> proofs.decide(twins));
            proofs.claim(worker, DUE, DUE.plus(LEASE), 1_000);

            List<Future<Boolean>> begun;
            try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
                begun = twins.stream()
                        .map(twin ->
                                workers.submit(() -> committed(() -> proofs.begin(twin, worker, DUE, DUE.plus(LEASE)))))
                        .toList();
            }

            assertThat(begun.get(0).get() ^ begun.get(1).get()).isTrue();
        }
    }
}
