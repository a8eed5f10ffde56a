package io.waymark.reconciliation.export;

/** Makes text harmless for spreadsheets, which run a cell that begins like a formula. */
public final class CellText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /**
     * The text as it may stand in a cell: text that begins with {@code = + - @}, a tab or a carriage return gets an
     * apostrophe in front, which a reader takes off again. Only for text; numbers stand as they are, so a negative amount
     * stays a number. Source of the list: OWASP, CSV injection.
     */
    public static String neutralised(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private CellText() {}
}
