package io.waymark.privacy;

/** Recognises numbers of payment cards by their check digit, their issuer and their length. */
final class CardNumbers {
    static final int SHORTEST = 13;
    static final int LONGEST = 19;
    private static final int PREFIX = 4;

    /** Digits of the length of a card that pass the check of Luhn and begin as a card of any issuer may. */
    static boolean mayBe(CharSequence digits) {
        if (digits.length() < SHORTEST || digits.length() > LONGEST || !passesLuhn(digits)) {
            return false;
        }
        int prefix = prefix(digits);
        return (prefix >= 3000 && prefix <= 6999) || isOfOtherScheme(prefix);
    }

    /** As {@link #mayBe}, of an issuer's range and in the length that its cards have: nothing else looks so. */
    static boolean isOne(CharSequence digits) {
        if (!mayBe(digits)) {
            return false;
        }
        int prefix = prefix(digits);
        return switch (digits.length()) {
            case 14 -> (prefix >= 3000 && prefix <= 3059) || prefix / 100 == 36 || prefix / 100 == 38;
            case 15 -> prefix / 100 == 34 || prefix / 100 == 37;
            case 16 -> isOfSixteen(prefix);
            case 17, 18 -> prefix / 100 == 62;
            case 19 -> prefix / 1000 == 4 || prefix / 100 == 62;
            default -> false;
        };
    }

    private static boolean isOfSixteen(int prefix) {
        return prefix / 1000 == 4
                || (prefix >= 5100 && prefix <= 5599)
                || (prefix >= 3528 && prefix <= 3589)
                || prefix == 6011
                || (prefix >= 6440 && prefix <= 6599)
                || prefix / 100 == 62
                || isOfOtherScheme(prefix);
    }

    /** Mastercard's second range, UnionPay's second and Troy. */
    private static boolean isOfOtherScheme(int prefix) {
        return (prefix >= 2221 && prefix <= 2720) || prefix / 100 == 81 || prefix == 9792;
    }

    private static int prefix(CharSequence digits) {
        return Integer.parseInt(digits, 0, PREFIX, 10);
    }

    private static boolean passesLuhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private CardNumbers() {}
}
