package io.waymark.reconciliation.adjustment.domain;

import io.waymark.reconciliation.ledger.domain.Line;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Up to which amount finance approves alone; above, and in a currency without a limit, an admin has to. */
public record ApprovalLimits(Map<String, Long> mostMinor) {
    public ApprovalLimits {
        mostMinor = Map.copyOf(mostMinor);
    }

    /** Whether the debits are above the limit in any currency. */
    public boolean exceededBy(Collection<Line> lines) {
        Map<String, BigDecimal> debits = new HashMap<>();
        lines.stream()
                .filter(line -> line.amount().isPositive())
                .forEach(
                        line -> debits.merge(line.currency(), BigDecimal.valueOf(line.amountMinor()), BigDecimal::add));
        return debits.entrySet().stream().anyMatch(debit -> {
            Long most = mostMinor.get(debit.getKey());
            return most == null || debit.getValue().compareTo(BigDecimal.valueOf(most)) > 0;
        });
    }
}
