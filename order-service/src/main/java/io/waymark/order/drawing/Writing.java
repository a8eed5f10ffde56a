package io.waymark.order.drawing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Makes lines of letters of text in any script: composes them, joins Arabic ones and brings them from left to right. */
public final class Writing {
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final Pattern JOINERS = Pattern.compile("[\\u200c\\u200d]");
    private static final ArabicShaping ARABIC =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL);

    private final Typefaces faces;

    public Writing(Typefaces faces) {
        this.faces = faces;
    }

    /** The text in the letters that are drawn, still in the order in which it is read; without what cannot be seen. */
    public static String shaped(String text) {
        String composed = Normalizer.normalize(visible(text), Normalizer.Form.NFC);
        if (isLeftToRight(composed)) {
            return composed;
        }
        try {
            return JOINERS.matcher(ARABIC.shape(composed)).replaceAll("");
        } catch (ArabicShapingException unshapeable) {
            return composed;
        }
    }

    /** Breaks of lines become blanks; what has no shape falls away, but for what decides whether Arabic letters join. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                visible.append(' ');
            } else if (hasShape(letter) || letter == ZERO_WIDTH_NON_JOINER || letter == ZERO_WIDTH_JOINER) {
                visible.appendCodePoint(letter);
            }
        });
        return visible.toString().strip();
    }

    private static boolean hasShape(int letter) {
        int kind = Character.getType(letter);
        return kind != Character.CONTROL
                && kind != Character.FORMAT
                && kind != Character.SURROGATE
                && !UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** @param shaped what {@link #shaped} gave, or a part of it */
    public TextLine line(String shaped, Weight weight) {
        String ordered = isLeftToRight(shaped) ? shaped : leftToRight(shaped);
        List<Glyph> glyphs = ordered.codePoints()
                .mapToObj(letter -> faces.glyph(letter, weight))
                .toList();
        return new TextLine(glyphs, weight);
    }

    private static boolean isLeftToRight(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is read from the right. */
    static boolean isRightToLeft(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL;
    }

    /** The width of a text in whichever order, in parts of the font's size. */
    double width(String shaped, Weight weight) {
        double width = 0;
        for (int i = 0; i < shaped.length(); i += Character.charCount(shaped.codePointAt(i))) {
            width += faces.glyph(shaped.codePointAt(i), weight).advance();
        }
        return width;
    }

    private static String leftToRight(String shaped) {
        Bidi bidi = new Bidi();
        bidi.setPara(shaped, Bidi.LEVEL_DEFAULT_LTR, null);
        return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }
}
