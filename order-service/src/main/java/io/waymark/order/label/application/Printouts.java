package io.waymark.order.label.application;

import io.waymark.order.drawing.Printout;
import io.waymark.order.label.domain.CustomsDeclaration;
import io.waymark.order.label.domain.Label;
import io.waymark.order.label.domain.PackingSlip;
import java.util.List;

/**
 * Draws papers. Implementers draw the same bytes for the same paper, and draw every text: a letter that no font has is a
 * visible box.
 */
public interface Printouts {

    /** One page for each label, or four labels on a page. */
    Printout labels(List<Label> labels, Sheet sheet);

    /** Ours, a page for each, and carriers' as they look; each is drawn or read as it is written. */
    Printout stickers(List<Sticker> stickers);

    /** One picture. */
    byte[] picture(Label label, Resolution resolution);

    /** One format of a label printer after the other, in Zebra's language ZPL II. */
    byte[] printerCode(List<Label> labels, Resolution resolution);

    Printout packingSlip(PackingSlip slip);

    Printout customsDeclaration(CustomsDeclaration declaration);

    /** What labels are laid on. */
    enum Sheet {
        /** 100 mm by 150 mm, one label. */
        LABEL,
        /** 210 mm by 297 mm, four labels at 97 %. */
        A4
    }

    /** How fine label printers print. */
    enum Resolution {
        /** 203 dpi: eight dots in a millimetre. */
        DPI_203(203, 8),
        DPI_300(300, 300 / 25.4);

        private final int dpi;
        private final double dotsPerMillimetre;

        Resolution(int dpi, double dotsPerMillimetre) {
            this.dpi = dpi;
            this.dotsPerMillimetre = dotsPerMillimetre;
        }

        public int dpi() {
            return dpi;
        }

        public double dotsPerMillimetre() {
            return dotsPerMillimetre;
        }
    }
}
