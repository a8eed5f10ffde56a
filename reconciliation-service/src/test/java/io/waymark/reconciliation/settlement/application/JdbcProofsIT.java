package io.waymark.reconciliation.settlement.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

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
}
