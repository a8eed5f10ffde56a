package io.waymark.reconciliation.ledger.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chart of accounts: the least that tells what shipping costs, what customers paid and what they got back. */
public enum Account {
    /** Expense: what the shipment is expected to cost. */
    CARRIER_EXPENSE("carrier.expense"),

    /** Liability: what a carrier will bill, until its invoice is there. */
    CARRIER_ACCRUED("carrier.accrued"),

    /** Asset: what customers owe; the sale itself is debited by the shop's own books. */
    CUSTOMER_RECEIVABLE("customer.receivable"),

    /** Asset: money that the payment service provider holds until it settles. */
    PSP_CLEARING("psp.clearing"),

    /** Contra revenue: money given back by choice. */
    REFUNDS("refunds"),

    /** Expense: money taken back by the card holder's bank. */
    CHARGEBACKS("chargebacks");

    private static final Map<String, Account> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Account::code, Function.identity()));

    private final String code;

    Account(String code) {
        this.code = code;
    }

    /** The name in events, exports and the database, such as {@code carrier.accrued}. */
    public String code() {
        return code;
    }

    /**
     * The account of this name.
     *
     * @throws IllegalArgumentException for a name that the chart does not hold
     */
    public static Account named(String code) {
        Account account = BY_CODE.get(code);
        if (account == null) {
            throw new IllegalArgumentException("no such account: " + code);
        }
        return account;
    }
}
