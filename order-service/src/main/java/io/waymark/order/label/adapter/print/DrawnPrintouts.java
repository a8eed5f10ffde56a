package io.waymark.order.label.adapter.print;

import io.waymark.order.drawing.Drawing;
import io.waymark.order.drawing.PdfContent;
import io.waymark.order.drawing.PdfPrintout;
import io.waymark.order.drawing.Printout;
import io.waymark.order.label.adapter.drawing.DeclarationDrawing;
import io.waymark.order.label.adapter.drawing.LabelDrawing;
import io.waymark.order.label.adapter.drawing.SlipDrawing;
import io.waymark.order.label.application.Printouts;
import io.waymark.order.label.application.Sticker;
import io.waymark.order.label.domain.CustomsDeclaration;
import io.waymark.order.label.domain.Label;
import io.waymark.order.label.domain.PackingSlip;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints what is drawn; one drawing serves every format, so that all of them show the same. */
@ApplicationScoped
class DrawnPrintouts implements Printouts {
    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;

    /** Labels on A4, two beside and two above each other. */
    private static final int PER_SHEET = 4;

    private static final double SCALE = 0.97;
    private static final double CELL_WIDTH = A4_WIDTH / 2;
    private static final double CELL_HEIGHT = A4_HEIGHT / 2;

    private final LabelDrawing labels;
    private final SlipDrawing slips;
    private final DeclarationDrawing declarations;

    DrawnPrintouts(LabelDrawing labels, SlipDrawing slips, DeclarationDrawing declarations) {
        this.labels = labels;
        this.slips = slips;
        this.declarations = declarations;
    }

    @Override
    public Printout labels(List<Label> wanted, Sheet sheet) {
        PdfPrintout printout = new PdfPrintout("Labels");
        switch (sheet) {
            case LABEL -> wanted.forEach(label -> printout.add(labels.of(label)));
            case A4 -> sheets(printout, wanted);
        }
        return printout;
    }

    @Override
    public Printout stickers(List<Sticker> wanted) {
        return new StickerPrintout(labels, wanted);
    }

    private void sheets(PdfPrintout printout, List<Label> wanted) {
        for (int first = 0; first < wanted.size(); first += PER_SHEET) {
            PdfContent content = printout.content(A4_HEIGHT);
            for (int i = first; i < Math.min(first + PER_SHEET, wanted.size()); i++) {
                int column = (i - first) % 2;
                int row = (i - first) / 2;
                double left = column * CELL_WIDTH + (CELL_WIDTH - LabelDrawing.WIDTH * SCALE) / 2;
                double top = row * CELL_HEIGHT + (CELL_HEIGHT - LabelDrawing.HEIGHT * SCALE) / 2;
                content.draw(labels.of(wanted.get(i)), left, top, SCALE);
            }
            printout.add(A4_WIDTH, A4_HEIGHT, content);
        }
    }

    @Override
    public byte[] picture(Label label, Resolution resolution) {
        Drawing drawing = labels.of(label);
        Raster raster = new Raster(drawing.width(), drawing.height(), resolution.dotsPerMillimetre());
        raster.draw(drawing);
        return PngFile.of(raster, resolution.dotsPerMillimetre());
    }

    @Override
    public byte[] printerCode(List<Label> wanted, Resolution resolution) {
        StringBuilder code = new StringBuilder();
        wanted.forEach(label -> code.append(ZplFormat.of(labels.of(label), resolution.dotsPerMillimetre())));
        return code.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Printout packingSlip(PackingSlip slip) {
        return printout("Packing slip", slips.of(slip));
    }

    @Override
    public Printout customsDeclaration(CustomsDeclaration declaration) {
        return printout(declaration.form().name(), declarations.of(declaration));
    }

    private static Printout printout(String title, List<Drawing> pages) {
        PdfPrintout printout = new PdfPrintout(title);
        pages.forEach(printout::add);
        return printout;
    }
}
