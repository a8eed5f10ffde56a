package io.waymark.web;

import org.jspecify.annotations.Nullable;

/** How much one page of a list holds. */
public final class PageLimit {
    public static final int MOST = 200;
    private static final int USUAL = 50;

    /** What a caller asked for, within bounds; the usual where nothing was asked. */
    public static int of(@Nullable Integer asked) {
        return asked == null ? USUAL : Math.clamp(asked, 1, MOST);
    }

    private PageLimit() {}
}
