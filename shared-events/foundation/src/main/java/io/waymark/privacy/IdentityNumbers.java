package io.waymark.privacy;

/** Recognises identity numbers of China: a province, a date of birth, three digits and a check character, which may be X. */
final class IdentityNumbers {
    /** Digits with their check digit. */
    static final int LENGTH = 18;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String PROVINCES =
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 "
                    + "62 63 64 65 71 81 82 83 91";

    /** By its province and its date of birth; a wrong check character is rather a mistake of the writer. */
    static boolean mayBe(CharSequence number) {
        if (number.length() != LENGTH || !PROVINCES.contains(number.subSequence(0, 2))) {
            return false;
        }
        int year = Integer.parseInt(number, 6, 10, 10);
        int month = Integer.parseInt(number, 10, 12, 10);
        int day = Integer.parseInt(number, 12, 14, 10);
        return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** As {@link #mayBe}, and the check character is right. */
    static boolean isOne(CharSequence number) {
        return mayBe(number) && CHECKS.charAt(sum(number) % 11) == number.charAt(LENGTH - 1);
    }

    private static int sum(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return sum;
    }

    private IdentityNumbers() {}
}
