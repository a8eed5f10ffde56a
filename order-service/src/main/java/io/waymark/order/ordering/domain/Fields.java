package io.waymark.order.ordering.domain;

import io.waymark.numbers.Codes;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the raw texts of one part of a request and collects a fault for each that is missing, too long or malformed. */
final class Fields {
    /** Every blank of Unicode; what has no width goes with it at the ends, and alone inside unless it joins letters. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\p{Z}]++");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d]]");

    private final Faults faults;
    private final String path;

    Fields(Faults faults, String path) {
        this.faults = faults;
        this.path = path;
    }

    Fields in(String child) {
        return new Fields(faults, path + child + ".");
    }

    Fields at(String list, int index) {
        return in(list + "[" + index + "]");
    }

    void fault(String field, String message) {
        fault(field, message, List.of());
    }

    void fault(String field, String message, List<String> didYouMean) {
        faults.add(new Fault(path + field, message, didYouMean));
    }

    /** {@link Faults#addYounger}. */
    void younger(String field, String message, List<String> didYouMean) {
        faults.addYounger(new Fault(path + field, message, didYouMean));
    }

    /** How many faults there are so far. */
    int faults() {
        return faults.count();
    }

    /** The text, composed and trimmed; null where it is missing, blank or faulty. */
    @Nullable
    String optional(String field, @Nullable String raw, int longest) {
        if (raw == null) {
            return null;
        }
        if (raw.codePoints().anyMatch(Fields::forbidden)) {
            fault(field, "must not contain control characters");
            return null;
        }
        String seen =
                UNSEEN.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("");
        return bounded(field, withoutJoinersAtEnds(BLANKS.matcher(seen).replaceAll(" ")), longest);
    }

    private static String withoutJoinersAtEnds(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && joinsOrParts(text.charAt(from))) {
            from++;
        }
        while (from < to && joinsOrParts(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The joiners without width, and the blank that all others have become. */
    private static boolean joinsOrParts(char sign) {
        return sign == ' ' || sign == '\u200c' || sign == '\u200d';
    }

    /** As {@link #optional} for a code or number: {@link Codes#folded}. Not for what people are called or where they live. */
    @Nullable
    String optionalCode(String field, @Nullable String raw, int longest) {
        if (raw == null) {
            return null;
        }
        if (raw.codePoints().anyMatch(Fields::forbidden)) {
            fault(field, "must not contain control characters");
            return null;
        }
        return bounded(field, Codes.folded(raw), longest);
    }

    private @Nullable String bounded(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            fault(field, "must have at most " + longest + " characters");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** The text; empty, with a fault taken down, where it is missing or faulty. */
    String required(String field, @Nullable String raw, int longest) {
        int before = faults.count();
        String text = optional(field, raw, longest);
        if (text == null && faults.count() == before) {
            fault(field, "is required");
        }
        return text == null ? "" : text;
    }

    /** As {@link #required(String, String, int)} for a code or number. */
    String requiredCode(String field, @Nullable String raw, int longest) {
        int before = faults.count();
        String text = optionalCode(field, raw, longest);
        if (text == null && faults.count() == before) {
            fault(field, "is required");
        }
        return text == null ? "" : text;
    }

    /** The code where it has the shape, which bounds it; empty, with a fault that names the expectation, where it has not. */
    String required(String field, @Nullable String raw, Pattern shape, String expectation) {
        int before = faults.count();
        String text = requiredCode(field, raw, Integer.MAX_VALUE);
        if (faults.count() == before && !shape.matcher(text).matches()) {
            fault(field, expectation);
            return "";
        }
        return text;
    }

    /** Whether the number is of human size; one like 1e-999999999 would cost its reader gigabytes. */
    static boolean plain(BigDecimal number) {
        return number.precision() <= 18 && Math.abs(number.scale()) <= 18;
    }

    /** Tabs and line ends are white space. Also half of a surrogate pair, which no UTF-8 can hold. Private use stays: rare Chinese names are written with it. */
    private static boolean forbidden(int codePoint) {
        int type = Character.getType(codePoint);
        return (type == Character.CONTROL && !Codes.isBlank(codePoint)) || type == Character.SURROGATE;
    }
}
