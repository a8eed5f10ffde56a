package io.waymark.order.drawing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Documents that others made. */
public final class ForeignPdf {
    /** A page for each parcel and more than enough papers beside. */
    private static final int MOST_PAGES = 200;

    private static final double POINT = 25.4 / 72;
    private static final double LEAST_MILLIMETRES = 10;
    private static final double MOST_MILLIMETRES = 1200;

    /** Why it cannot be printed, in words that follow those for the document; empty where it can. */
    public static Optional<String> fault(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            if (pages == 0 || pages > MOST_PAGES) {
                return Optional.of("has " + pages + " pages; it must have 1 to " + MOST_PAGES);
            }
            for (PDPage page : document.getPages()) {
                if (!isPaper(page.getCropBox())) {
                    return Optional.of("has a page that is no size of paper");
                }
            }
            new PdfStream("trial", OutputStream.nullOutputStream()).append(document);
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of("is no PDF that can be read");
        }
    }

    private static boolean isPaper(PDRectangle page) {
        return isSide(page.getWidth()) && isSide(page.getHeight());
    }

    private static boolean isSide(double points) {
        return points * POINT >= LEAST_MILLIMETRES && points * POINT <= MOST_MILLIMETRES;
    }

    private ForeignPdf() {}
}
