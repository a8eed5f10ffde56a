package io.waymark.jdbc;

/** Which texts PostgreSQL keeps as they are: all but those that hold U+0000 or half of a surrogate pair. */
public final class StorableText {

    /** Where the first character stands that cannot be kept; -1 where all can. */
    public static int firstUnstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return i;
            }
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private StorableText() {}
}
