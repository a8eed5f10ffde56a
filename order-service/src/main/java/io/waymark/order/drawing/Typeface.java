package io.waymark.order.drawing;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file, read once and used by all threads. */
public final class Typeface {
    private static final GeneralPath NOTHING = new GeneralPath();

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /**
     * Reads a font of the class path.
     *
     * @throws IllegalStateException when there is none
     */
    static Typeface read(String resource) {
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("there is no font " + resource);
            }
            byte[] file = bytes.readAllBytes();
            FontTables.keepNeeded(file);
            return new Typeface(new TTFParser(true).parse(new RandomAccessReadBuffer(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException("font " + resource, broken);
        }
    }

    /** The font itself, for whoever embeds it. */
    public TrueTypeFont font() {
        return font;
    }

    /** Zero where the font has no such letter. */
    int glyphId(int codePoint) {
        return letters.getGlyphId(codePoint);
    }

    /** In parts of the font's size. */
    double advance(int glyphId) {
        try {
            return font.getAdvanceWidth(glyphId) / unitsPerEm;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The outline in the font's own units, its y axis upwards; must not be changed. */
    public Path2D outline(int glyphId) {
        return outlines.computeIfAbsent(glyphId, this::readOutline);
    }

    private Path2D readOutline(int glyphId) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphId);
            return glyph == null ? NOTHING : glyph.getPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public double unitsPerEm() {
        return unitsPerEm;
    }
}
