package io.waymark.reconciliation.period.application;

/** What is counted of periods. */
public interface PeriodMeters {
    /** So many entries were linked, so many of them of facts of a closed period. */
    void linked(long entries, long late);

    /** So many periods are known to be altered. */
    void altered(long periods);
}
