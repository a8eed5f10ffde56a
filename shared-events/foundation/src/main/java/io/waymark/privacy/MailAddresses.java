package io.waymark.privacy;

import java.util.List;
import java.util.Locale;

/**
 * Masks e-mail addresses however they are written: in letters of any script, with blanks, and with their signs in words, as in
 * {@code name (at) host dot com}. Each sign is looked at once.
 */
final class MailAddresses {
    private static final String OPENING = "([{<（【";
    private static final String CLOSING = ")]}>）】";
    private static final List<String> SIGNS = List.of("at", "ät", "@", "a", "艾特");
    private static final String CHINESE_SIGN = "艾特";
    private static final String AT = "at";
    private static final String GAPS = " _";

    /** Whether a text may hold an address. */
    static boolean mayHold(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '@' || c == '艾' || OPENING.indexOf(c) >= 0) {
                return true;
            }
        }
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return lowerCase.contains(" at ") || lowerCase.contains("_at_");
    }

    static String masked(String text) {
        Masking masking = new Masking(text);
        int at = 0;
        while (at < text.length()) {
            int sure = signEnd(text, at);
            int sign = sure > 0 ? sure : wordEnd(text, at);
            int host = sign > 0 ? MailHosts.endAt(text, sign, sure > 0) : -1;
            int name = host > 0 ? MailNames.startBefore(text, at, masking.end()) : at;
            if (name < at) {
                masking.hide(name, host);
                at = host;
            } else {
                at++;
            }
        }
        return masking.masked();
    }

    /** The place after a sign that stands in no other text: itself, or a word for it in brackets; -1 where none begins. */
    private static int signEnd(String text, int at) {
        char c = text.charAt(at);
        if (c == '@') {
            return at + 1;
        }
        if (text.startsWith(CHINESE_SIGN, at)) {
            return at + CHINESE_SIGN.length();
        }
        return OPENING.indexOf(c) >= 0 ? bracketEnd(text, at + 1, SIGNS) : -1;
    }

    /** The place after a bracket that closes behind one of these words; -1 where none does. */
    static int bracketEnd(String text, int start, List<String> words) {
        int from = pastBlank(text, start);
        for (String word : words) {
            if (text.regionMatches(true, from, word, 0, word.length())) {
                int to = pastBlank(text, from + word.length());
                if (to < text.length() && CLOSING.indexOf(text.charAt(to)) >= 0) {
                    return to + 1;
                }
            }
        }
        return -1;
    }

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    /** The place itself, or the one after the blank that stands there. */
    static int pastBlank(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    /** The place after the plain word, which most texts are written with. */
    private static int wordEnd(String text, int at) {
        int behind = at + 1 + AT.length();
        boolean word = GAPS.indexOf(text.charAt(at)) >= 0
                && behind < text.length()
                && text.charAt(behind) == text.charAt(at)
                && text.regionMatches(true, at + 1, AT, 0, AT.length());
        return word ? behind + 1 : -1;
    }

    private MailAddresses() {}
}
