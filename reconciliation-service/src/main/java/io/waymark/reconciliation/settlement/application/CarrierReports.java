package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.application.CarrierNumbers.Lookup;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Those who want to know of carriers that cannot be translated; told in the caller's transaction. */
public interface CarrierReports {
    /** Proofs of the carrier are wanted, and cannot be uploaded; told once until it is over. */
    void unknown(WaitingCarrier carrier, Lookup found);

    /**
     * The carriers can be translated.
     *
     * @return those of which it had been told otherwise
     */
    List<String> known(Collection<String> carriers);

    /**
     * A carrier of wanted proofs.
     *
     * @param proofs   how many
     * @param deadline the first of them
     */
    record WaitingCarrier(String carrier, long proofs, Instant deadline) {}
}
