package io.waymark.sandbox.psp;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The payments that the PSP knows and the proofs that it has for them. */
public final class Transactions {
    /**
     * A payment.
     *
     * @param proofs tracking numbers with a recorded proof
     */
    private record Transaction(String merchantNo, boolean isFinal, Set<String> proofs) {}

    private final ConcurrentMap<String, Transaction> byId = new ConcurrentHashMap<>();

    /** Makes a payment known that is still in progress. */
    public void begin(String transactionId, String merchantNo) {
        byId.putIfAbsent(transactionId, new Transaction(merchantNo, false, ConcurrentHashMap.newKeySet()));
    }

    /** Makes a payment final, known before or not. */
    public void finish(String transactionId, String merchantNo) {
        byId.compute(
                transactionId,
                (id, known) -> new Transaction(
                        merchantNo, true, known == null ? ConcurrentHashMap.newKeySet() : known.proofs()));
    }

    /** Records a proof where the payment allows it. */
    PspAnswer record(String transactionId, String merchantNo, String trackingNo) {
        Transaction transaction = byId.get(transactionId);
        if (transaction == null || !transaction.merchantNo().equals(merchantNo)) {
            return PspAnswer.UNKNOWN_TRANSACTION;
        }
        if (!transaction.isFinal()) {
            return PspAnswer.NOT_FINAL;
        }
        return transaction.proofs().add(trackingNo) ? PspAnswer.SUCCESS : PspAnswer.ALREADY_RECORDED;
    }

    /** Tracking numbers that are proven for a payment; empty for an unknown one. */
    public List<String> proofs(String transactionId) {
        Transaction transaction = byId.get(transactionId);
        return transaction == null ? List.of() : List.copyOf(transaction.proofs());
    }

    /** All recorded proofs. */
    public int proofs() {
        return byId.values().stream().mapToInt(t -> t.proofs().size()).sum();
    }
}
