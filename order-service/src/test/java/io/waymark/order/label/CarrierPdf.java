package io.waymark.order.label;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Labels as carriers make them. */
public final class CarrierPdf {

    /** A page with words on it. */
    public static byte[] saying(String words) {
        return of(1, words, 0);
    }

    /** Pages, each with words on it. */
    public static byte[] of(int pages, String words) {
        return of(pages, words, 0);
    }

    /** A page with a picture of so many dots a side, which packs into no less than three bytes a dot. */
    public static byte[] picture(String words, int side) {
        return of(1, words, side);
    }

    private static byte[] of(int pages, String words, int side) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A6);
                page.setRotation(180);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    if (side > 0) {
                        content.drawImage(LosslessFactory.createFromImage(document, noise(side)), 0, 0, 100, 100);
                    }
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(20, 200);
                    content.showText(words);
                    content.endText();
                }
            }
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage noise(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random dots = new Random(7);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, dots.nextInt());
            }
        }
        return image;
    }

    private CarrierPdf() {}
}
