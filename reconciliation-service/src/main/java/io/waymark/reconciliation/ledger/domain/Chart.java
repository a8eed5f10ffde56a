package io.waymark.reconciliation.ledger.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chart of accounts: what each account is, on which side it usually stands and what it is kept per. */
public final class Chart {
    private final Map<Account, ChartAccount> accounts = new LinkedHashMap<>();

    /** Which side of an account makes it grow. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    /** What an entry that moves the account has to name. */
    public enum Dimension {
        ORDER,
        SHIPMENT,
        CARRIER,
        MERCHANT
    }

    /**
     * One account.
     *
     * @param keptPer what an entry that moves it has to name
     * @param purpose one sentence for people
     */
    public record ChartAccount(Account account, AccountType type, Set<Dimension> keptPer, String purpose) {
        public ChartAccount {
            keptPer = Set.copyOf(keptPer);
        }
    }

    /**
     * @throws IllegalArgumentException where one stands twice, or one is missing that posting rules move
     */
    public Chart(Collection<ChartAccount> accounts) {
        for (ChartAccount account : accounts) {
            if (this.accounts.put(account.account(), account) != null) {
                throw new IllegalArgumentException(
                        "account stands twice: " + account.account().code());
            }
        }
        for (Account needed : Account.OF_RULES) {
            if (!this.accounts.containsKey(needed)) {
                throw new IllegalArgumentException("posting rules move an account that is missing: " + needed.code());
            }
        }
    }

    /** All accounts, in the order of the table. */
    public List<ChartAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    /** What is said of the account; empty for one that the chart does not have. */
    public Optional<ChartAccount> find(Account account) {
        return Optional.ofNullable(accounts.get(account));
    }
}
