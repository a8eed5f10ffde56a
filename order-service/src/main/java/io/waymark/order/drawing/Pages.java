package io.waymark.order.drawing;

import java.util.ArrayList;
import java.util.List;

/** Lays tables down one page after the other, each page under the same head. */
public final class Pages {
    private static final double GAP = 4;

    private final Fitting fitting;
    private final Paper paper;
    private final Head head;
    private final List<Drawing> done = new ArrayList<>();
    private Canvas canvas;
    private double y;

    /**
     * What is printed on, in millimetres.
     *
     * @param foot how much room the end of the paper takes
     */
    public record Paper(double width, double height, double margin, double foot) {
        public double inner() {
            return width - 2 * margin;
        }
    }

    /** Draws what stands on top of each page. */
    public interface Head {
        /**
         * Draws it.
         *
         * @param page from 1
         * @return where it ends, in millimetres from the upper edge
         */
        double draw(Canvas canvas, int page);
    }

    public Pages(Fitting fitting, Paper paper, Head head) {
        this.fitting = fitting;
        this.paper = paper;
        this.head = head;
        this.canvas = new Canvas(fitting, paper.width(), paper.height());
        this.y = head.draw(canvas, 1) + GAP;
    }

    /** The room below what is drawn so far, and as tall as is asked for; what comes next stands below it. */
    public Box room(double tall) {
        Box room = new Box(paper.margin(), y, paper.inner(), tall);
        y += tall;
        return room;
    }

    public Canvas canvas() {
        return canvas;
    }

    public void table(Table table) {
        if (table.least(fitting, paper.inner()) > left()) {
            turn();
        }
        List<Table> parts = table.cut(fitting, paper.inner(), left());
        y += parts.getFirst().draw(canvas, fitting, paper.margin(), y, paper.inner()) + GAP;
        if (parts.size() > 1) {
            turn();
            table(parts.getLast());
        }
    }

    private double left() {
        return foot().y() - y;
    }

    /** Where the paper ends. */
    public Box foot() {
        double top = paper.height() - paper.margin() - paper.foot();
        return new Box(paper.margin(), top, paper.inner(), paper.foot());
    }

    private void turn() {
        done.add(canvas.drawing());
        canvas = new Canvas(fitting, paper.width(), paper.height());
        y = head.draw(canvas, done.size() + 1) + GAP;
    }

    public List<Drawing> end() {
        done.add(canvas.drawing());
        return List.copyOf(done);
    }
}
