package io.waymark.order.ordering.domain;

import java.util.List;
import java.util.Random;

/** Telephone numbers as they could be written: random digits, few of them unlike, with prefixes, separators and extensions. */
final class WrittenNumbers {
    private static final List<String> PREFIXES =
            List.of("", "", "", "0", "00", "000", "+", "+86", "0086", "+1 ", "1", "+49 (0)", "011 ", "+0", "+00", "86");
    private static final List<String> SEPARATORS = List.of("", "", "", " ", "-", ".", "/", ") ");
    private static final List<String> ENDS = List.of("", "", "", "", " ext. 12", "-123", "#4", "转 5678", " (9)");
    private static final int LONGEST = 16;

    /** Another one with every call. */
    String any(Random random) {
        StringBuilder written = new StringBuilder(one(PREFIXES, random));
        int unlike = 1 + random.nextInt(10);
        int digits = 5 + random.nextInt(LONGEST - 5);
        String separator = one(SEPARATORS, random);
        for (int i = 0; i < digits; i++) {
            written.append((char) ('0' + (random.nextInt(unlike) * 7 + digits) % 10));
            if (i % 3 == 2 && i < digits - 1) {
                written.append(separator);
            }
        }
        return written.append(one(ENDS, random)).toString();
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
