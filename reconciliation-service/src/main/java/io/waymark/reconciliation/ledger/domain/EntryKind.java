package io.waymark.reconciliation.ledger.domain;

/**
 * What an entry books, and thereby which accounts it moves. Debits are positive, credits negative.
 *
 * <table>
 * <caption>Lines per kind</caption>
 * <tr><th>kind</th><th>debit</th><th>credit</th><th>business key</th></tr>
 * <tr><td>EXPECTED_CHARGE</td><td>carrier.expense</td><td>carrier.accrued</td><td>shipment code</td></tr>
 * <tr><td>EXPECTED_CHARGE_REVERSAL</td><td>carrier.accrued</td><td>carrier.expense</td><td>shipment code</td></tr>
 * <tr><td>PAYMENT_CAPTURED</td><td>psp.clearing</td><td>customer.receivable</td><td>merchant/transaction</td></tr>
 * <tr><td>PAYMENT_REVERSAL</td><td>customer.receivable</td><td>psp.clearing</td><td>merchant/reversal</td></tr>
 * <tr><td>REFUND</td><td>refunds</td><td>psp.clearing</td><td>merchant/refund</td></tr>
 * <tr><td>CHARGEBACK</td><td>chargebacks</td><td>psp.clearing</td><td>merchant/reversal</td></tr>
 * <tr><td>ADJUSTMENT</td><td colspan="2">as a person proposed and another approved</td><td>adjustment</td></tr>
 * <tr><td>REVERSAL</td><td colspan="2">what it takes back, mirrored; proposed and approved</td><td>adjustment</td></tr>
 * </table>
 */
public enum EntryKind {
    /** A carrier took the shipment: its price by the rate card is accrued. */
    EXPECTED_CHARGE,

    /** The order was cancelled: exactly what was accrued is taken back. */
    EXPECTED_CHARGE_REVERSAL,

    /** A payment succeeded: the provider holds the money. */
    PAYMENT_CAPTURED,

    /** A payment was voided: what was captured is owed again. */
    PAYMENT_REVERSAL,

    /** The customer got money back, all or part of it. */
    REFUND,

    /** The card holder's bank took the money back. */
    CHARGEBACK,

    /** A person moved money between accounts, and another approved it. */
    ADJUSTMENT,

    /** A person took an entry back as a whole, and another approved it. */
    REVERSAL;

    /** Whether the entry undoes or gives back something, so that its reader asks the shipment's history why. */
    public boolean needsExplanation() {
        return switch (this) {
            case EXPECTED_CHARGE, PAYMENT_CAPTURED -> false;
            case EXPECTED_CHARGE_REVERSAL, PAYMENT_REVERSAL, REFUND, CHARGEBACK, ADJUSTMENT, REVERSAL -> true;
        };
    }

    /** Whether the entry that it names in {@code reverses} is taken back by it, all or a part. */
    public boolean takesBack() {
        return switch (this) {
            case EXPECTED_CHARGE_REVERSAL, PAYMENT_REVERSAL, REVERSAL -> true;
            case EXPECTED_CHARGE, PAYMENT_CAPTURED, REFUND, CHARGEBACK, ADJUSTMENT -> false;
        };
    }
}
