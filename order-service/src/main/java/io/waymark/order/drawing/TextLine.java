package io.waymark.order.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters from left to right, as they are drawn. */
public record TextLine(List<Glyph> glyphs, Weight weight) {
    private static final int FIRST_VISIBLE = 0x20;
    private static final int LAST_ASCII = 0x7e;

    public TextLine {
        glyphs = List.copyOf(glyphs);
    }

    /** Letters of one font that stand beside each other. */
    public record Run(@Nullable Typeface face, double start, List<Glyph> glyphs) {}

    /** In parts of the font's size. */
    public double width() {
        return glyphs.stream().mapToDouble(Glyph::advance).sum();
    }

    /** Where which font is used; each start is in parts of the font's size. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        double start = 0;
        int first = 0;
        double at = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i > first && glyph.face() != glyphs.get(first).face()) {
                runs.add(new Run(glyphs.get(first).face(), start, glyphs.subList(first, i)));
                first = i;
                start = at;
            }
            at += glyph.advance();
        }
        if (first < glyphs.size()) {
            runs.add(new Run(glyphs.get(first).face(), start, glyphs.subList(first, glyphs.size())));
        }
        return runs;
    }

    /** Whether any printer can write it with a font of its own. */
    public boolean isAscii() {
        return glyphs.stream().allMatch(glyph -> glyph.codePoint() >= FIRST_VISIBLE && glyph.codePoint() <= LAST_ASCII);
    }

    /** The letters from left to right. */
    public String text() {
        StringBuilder text = new StringBuilder(glyphs.size());
        glyphs.forEach(glyph -> text.appendCodePoint(glyph.codePoint()));
        return text.toString();
    }
}
