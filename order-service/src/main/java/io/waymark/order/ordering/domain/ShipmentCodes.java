package io.waymark.order.ordering.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes shipment codes out of serial numbers.
 *
 * @param serviceIndicator two capital letters, the first part of every code
 * @param country          ISO 3166-1 alpha-2, the last part of every code
 */
public record ShipmentCodes(String serviceIndicator, String country) {
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2}");
    private static final long LAST_SERIAL = 99_999_999;

    public ShipmentCodes {
        if (!LETTERS.matcher(serviceIndicator).matches()
                || !LETTERS.matcher(country).matches()) {
            throw new IllegalArgumentException("service indicator and country are two capital letters each");
        }
    }

    /** @throws IllegalArgumentException when the serial number has more than eight digits: time for the next indicator */
    public ShipmentCode of(long serial) {
        if (serial < 0 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("the serial numbers of " + serviceIndicator + " are used up");
        }
        String digits = String.format(Locale.ROOT, "%08d", serial);
        return new ShipmentCode(serviceIndicator + digits + ShipmentCode.checkDigit(digits) + country);
    }
}
