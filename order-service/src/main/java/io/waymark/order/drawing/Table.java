package io.waymark.order.drawing;

import java.util.List;

/**
 * Rows under a head; a row is as tall as its tallest cell.
 *
 * @param columns from left to right
 * @param rows    cells in the order of the columns
 */
public record Table(List<Column> columns, List<List<String>> rows) {
    private static final double PAD = 0.8;

    /** A cell's text is this large where it fits on one line, and shrinks this far before it is wrapped. */
    private static final Sizes SIZES = new Sizes(8, 6.5, 6.5);

    /** The least height of a row, in millimetres. */
    private static final double ROW = 6;

    private static final double HEAD = 5;

    /** @param share of the table's width; all shares add up to one */
    public record Column(String name, double share, Align align) {}

    /** How tall the head and the first row are. */
    public double least(Fitting fitting, double width) {
        return HEAD + (rows.isEmpty() ? 0 : height(fitting, rows.getFirst(), width));
    }

    /** The table cut where it no longer fits into a height: what fits, a row at least, and the rest where there is one. */
    public List<Table> cut(Fitting fitting, double width, double height) {
        double tall = HEAD;
        for (int i = 0; i < rows.size(); i++) {
            tall += height(fitting, rows.get(i), width);
            if (i > 0 && tall > height) {
                return List.of(
                        new Table(columns, rows.subList(0, i)), new Table(columns, rows.subList(i, rows.size())));
            }
        }
        return List.of(this);
    }

    /** Draws head and rows; the height of what was drawn. */
    public double draw(Canvas canvas, Fitting fitting, double x, double y, double width) {
        double at = x;
        for (Column column : columns) {
            Box cell = new Box(at, y, width * column.share(), HEAD).inset(PAD);
            canvas.line(cell, 6, Weight.BOLD, column.align(), column.name());
            at += width * column.share();
        }
        canvas.across(y + HEAD, x, x + width);
        double tall = HEAD;
        for (List<String> cells : rows) {
            double height = height(fitting, cells, width);
            row(canvas, cells, new Box(x, y + tall, width, height));
            tall += height;
        }
        return tall;
    }

    private void row(Canvas canvas, List<String> cells, Box row) {
        double at = row.x();
        for (int i = 0; i < columns.size(); i++) {
            double wide = row.width() * columns.get(i).share();
            Box cell = new Box(at, row.y(), wide, row.height()).inset(PAD);
            canvas.cell(cell, SIZES, columns.get(i).align(), cells.get(i));
            at += wide;
        }
        canvas.across(row.bottom(), row.x(), row.right());
    }

    private double height(Fitting fitting, List<String> cells, double width) {
        double tallest = 0;
        for (int i = 0; i < columns.size(); i++) {
            double wide = width * columns.get(i).share() - 2 * PAD;
            tallest = Math.max(tallest, fitting.height(wide, SIZES, cells.get(i)));
        }
        return Math.max(ROW, tallest + 2 * PAD);
    }
}
