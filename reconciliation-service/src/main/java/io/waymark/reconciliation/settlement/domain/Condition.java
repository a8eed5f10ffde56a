package io.waymark.reconciliation.settlement.domain;

/**
 * What one payment method asks of a transaction before its proof may be uploaded.
 *
 * @param paymentMethod     such as {@code stc_pay}; {@code *} for all methods without a condition of their own
 * @param obligatory        whether settlement hangs on the proof; an optional one is uploaded only where switched on
 * @param from              the stage from which proof may be uploaded
 * @param physicalGoodsOnly whether virtual goods are excluded
 * @param instalmentAllowed whether transactions paid in instalments are included
 */
public record Condition(
        String paymentMethod, boolean obligatory, Stage from, boolean physicalGoodsOnly, boolean instalmentAllowed) {
    /** Stands for every payment method that has no condition of its own. */
    public static final String ANY_METHOD = "*";

    public Condition {
        if (from != Stage.DISPATCHED && from != Stage.DELIVERED) {
            throw new IllegalArgumentException("proof cannot be due from " + from);
        }
    }

    Decision decide(Payment payment, Parcel parcel) {
        if (physicalGoodsOnly && !payment.physicalGoods()) {
            return Decision.notApplicable(Reason.VIRTUAL_GOODS);
        }
        if (!instalmentAllowed && payment.instalment()) {
            return Decision.notApplicable(Reason.INSTALMENT);
        }
        if (parcel.conflict()) {
            return Decision.held(Reason.STATE_CONFLICT);
        }
        if (parcel.numberReused()) {
            return Decision.held(Reason.NUMBER_REUSED);
        }
        return switch (Stage.of(parcel.state())) {
            case NOT_DISPATCHED ->
                Decision.waiting(from == Stage.DELIVERED ? Reason.NOT_DELIVERED : Reason.NOT_DISPATCHED);
            case DISPATCHED -> from == Stage.DISPATCHED ? Decision.DUE : Decision.waiting(Reason.NOT_DELIVERED);
            case DELIVERED -> Decision.DUE;
            case TURNED_BACK -> Decision.waiting(Reason.TURNED_BACK);
        };
    }
}
