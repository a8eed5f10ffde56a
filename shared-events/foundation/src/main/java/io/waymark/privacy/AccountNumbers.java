package io.waymark.privacy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Recognises international bank account numbers (IBAN) by their country, their length and their check digits. */
final class AccountNumbers {
    private static final String LENGTHS =
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 "
                    + "DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 "
                    + "IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 "
                    + "OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 "
                    + "UA29 VA22 VG24 XK20 YE30";
    private static final Map<String, Integer> BY_COUNTRY = byCountry();
    private static final BigInteger CHECK = BigInteger.valueOf(97);
    private static final int GROUP = 4;
    private static final String MARKS = " -.\u00a0\u202f";

    private static Map<String, Integer> byCountry() {
        Map<String, Integer> lengths = new HashMap<>();
        for (String entry : LENGTHS.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }

    /** The place after the number that begins here, single blanks and marks between its groups of four counted in; -1 where none does. */
    static int endAt(String text, int start) {
        if (start + 4 > text.length() || Character.digit(text.charAt(start + 2), 10) < 0) {
            return -1;
        }
        Integer length = BY_COUNTRY.get(upper(text, start) + upper(text, start + 1));
        if (length == null) {
            return -1;
        }
        StringBuilder number = new StringBuilder(length);
        int at = start;
        while (at < text.length() && number.length() < length) {
            char c = text.charAt(at);
            if (ReadableNumbers.isOfCode(c)) {
                number.append(Character.toUpperCase(c));
            } else if (MARKS.indexOf(c) < 0 || number.length() % GROUP != 0 || text.charAt(at - 1) == c) {
                return -1;
            }
            at++;
        }
        return number.length() == length && hasCheck(number) ? at : -1;
    }

    private static String upper(String text, int at) {
        return String.valueOf(Character.toUpperCase(text.charAt(at)));
    }

    private static boolean hasCheck(CharSequence number) {
        StringBuilder digits = new StringBuilder(2 * number.length());
        for (int i = 0; i < number.length(); i++) {
            digits.append(Character.digit(number.charAt((i + 4) % number.length()), 36));
        }
        return new BigInteger(digits.toString()).mod(CHECK).intValue() == 1;
    }

    private AccountNumbers() {}
}
