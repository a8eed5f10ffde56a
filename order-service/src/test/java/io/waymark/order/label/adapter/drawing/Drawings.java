package io.waymark.order.label.adapter.drawing;

import io.waymark.order.drawing.Typefaces;

/** Drawings without a container, over fonts that are read once for all tests. */
public final class Drawings {
    private static final Typefaces FACES = new Typefaces();

    public static final LabelDrawing LABELS = new LabelDrawing(FACES);
    public static final SlipDrawing SLIPS = new SlipDrawing(FACES);
    public static final DeclarationDrawing DECLARATIONS = new DeclarationDrawing(FACES);

    private Drawings() {}
}
