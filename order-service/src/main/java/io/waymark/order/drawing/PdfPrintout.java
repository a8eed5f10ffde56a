package io.waymark.order.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A PDF document; the same pages give the same bytes, so it holds no time and no random id. */
public final class PdfPrintout implements Printout {
    private static final double POINT = 25.4 / 72;
    private static final long ID = 1;
    static final String PRODUCER = "Waymark";

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts = new PdfFonts();

    public PdfPrintout(String title) {
        document.setDocumentId(ID);
        document.getDocumentInformation().setProducer(PRODUCER);
        document.getDocumentInformation().setTitle(title);
    }

    /** Adds a page of the drawing's own size. */
    public void add(Drawing drawing) {
        PdfContent content = new PdfContent(fonts, drawing.height());
        content.draw(drawing, 0, 0, 1);
        add(drawing.width(), drawing.height(), content);
    }

    /** Where drawings of a page go: each in one of its fonts. */
    public PdfContent content(double pageHeight) {
        return new PdfContent(fonts, pageHeight);
    }

    /** Adds a page, in millimetres. */
    public void add(double width, double height, PdfContent content) {
        PDPage page = new PDPage(new PDRectangle((float) (width / POINT), (float) (height / POINT)));
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts.dictionary());
        page.setResources(resources);
        try {
            page.setContents(new PDStream(document, new ByteArrayInputStream(content.bytes()), COSName.FLATE_DECODE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        document.addPage(page);
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (document) {
            fonts.embed(document);
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }
}
