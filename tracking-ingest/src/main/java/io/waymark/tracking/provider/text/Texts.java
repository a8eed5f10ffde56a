package io.waymark.tracking.provider.text;

import io.waymark.jdbc.StorableText;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import org.jspecify.annotations.Nullable;

/** Checks single values of a push: present, short enough, and made of characters that can be stored. */
public final class Texts {
    private static final int MAX_CODE = 100;
    private static final int MAX_WORDS = 4_000;

    /** A number or code that must be there. */
    public static String code(@Nullable String value, String where) throws MalformedPushException {
        String code = optionalCode(value, where);
        if (code == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, where, "is missing");
        }
        return code;
    }

    /** A number or code; null where it is absent or blank. */
    public static @Nullable String optionalCode(@Nullable String value, String where) throws MalformedPushException {
        return checked(value, MAX_CODE, where);
    }

    /** Free words; null where they are absent or blank. */
    public static @Nullable String words(@Nullable String value, String where) throws MalformedPushException {
        return checked(value, MAX_WORDS, where);
    }

    private static @Nullable String checked(@Nullable String value, int longest, String where)
            throws MalformedPushException {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            throw new MalformedPushException(UnreadableKind.LENGTH, where, "is longer than " + longest + " characters");
        }
        int unstorable = StorableText.firstUnstorable(value);
        if (unstorable >= 0) {
            String what = value.charAt(unstorable) == 0 ? "holds a NUL character" : "holds half a character";
            throw new MalformedPushException(UnreadableKind.CHARACTER, where, what);
        }
        return value.strip();
    }

    private Texts() {}
}
