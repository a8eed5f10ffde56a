package io.waymark.reconciliation.ledger.domain;

import io.waymark.reconciliation.ledger.domain.Chart.Side;

/** What an account is, as a statement of accounts groups it. */
public enum AccountType {
    ASSET,
    LIABILITY,
    EQUITY,
    REVENUE,
    CONTRA_REVENUE,
    EXPENSE;

    /** The side that makes such an account grow. */
    public Side normalSide() {
        return switch (this) {
            case ASSET, CONTRA_REVENUE, EXPENSE -> Side.DEBIT;
            case LIABILITY, EQUITY, REVENUE -> Side.CREDIT;
        };
    }
}
