package io.waymark.order.drawing;

import org.jspecify.annotations.Nullable;

/**
 * One letter as a font draws it.
 *
 * @param face      null where no font has the letter: a box stands for it
 * @param id        of the letter in its font
 * @param codePoint in Unicode
 * @param advance   how far the next letter stands, in parts of the font's size
 */
public record Glyph(@Nullable Typeface face, int id, int codePoint, double advance) {
    /** How far the next letter stands behind the box for one that no font has. */
    static final double BOX_ADVANCE = 0.7;

    /** How wide and tall that box is. */
    public static final double BOX_WIDTH = 0.55;

    /** How tall that box is. */
    public static final double BOX_HEIGHT = 0.7;

    static Glyph missing(int codePoint) {
        return new Glyph(null, 0, codePoint, BOX_ADVANCE);
    }
}
