package io.waymark.order.label.adapter.print;

import io.waymark.order.drawing.ForeignPdf;
import io.waymark.order.drawing.PdfStream;
import io.waymark.order.drawing.Printout;
import io.waymark.order.label.adapter.drawing.LabelDrawing;
import io.waymark.order.label.application.Sticker;
import io.waymark.order.label.domain.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Labels of whoever made them, drawn and read one by one while they are written, so that a batch needs no more room than one. */
final class StickerPrintout implements Printout {
    private static final Logger LOG = Logger.getLogger(StickerPrintout.class);

    private final LabelDrawing drawing;
    private final List<Sticker> stickers;
    private int pages;

    StickerPrintout(LabelDrawing drawing, List<Sticker> stickers) {
        this.drawing = drawing;
        this.stickers = List.copyOf(stickers);
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        PdfStream pdf = new PdfStream("Labels", out);
        for (Sticker sticker : stickers) {
            switch (sticker) {
                case Sticker.Ours ours -> draw(pdf, ours);
                case Sticker.Carriers carriers -> copy(pdf, carriers);
            }
        }
        pdf.finish();
        pages = pdf.pages();
    }

    private void draw(PdfStream pdf, Sticker.Ours ours) throws IOException {
        for (Label label : ours.labels()) {
            pdf.add(drawing.of(label));
        }
    }

    private void copy(PdfStream pdf, Sticker.Carriers carriers) throws IOException {
        Optional<byte[]> theirs = carriers.pdf().get();
        Optional<String> fault = theirs.map(ForeignPdf::fault).orElse(Optional.of("is there no more"));
        if (theirs.isPresent() && fault.isEmpty()) {
            pdf.append(theirs.get());
        } else {
            String shipment = carriers.ours().labels().getFirst().numbers().shipmentCode();
            LOG.warnf("shipment %s: the label of its carrier %s; ours is printed instead", shipment, fault.orElse(""));
            draw(pdf, carriers.ours());
        }
    }
}
