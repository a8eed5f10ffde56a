package io.waymark.reconciliation.period.domain;

import java.time.YearMonth;
import java.util.UUID;

/**
 * An entry as a chain sees it.
 *
 * @param position its number in the order of booking
 * @param late     whether its fact happened in a period that was closed
 * @param content  all that it and its lines say
 */
public record LedgerRow(long position, UUID entryId, YearMonth period, boolean late, Content content) {}
