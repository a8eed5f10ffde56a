package io.waymark.exceptions.cases.adapter.rest;

import io.waymark.privacy.Mask;
import java.util.regex.Pattern;

/**
 * A person's words on their way into a case. Notes are read by many and published, so what a machine can recognise as personal
 * data is masked before it is stored: mail addresses, and numbers of seven digits or more.
 */
final class Note {
    private static final Pattern MAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9.-]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ()./-]{0,2}\\d){6,}");

    static String masked(String words) {
        return NUMBER.matcher(MAIL.matcher(words.strip()).replaceAll(Mask.TEXT)).replaceAll(Mask.TEXT);
    }

    private Note() {}
}
