package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.application.CarrierReports.WaitingCarrier;
import java.util.List;

/** Which carriers the proofs name that are wanted and not accepted. */
public interface WaitingCarriers {
    /** By their codes; in whatever state the proofs are. */
    List<WaitingCarrier> all();
}
