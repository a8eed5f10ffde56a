package io.waymark.order.drawing;

import java.util.List;

/** A page, with all that is on it. Width and height are in millimetres. */
public record Drawing(double width, double height, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }
}
