package io.waymark.order.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits text into a box: a long line shrinks before it is wrapped, all shrinks before words are left out, and what is left out
 * is neither a number nor part of a paragraph that must stay whole.
 */
public final class Fitting {
    /** From the top of a line to its baseline, in parts of the font's size. */
    static final double ASCENT = 0.95;

    /** From one baseline to the next. */
    static final double LINE = 1.2;

    private static final double STEP = 0.5;

    /** Where even numbers alone do not fit, all shrinks on at this pace. */
    private static final double EMERGENCY = 0.9;

    private final Writing writing;
    private final Wrapping wrapping;

    public Fitting(Typefaces faces) {
        this.writing = new Writing(faces);
        this.wrapping = new Wrapping(writing);
    }

    /** A paragraph in the letters that are drawn, with its width in parts of the font's size. */
    private record Shaped(Paragraph words, double width, boolean rightToLeft) {}

    /** A line with its size in millimetres. */
    private record Sized(String text, Weight weight, double size, boolean rightToLeft) {}

    /** Places the paragraphs from the top of the box. */
    public List<Mark.Text> fit(Box box, Sizes sizes, Align align, List<Paragraph> paragraphs) {
        List<Paragraph> shaped = paragraphs.stream()
                .map(one -> new Paragraph(Writing.shaped(one.text()), one.weight(), one.whole()))
                .filter(one -> !one.text().isEmpty())
                .toList();
        return place(box, align, sized(box, sizes, shaped));
    }

    /** How tall a text becomes that is not larger than it needs to be: on one line, or wrapped at its least size. */
    public double height(double width, Sizes sizes, String text) {
        List<Shaped> shaped = measured(List.of(Paragraph.of(Writing.shaped(text))));
        Box column = new Box(0, 0, width, 0);
        return lines(column, sizes.unwrapped(), sizes.unwrapped(), shaped).stream()
                .mapToDouble(line -> line.size() * LINE)
                .sum();
    }

    private List<Shaped> measured(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(one -> new Shaped(one, writing.width(one.text(), one.weight()), Writing.isRightToLeft(one.text())))
                .toList();
    }

    private List<Sized> sized(Box box, Sizes sizes, List<Paragraph> paragraphs) {
        List<Shaped> measured = measured(paragraphs);
        for (double points = sizes.largest(); points >= sizes.least(); points -= STEP) {
            List<Sized> lines = lines(box, points, sizes.unwrapped(), measured);
            if (fits(box, lines)) {
                return lines;
            }
        }
        return shortened(box, sizes, paragraphs);
    }

    private List<Sized> shortened(Box box, Sizes sizes, List<Paragraph> paragraphs) {
        double points = sizes.least();
        List<Paragraph> kept = paragraphs;
        while (true) {
            List<Sized> lines = lines(box, points, points, measured(kept));
            if (fits(box, lines)) {
                return lines;
            }
            List<Paragraph> shorter = Shortening.byAWord(kept);
            if (shorter.equals(kept)) {
                points *= EMERGENCY;
            }
            kept = shorter;
        }
    }

    private List<Sized> lines(Box box, double points, double unwrapped, List<Shaped> paragraphs) {
        double size = Sizes.millimetres(points);
        double least = Math.min(size, Sizes.millimetres(unwrapped));
        double wrapped = wrappedSize(box, size, least, paragraphs);
        List<Sized> lines = new ArrayList<>();
        for (Shaped one : paragraphs) {
            Paragraph words = one.words();
            double single = box.width() / one.width();
            if (single >= least) {
                lines.add(new Sized(words.text(), words.weight(), Math.min(size, single), one.rightToLeft()));
            } else {
                wrapping.wrap(words.text(), words.weight(), box.width() / wrapped)
                        .forEach(line -> lines.add(new Sized(line, words.weight(), wrapped, one.rightToLeft())));
            }
        }
        return lines;
    }

    /** What is wrapped is no larger than the lines that had to shrink, so that the sizes of a text differ little. */
    private static double wrappedSize(Box box, double size, double least, List<Shaped> paragraphs) {
        return paragraphs.stream()
                .mapToDouble(one -> box.width() / one.width())
                .filter(single -> single >= least)
                .reduce(size, Math::min);
    }

    private static boolean fits(Box box, List<Sized> lines) {
        return lines.stream().mapToDouble(line -> line.size() * LINE).sum() <= box.height();
    }

    private List<Mark.Text> place(Box box, Align align, List<Sized> lines) {
        List<Mark.Text> marks = new ArrayList<>();
        double y = box.y();
        for (Sized line : lines) {
            TextLine text = writing.line(line.text(), line.weight());
            double width = text.width() * line.size();
            double x =
                    switch (align) {
                        case START -> line.rightToLeft() ? box.right() - width : box.x();
                        case CENTRE -> box.x() + (box.width() - width) / 2;
                        case END -> box.right() - width;
                    };
            marks.add(new Mark.Text(
                    text,
                    new Box(x, y, width, line.size() * LINE),
                    box,
                    y + line.size() * ASCENT,
                    line.size(),
                    line.rightToLeft() && align == Align.START ? Align.END : align));
            y += line.size() * LINE;
        }
        return marks;
    }
}
