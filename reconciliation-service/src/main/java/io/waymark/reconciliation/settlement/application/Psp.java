package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.PspAnswer;

/** The payment service provider's logistics interface. */
public interface Psp {
    /** Uploads a proof and waits for the answer, at most for the configured time; never throws for what the provider does. */
    PspAnswer upload(Upload upload);

    /** What the provider is told. */
    record Upload(String merchantNo, String transactionId, String carrierNo, String trackingNo) {}
}
