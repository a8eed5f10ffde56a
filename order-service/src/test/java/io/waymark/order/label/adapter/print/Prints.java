package io.waymark.order.label.adapter.print;

import io.waymark.order.label.adapter.drawing.Drawings;
import io.waymark.order.label.application.Printouts;

/** Printouts without a container, over fonts that are read once for all tests. */
public final class Prints {
    private static final Printouts ALL = new DrawnPrintouts(Drawings.LABELS, Drawings.SLIPS, Drawings.DECLARATIONS);

    public static Printouts all() {
        return ALL;
    }

    private Prints() {}
}
