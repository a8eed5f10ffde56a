package io.waymark.privacy;

/** A text on its way through one judge, which hides parts of it from left to right. */
final class Masking {
    private final String text;
    private final StringBuilder masked = new StringBuilder();
    private int end;

    Masking(String text) {
        this.text = text;
    }

    /** Masks what stands between two places; what was hidden before stays hidden. */
    void hide(int from, int to) {
        if (to <= end) {
            return;
        }
        if (end == 0 || from > end) {
            masked.append(text, end, from).append(Mask.TEXT);
        }
        end = to;
    }

    /** The place after what was hidden last; 0 where nothing was. */
    int end() {
        return end;
    }

    /** The text itself where nothing was hidden. */
    String masked() {
        return end == 0 ? text : masked.append(text, end, text.length()).toString();
    }
}
