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
        Masking masking = new Masking(text);
        int at = 0;
        while (at < text.length()) {
            if (!DigitRun.begins(text, at)) {
                at++;
                continue;
            }
            DigitRun run = DigitRun.at(text, at);
            judge(text, run, words.before(text, run.start()), masking);
            at = Math.max(run.end(), masking.end());
        }
        return masking.masked();
    }

    private void judge(String text, DigitRun run, Says said, Masking masking) {
        DigitRun rest = run.pastDates();
        if (rest == null) {
            return;
        }
        Says says = run.isDate() ? Says.NOTHING : said;
        if (isPhone(text, rest, says)) {
            masking.hide(rest.start(), endWithExtension(text, rest.end()));
            return;
        }
        for (DigitRun part : DigitCuts.of(rest)) {
            judge(text, part, says, masking);
        }
    }

    private static boolean isPhone(String text, DigitRun run, Says says) {
        int digits = run.digits();
        if (digits < FEWEST) {
            return false;
        }
        return switch (says) {
            case PHONE, PERSON -> digits <= DigitRun.MOST || DigitCuts.of(run).isEmpty();
            case OTHER -> run.isInternational();
            case NOTHING -> run.isInternational() || (!run.isGrownTogether(text) && run.looksLikePhone());
        };
    }

    private static int endWithExtension(String text, int end) {
        Matcher extension = EXTENSION.matcher(text).region(end, text.length());
        return extension.lookingAt() ? extension.end() : end;
    }
}
