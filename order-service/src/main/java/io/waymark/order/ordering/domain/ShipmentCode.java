package io.waymark.order.ordering.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our waybill number in the shape of UPU standard S10: service indicator, eight digits, check digit, country; for example
 * {@code RM473124829CN}.
 */
public record ShipmentCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");

    /** The weights of S10, one per digit of the serial number. */
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    /** @throws IllegalArgumentException when the shape or the check digit is wrong */
    public ShipmentCode {
        if (!SHAPE.matcher(value).matches() || value.charAt(10) - '0' != checkDigit(value.substring(2, 10))) {
            throw new IllegalArgumentException("not a shipment code");
        }
    }

    /** Reads a code as people write it: any case, spaces and dashes ignored; empty when it is none. */
    public static Optional<ShipmentCode> parse(String text) {
        String compact = text.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(compact).matches() && compact.charAt(10) - '0' == checkDigit(compact.substring(2, 10))
                ? Optional.of(new ShipmentCode(compact))
                : Optional.empty();
    }

    /** The two letters in front. */
    public String indicator() {
        return value.substring(0, 2);
    }

    /** The eight digits before the check digit. */
    public long serial() {
        return Long.parseLong(value.substring(2, 10));
    }

    /** The two letters at the end. */
    public String country() {
        return value.substring(11);
    }

    /**
     * The S10 check digit: 11 minus the weighted sum modulo 11, where 10 is written 0 and 11 is written 5.
     *
     * @param serial eight digits
     */
    static int checkDigit(String serial) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (serial.charAt(i) - '0');
        }
        int digit = 11 - sum % 11;
        return switch (digit) {
            case 10 -> 0;
            case 11 -> 5;
            default -> digit;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
