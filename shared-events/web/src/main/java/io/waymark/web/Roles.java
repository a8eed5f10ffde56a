package io.waymark.web;

/** The roles that a caller's token may carry in its {@code roles} claim; the one place where they are spelled. */
public final class Roles {
    /** A merchant's own system; sees that merchant's data only. */
    public static final String MERCHANT = "merchant";

    /** Owner of parcels that do not move. */
    public static final String OPERATIONS = "operations";

    /** Owner of what the recipient must be asked. */
    public static final String SUPPORT = "support";

    /** Owner of integration faults. */
    public static final String TECHNICAL = "technical";

    /** Owner of money: ledger, invoices, settlements. */
    public static final String FINANCE = "finance";

    /** May do what the others may. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
