package io.waymark.reconciliation.period.application;

/** What is counted of periods. */
public interface PeriodMeters {
    /** So many entries were linked, so many of them of facts of a closed period. */
    void linked(long entries, long late);

    /** So many closings wait to be sealed. */
    void unsealed(long closings);

    /** So many periods are known to be altered. */
    void altered(long periods);
}
