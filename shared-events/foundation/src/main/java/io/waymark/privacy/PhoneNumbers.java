package io.waymark.privacy;

import io.waymark.privacy.NumberWords.Says;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks phone numbers of every form: with {@code +} or without, in groups, with an extension, in the digits of any script.
 * Reads the text once; what a run of digits is follows from its length, its groups and the word before it.
 */
final class PhoneNumbers {
    private static final Pattern EXTENSION = Pattern.compile(
            "[ \\u00a0]?(?:转|轉|分机|(?i:extension|ext\\.?|durchwahl|interno|int\\.|poste|anexo|ramal|доб\\.?|x)|#|[,，;]\\s?(?i:ext=?)?|[-~])[ \\u00a0:：]?\\p{Nd}{1,6}(?!\\p{Nd})");
    private static final int FEWEST = 5;

    private final NumberWords words;

    PhoneNumbers(NumberWords words) {
        this.words = words;
    }

    String masked(String text) {
        StringBuilder masked = null;
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            if (!DigitRun.begins(text, at)) {
                at++;
                continue;
            }
            DigitRun run = DigitRun.at(text, at);
            if (run.isDate()) {
                at = run.endOfDate();
            } else if (isPhone(text, run)) {
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                masked.append(text, copied, run.start()).append(Mask.TEXT);
                copied = endWithExtension(text, run.end());
                at = copied;
            } else {
                at = run.end();
            }
        }
        return masked == null
                ? text
                : masked.append(text, copied, text.length()).toString();
    }

    private boolean isPhone(String text, DigitRun run) {
        if (run.digits() < FEWEST) {
            return false;
        }
        Says says = words.before(text, run.start());
        return switch (says) {
            case PHONE -> true;
            case OTHER -> run.isInternational();
            case NOTHING -> run.isInternational() || (!run.isGrownTogether(text) && run.looksLikePhone());
        };
    }

    private static int endWithExtension(String text, int end) {
        Matcher extension = EXTENSION.matcher(text).region(end, text.length());
        return extension.lookingAt() ? extension.end() : end;
    }
}
