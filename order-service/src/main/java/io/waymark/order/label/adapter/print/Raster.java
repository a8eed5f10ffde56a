package io.waymark.order.label.adapter.print;

import io.waymark.order.drawing.BarCode;
import io.waymark.order.drawing.Box;
import io.waymark.order.drawing.Drawing;
import io.waymark.order.drawing.Glyph;
import io.waymark.order.drawing.Mark;
import io.waymark.order.drawing.QrCode;
import io.waymark.order.drawing.TextLine;
import io.waymark.order.drawing.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.jspecify.annotations.Nullable;

/**
 * Draws as a label printer does: dots that are black or white. Bars and modules are whole dots wide, as scanners need them.
 * Letters are filled outlines, so no font of the machine is needed.
 */
final class Raster {
    private final double dots;
    private final BufferedImage image;
    private final Graphics2D graphics;

    /** @param dots in a millimetre */
    Raster(double width, double height, double dots) {
        this.dots = dots;
        this.image = new BufferedImage(pixels(width, dots), pixels(height, dots), BufferedImage.TYPE_BYTE_BINARY);
        this.graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
    }

    static int pixels(double millimetres, double dots) {
        return (int) Math.max(1, Math.round(millimetres * dots));
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** Rows of whole bytes, the leftmost dot in the highest bit; a set bit is white. */
    byte[] bits() {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    void draw(Drawing drawing) {
        for (Mark mark : drawing.marks()) {
            switch (mark) {
                case Mark.Text text -> text(text, 0, 0);
                case Mark.Bars(BarCode code, Box box) -> bars(code, box);
                case Mark.Dots(QrCode code, Box box) -> dots(code, box);
                case Mark.Fill(Box box) -> fill(box);
                case Mark.Frame(Box box, double thickness) -> frame(box, thickness);
            }
        }
    }

    /** Draws a line of text as if the page's upper left corner lay at this place of it, in millimetres. */
    void text(Mark.Text text, double left, double top) {
        double size = text.size() * dots;
        double y = (text.baseline() - top) * dots;
        for (TextLine.Run run : text.line().runs()) {
            double x = (text.box().x() - left) * dots + run.start() * size;
            for (Glyph glyph : run.glyphs()) {
                letter(run.face(), glyph, x, y, size);
                x += glyph.advance() * size;
            }
        }
    }

    private void letter(@Nullable Typeface face, Glyph glyph, double x, double y, double size) {
        if (face == null) {
            double tall = Glyph.BOX_HEIGHT * size;
            graphics.draw(new Rectangle2D.Double(x, y - tall, Glyph.BOX_WIDTH * size, tall));
            return;
        }
        double scale = size / face.unitsPerEm();
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, y);
        graphics.fill(place.createTransformedShape(face.outline(glyph.id())));
    }

    private void bars(BarCode code, Box box) {
        int module = wholeDots(box.width(), code.modules());
        int left = pixelsFrom(box.x() + box.width() / 2) - module * code.modules() / 2;
        int top = pixelsFrom(box.y());
        int tall = pixels(box.height(), dots);
        for (BarCode.Bar bar : code.bars()) {
            graphics.fillRect(left + bar.start() * module, top, bar.width() * module, tall);
        }
    }

    private void dots(QrCode code, Box box) {
        int module = wholeDots(box.width(), code.side());
        int left = pixelsFrom(box.x());
        int top = pixelsFrom(box.y());
        for (int row = 0; row < code.side(); row++) {
            for (int column = 0; column < code.side(); column++) {
                if (code.isDark(column, row)) {
                    graphics.fillRect(left + column * module, top + row * module, module, module);
                }
            }
        }
    }

    private int wholeDots(double millimetres, int modules) {
        return (int) Math.max(1, Math.floor(millimetres * dots / modules + 0.01));
    }

    private void fill(Box box) {
        graphics.fillRect(
                pixelsFrom(box.x()), pixelsFrom(box.y()), pixels(box.width(), dots), pixels(box.height(), dots));
    }

    private void frame(Box box, double thickness) {
        fill(box.top(thickness));
        fill(box.below(box.height() - thickness));
        fill(box.left(thickness));
        fill(box.beside(box.width() - thickness));
    }

    private int pixelsFrom(double millimetres) {
        return (int) Math.round(millimetres * dots);
    }
}
