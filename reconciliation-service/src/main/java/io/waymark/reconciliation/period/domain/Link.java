package io.waymark.reconciliation.period.domain;

import java.time.YearMonth;

/**
 * One link of a period's chain.
 *
 * @param number   from 1 on, without a gap
 * @param position of the entry
 * @param hash     over the hash of the link before and what the entry says
 */
public record Link(YearMonth period, long number, long position, Hash hash) {
    /** What a chain without a link stands on. */
    public static Link none(YearMonth period) {
        return new Link(period, 0, 0, Hash.NONE);
    }

    /** The link that the entry makes behind this one. */
    public Link then(LedgerRow row) {
        return new Link(
                period, number + 1, row.position(), hash.then(row.content().bytes()));
    }
}
