package io.waymark.reconciliation.period.domain;

import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period closed by somebody.
 *
 * @param number 1 for the first time, more where the period was reopened before
 * @param seal   what it adds up to; null as long as that is being worked out
 */
public record Closing(
        UUID id,
        YearMonth period,
        int number,
        String by,
        Instant at,
        @Nullable Seal seal) {
    /**
     * What one account moved in one currency, in minor units.
     *
     * @param debits  zero or above
     * @param credits zero or below
     */
    public record Total(String account, String currency, long lines, BigInteger debits, BigInteger credits) {}

    /**
     * What a closed period adds up to.
     *
     * @param late of its entries those whose fact happened in a period that was closed
     * @param head the last sum of its chain
     * @param sum  over all of this and who closed when; whoever keeps it elsewhere can tell whether anything was altered
     */
    public record Seal(long entries, long late, List<Total> totals, Hash head, Hash sum, Instant at) {
        public Seal {
            totals = List.copyOf(totals);
        }
    }

    /** What the chain of a period has come to. */
    public record Extent(long entries, long late, Hash head) {}

    /** The sum over the closing and what the period adds up to. */
    public Hash sum(Extent extent, List<Total> totals, Instant sealedAt) {
        Content content = new Content()
                .id(id)
                .text(period.toString())
                .number(number)
                .text(by)
                .instant(at)
                .instant(sealedAt)
                .number(extent.entries())
                .number(extent.late())
                .number(totals.size());
        for (Total total : totals) {
            content.text(total.account())
                    .text(total.currency())
                    .number(total.lines())
                    .text(total.debits().toString())
                    .text(total.credits().toString());
        }
        return extent.head().then(content.bytes());
    }

    /** Whether its seal is the one of what the period adds up to; so is one that is not sealed. */
    public boolean agrees(Extent extent, List<Total> totals) {
        return seal == null || sealed(extent, totals, seal.at()).equals(this);
    }

    /** The same, sealed. */
    public Closing sealed(Extent extent, List<Total> totals, Instant sealedAt) {
        Hash sum = sum(extent, totals, sealedAt);
        return new Closing(
                id,
                period,
                number,
                by,
                at,
                new Seal(extent.entries(), extent.late(), totals, extent.head(), sum, sealedAt));
    }
}
