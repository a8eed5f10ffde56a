package io.waymark.spreadsheet;

import org.jspecify.annotations.Nullable;

/** Makes text harmless for spreadsheets, which run a cell that begins like a formula. */
public final class CellText {
    /** Spreadsheets take the wide signs for the narrow ones. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

    /**
     * The text as it may stand in a cell: text that begins with {@code = + - @}, narrow or wide, a tab or the end of a line gets
     * an apostrophe in front, which a reader takes off again. Only for text; numbers stand as they are, so a negative amount
     * stays a number. Source of the list: OWASP, CSV injection.
     *
     * @param text empty where there is none
     */
    public static String neutralised(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private CellText() {}
}
