package io.waymark.events;

/**
 * An amount of money, exact.
 *
 * @param amountMinor in minor units of the currency (cents for USD, yen for JPY); negative where the context allows
 *                    it
 * @param currency    ISO 4217 alphabetic code, upper case
 */
public record Money(long amountMinor, String currency) {}
