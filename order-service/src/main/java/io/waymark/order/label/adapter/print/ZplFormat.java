package io.waymark.order.label.adapter.print;

import io.waymark.order.drawing.Align;
import io.waymark.order.drawing.BarCode;
import io.waymark.order.drawing.Box;
import io.waymark.order.drawing.Drawing;
import io.waymark.order.drawing.Mark;
import io.waymark.order.drawing.QrCode;
import io.waymark.order.drawing.TextLine;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Writes a drawing in ZPL II (Zebra's programming guide). Bar codes are the printer's own, so are texts in ASCII; all others are
 * sent as pictures, because few printers have the fonts. What a merchant wrote never becomes a command.
 */
final class ZplFormat {
    /** {@code ^FH} makes the printer read two hexadecimal digits behind this sign. */
    private static final char HEX = '_';

    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private final double dots;
    private final StringBuilder code = new StringBuilder(4096);

    private ZplFormat(double dots) {
        this.dots = dots;
    }

    /** @param dots in a millimetre */
    static String of(Drawing drawing, double dots) {
        ZplFormat format = new ZplFormat(dots);
        format.code.append("^XA^CI28^LH0,0^PW").append(format.dots(drawing.width()));
        format.code.append("^LL").append(format.dots(drawing.height())).append('\n');
        drawing.marks().forEach(format::mark);
        return format.code.append("^XZ\n").toString();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Text text -> {
                if (isPrintersOwn(text.line())) {
                    text(text);
                } else {
                    picture(text);
                }
            }
            case Mark.Bars(BarCode symbol, Box box) -> bars(symbol, box);
            case Mark.Dots(QrCode symbol, Box box) -> {
                int module = wholeDots(box.width(), symbol.side());
                origin(box.x(), box.y());
                code.append("^BQN,2,").append(module).append("^FDMA,").append(symbol.data());
                end();
            }
            case Mark.Fill(Box box) -> rectangle(box, dots(Math.min(box.width(), box.height())));
            case Mark.Frame(Box box, double thickness) -> rectangle(box, dots(thickness));
        }
    }

    /** A backslash is a command of {@code ^FB}, escaped or not. */
    private static boolean isPrintersOwn(TextLine line) {
        return line.isAscii() && !line.text().contains("\\");
    }

    /** In the printer's scalable font, which is narrower than the one that the drawing reckons with. */
    private void text(Mark.Text text) {
        int tall = dots(text.size());
        code.append("^FT").append(dots(text.room().x())).append(',').append(dots(text.baseline()));
        code.append("^A0N,").append(tall).append(',').append(tall);
        code.append("^FB").append(dots(text.room().width())).append(",1,0,").append(letter(text.align()));
        code.append("^FH").append(HEX).append("^FD").append(escaped(text.line().text()));
        end();
    }

    private static char letter(Align align) {
        return switch (align) {
            case START -> 'L';
            case CENTRE -> 'C';
            case END -> 'R';
        };
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '^', '~', HEX -> escaped.append(String.format(Locale.ROOT, "%c%02X", HEX, (int) sign));
                default -> escaped.append(sign);
            }
        }
        return escaped.toString();
    }

    private void picture(Mark.Text text) {
        Box box = text.box();
        Raster raster = new Raster(box.width(), box.height(), dots);
        raster.text(text, box.x(), box.y());
        int wide = (raster.width() + 7) / 8;
        byte[] black = blackened(raster, wide);
        origin(box.x(), box.y());
        code.append("^GFA,")
                .append(black.length)
                .append(',')
                .append(black.length)
                .append(',')
                .append(wide);
        code.append(',').append(UPPER.formatHex(black));
        end();
    }

    /** A set bit is black here, and none is set beyond the edge. */
    private static byte[] blackened(Raster raster, int wide) {
        byte[] bits = raster.bits().clone();
        int beyond = wide * 8 - raster.width();
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) ~bits[i];
            if (i % wide == wide - 1) {
                bits[i] = (byte) (bits[i] & (0xff << beyond));
            }
        }
        return bits;
    }

    private void bars(BarCode symbol, Box box) {
        int module = wholeDots(box.width(), symbol.modules());
        int left = dots(box.x() + box.width() / 2) - module * symbol.modules() / 2;
        code.append("^FO").append(left).append(',').append(dots(box.y()));
        code.append("^BY")
                .append(module)
                .append("^BCN,")
                .append(dots(box.height()))
                .append(",N,N,N,A");
        code.append("^FD").append(symbol.data());
        end();
    }

    private void rectangle(Box box, int thickness) {
        origin(box.x(), box.y());
        code.append("^GB").append(dots(box.width())).append(',').append(dots(box.height()));
        code.append(',').append(thickness);
        end();
    }

    private void origin(double x, double y) {
        code.append("^FO").append(dots(x)).append(',').append(dots(y));
    }

    private void end() {
        code.append("^FS\n");
    }

    private int wholeDots(double millimetres, int modules) {
        return (int) Math.max(1, Math.floor(millimetres * dots / modules + 0.01));
    }

    private int dots(double millimetres) {
        return (int) Math.max(1, Math.round(millimetres * dots));
    }
}
