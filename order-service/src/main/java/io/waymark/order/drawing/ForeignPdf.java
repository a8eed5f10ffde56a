package io.waymark.order.drawing;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Documents that others made. */
public final class ForeignPdf {

    /** Whether it can be opened without a password, and has a page. */
    public static boolean isPrintable(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private ForeignPdf() {}
}
