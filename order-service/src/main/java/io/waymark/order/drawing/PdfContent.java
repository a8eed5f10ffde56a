package io.waymark.order.drawing;

import java.nio.charset.StandardCharsets;

/** Writes drawings as the operators of a PDF page, in points from its lower left corner. */
public final class PdfContent {
    private static final double POINT = 25.4 / 72;
    private static final int DECIMALS = 1000;

    private final PdfFonts fonts;
    private final double pageHeight;
    private final StringBuilder operators = new StringBuilder(8192);

    /** @param pageHeight in millimetres */
    PdfContent(PdfFonts fonts, double pageHeight) {
        this.fonts = fonts;
        this.pageHeight = pageHeight;
    }

    public byte[] bytes() {
        return operators.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Draws with the upper left corner of the drawing at a place in millimetres, as large as the scale says. */
    public void draw(Drawing drawing, double left, double top, double scale) {
        operators.append("q ");
        numbers(scale, 0, 0, scale, left / POINT, (pageHeight - top - pageHeight * scale) / POINT);
        operators.append("cm\n");
        drawing.marks().forEach(this::draw);
        operators.append("Q\n");
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Mark.Text text -> text(text);
            case Mark.Bars(BarCode code, Box box) -> bars(code, box);
            case Mark.Dots(QrCode code, Box box) -> dots(code, box);
            case Mark.Fill(Box box) -> {
                rectangle(box);
                operators.append("f\n");
            }
            case Mark.Frame(Box box, double thickness) -> frame(box, thickness);
        }
    }

    private void text(Mark.Text text) {
        for (TextLine.Run run : text.line().runs()) {
            double x = text.box().x() + run.start() * text.size();
            Typeface face = run.face();
            if (face == null) {
                missing(run, text, x);
            } else {
                show(fonts.of(face), run, text, x);
            }
        }
    }

    private void show(PdfFont font, TextLine.Run run, Mark.Text text, double x) {
        operators.append("BT /").append(font.name()).append(' ');
        numbers(text.size() / POINT);
        operators.append("Tf ");
        numbers(x / POINT, up(text.baseline()));
        operators.append("Td <");
        for (Glyph glyph : run.glyphs()) {
            String code = Integer.toHexString(font.code(glyph));
            operators.append("0000", 0, 4 - code.length()).append(code);
        }
        operators.append("> Tj ET\n");
    }

    private void missing(TextLine.Run run, Mark.Text text, double x) {
        double size = text.size();
        double at = x;
        for (Glyph glyph : run.glyphs()) {
            Box box = new Box(
                    at, text.baseline() - Glyph.BOX_HEIGHT * size, Glyph.BOX_WIDTH * size, Glyph.BOX_HEIGHT * size);
            frame(box, size / 20);
            at += glyph.advance() * size;
        }
    }

    private void bars(BarCode code, Box box) {
        double module = box.width() / code.modules();
        for (BarCode.Bar bar : code.bars()) {
            rectangle(new Box(box.x() + bar.start() * module, box.y(), bar.width() * module, box.height()));
        }
        operators.append("f\n");
    }

    /** Dark modules that follow each other are one rectangle, so that no white line shows between them. */
    private void dots(QrCode code, Box box) {
        double module = box.width() / code.side();
        for (int row = 0; row < code.side(); row++) {
            int column = 0;
            while (column < code.side()) {
                int end = column;
                while (end < code.side() && code.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    double wide = (end - column) * module;
                    rectangle(new Box(box.x() + column * module, box.y() + row * module, wide, module));
                }
                column = end + 1;
            }
        }
        operators.append("f\n");
    }

    private void frame(Box box, double thickness) {
        numbers(thickness / POINT);
        operators.append("w ");
        rectangle(box);
        operators.append("S\n");
    }

    private void rectangle(Box box) {
        numbers(box.x() / POINT, up(box.bottom()), box.width() / POINT, box.height() / POINT);
        operators.append("re ");
    }

    private double up(double y) {
        return (pageHeight - y) / POINT;
    }

    private void numbers(double... values) {
        for (double value : values) {
            number(value);
            operators.append(' ');
        }
    }

    /** With three decimals: a thousandth of a point. */
    private void number(double value) {
        long thousandths = Math.round(value * DECIMALS);
        if (thousandths < 0) {
            operators.append('-');
        }
        long size = Math.abs(thousandths);
        operators.append(size / DECIMALS);
        long rest = size % DECIMALS;
        if (rest != 0) {
            operators.append('.');
            String digits = String.valueOf(rest);
            operators.append("000", 0, 3 - digits.length()).append(digits);
        }
    }
}
