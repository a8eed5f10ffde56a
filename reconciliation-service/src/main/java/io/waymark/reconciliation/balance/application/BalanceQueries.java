package io.waymark.reconciliation.balance.application;

import io.waymark.reconciliation.balance.domain.Balance;
import io.waymark.reconciliation.balance.domain.Breakdown;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums over the ledger as it was at any moment. */
public interface BalanceQueries {
    /**
     * Which entries count; null does not restrict.
     *
     * @param period        those that are booked in it
     * @param happenedUntil those whose fact happened before
     * @param knownUntil    those that were booked before
     */
    record Filter(
            @Nullable UUID orderId,
            @Nullable String shipmentCode,
            @Nullable String carrier,
            @Nullable String merchantId,
            @Nullable String account,
            @Nullable YearMonth period,
            @Nullable Instant happenedUntil,
            @Nullable Instant knownUntil) {}

    /** Where a page begins: behind this balance. */
    record Place(@Nullable String of, String account, String currency) {}

    /**
     * Balances in the order of what they are broken down to, then of account and currency. Entries that name no shipment or no
     * carrier are in no balance of one.
     *
     * @param after from the beginning where empty
     */
    List<Balance> page(Breakdown breakdown, Filter filter, Optional<Place> after, int limit);
}
