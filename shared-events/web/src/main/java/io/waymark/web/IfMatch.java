package io.waymark.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads which version of a thing a caller has seen ({@code If-Match}, RFC 9110), so that no change meets another one unseen. */
public final class IfMatch {
    public static final String HEADER = "If-Match";
    private static final String ANY = "*";

    /** Whether there has to be anything, of whichever version. */
    public static boolean isAny(@Nullable String header) {
        return header != null && header.strip().equals(ANY);
    }

    /**
     * Whether a thing that there is may be changed: the caller names its version, any, or none at all. A word that is no version of
     * ours, or a weak one, is none that is now.
     */
    public static boolean fits(@Nullable String header, long version) {
        return header == null
                || isAny(header)
                || Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("\"" + version + "\""));
    }

    private IfMatch() {}
}
