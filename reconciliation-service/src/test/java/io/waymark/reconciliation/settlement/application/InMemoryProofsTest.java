package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Parcel;
import java.util.UUID;
import java.util.function.Supplier;

/** The fake keeps what the port promises. */
class InMemoryProofsTest extends ProofsContract {
    private final InMemoryProofs proofs = new InMemoryProofs();

    @Override
    Proofs proofs() {
        return proofs;
    }

    @Override
    void stands(UUID ofOrder, String ofMerchant, Parcel where) {
        proofs.stands(ofOrder, ofMerchant, where);
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return work.get();
    }
}
