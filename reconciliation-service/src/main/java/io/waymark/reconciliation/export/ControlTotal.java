package io.waymark.reconciliation.export;

import java.math.BigDecimal;

/**
 * What the rows of one currency add up to; debits and credits cancel out in a sound ledger.
 *
 * @param currency ISO 4217
 * @param rows     how many line rows
 * @param debits   sum of the positive amounts, in major units
 * @param credits  sum of the negative amounts, in major units
 */
public record ControlTotal(String currency, long rows, BigDecimal debits, BigDecimal credits) {}
