package io.waymark.privacy;

/** Knows numbers of parcels and orders by their shape: postal numbers and those of UPS by their check digit, and UUIDs. */
final class ParcelShapes {
    private static final int[] POSTAL_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int POSTAL = 13;
    private static final int UPS = 18;
    private static final int UUID = 36;
    private static final int LETTER_A = 63;

    /** The place after the number that begins here, single blanks inside of it counted in; -1 where none does. */
    static int endAt(String text, int start) {
        int uuid = uuidEnd(text, start);
        if (uuid > 0) {
            return uuid;
        }
        char c = text.charAt(start);
        if (c == '1') {
            return end(text, start, UPS);
        }
        return c > '9' ? end(text, start, POSTAL) : -1;
    }

    private static int end(String text, int start, int length) {
        StringBuilder number = new StringBuilder(length);
        int at = start;
        while (at < text.length() && number.length() < length) {
            char c = text.charAt(at);
            if (ReadableNumbers.isOfCode(c)) {
                number.append(Character.toUpperCase(c));
            } else if (c != ' ' || text.charAt(at - 1) == ' ') {
                return -1;
            }
            at++;
        }
        boolean whole =
                number.length() == length && (at == text.length() || !ReadableNumbers.isOfCode(text.charAt(at)));
        return whole && (length == UPS ? isUps(number) : isPostal(number)) ? at : -1;
    }

    private static boolean isPostal(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < POSTAL; i++) {
            boolean digit = number.charAt(i) <= '9';
            if (digit != (i > 1 && i < POSTAL - 2)) {
                return false;
            }
            if (i > 1 && i < POSTAL_WEIGHTS.length + 2) {
                sum += (number.charAt(i) - '0') * POSTAL_WEIGHTS[i - 2];
            }
        }
        int check = 11 - sum % 11;
        return number.charAt(10) - '0' == (check == 10 ? 0 : check == 11 ? 5 : check);
    }

    private static boolean isUps(CharSequence number) {
        if (number.charAt(1) != 'Z') {
            return false;
        }
        int sum = 0;
        for (int i = 2; i < UPS - 1; i++) {
            char c = number.charAt(i);
            int value = c <= '9' ? c - '0' : (c - LETTER_A) % 10;
            sum += i % 2 == 0 ? value : 2 * value;
        }
        return number.charAt(UPS - 1) - '0' == (10 - sum % 10) % 10;
    }

    private static int uuidEnd(String text, int start) {
        int end = start + UUID;
        if (end > text.length() || (end < text.length() && ReadableNumbers.isOfCode(text.charAt(end)))) {
            return -1;
        }
        for (int i = 0; i < UUID; i++) {
            char c = text.charAt(start + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return -1;
            }
        }
        return end;
    }

    private ParcelShapes() {}
}
