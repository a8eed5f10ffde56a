package io.waymark.reconciliation.ledger.domain;

import java.util.Comparator;
import java.util.List;

/**
 * An account's name. Which accounts there are, and of what type, says the {@link Chart}; those that posting rules move have
 * constants here.
 *
 * @param code the name in events, exports and the database, such as {@code carrier.accrued}
 */
public record Account(String code) implements Comparable<Account> {
    /** Expense: what the shipment is expected to cost. */
    public static final Account CARRIER_EXPENSE = new Account("carrier.expense");

    /** Liability: what a carrier will bill, until its invoice is there. */
    public static final Account CARRIER_ACCRUED = new Account("carrier.accrued");

    /** Asset: what customers owe; the sale itself is debited by the shop's own books. */
    public static final Account CUSTOMER_RECEIVABLE = new Account("customer.receivable");

    /** Asset: money that the payment service provider holds until it settles. */
    public static final Account PSP_CLEARING = new Account("psp.clearing");

    /** Contra revenue: money given back by choice. */
    public static final Account REFUNDS = new Account("refunds");

    /** Expense: money taken back by the card holder's bank. */
    public static final Account CHARGEBACKS = new Account("chargebacks");

    /** Those that posting rules move, in the order in which balances are shown; a chart must have all of them. */
    public static final List<Account> OF_RULES =
            List.of(CARRIER_EXPENSE, CARRIER_ACCRUED, CUSTOMER_RECEIVABLE, PSP_CLEARING, REFUNDS, CHARGEBACKS);

    private static final Comparator<Account> ORDER =
            Comparator.comparingInt(Account::place).thenComparing(Account::code);

    public Account {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an account has a name");
        }
    }

    /** Those of the posting rules first, in their order, then the others by name. */
    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }

    private int place() {
        int place = OF_RULES.indexOf(this);
        return place < 0 ? OF_RULES.size() : place;
    }
}
