package io.waymark.order.label;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks at a printed page as a scanner and as a reader do, with libraries that had no part in drawing it. */
public final class PrintedPage {
    private static final int DPI = 300;

    /** So many bands are less tall than the smallest bars. */
    private static final int BANDS = 40;

    /** What a scanner reads on a page of a PDF, each as {@code CODE_128 HW…} or {@code QR_CODE HW…}. */
    public static List<String> scan(byte[] pdf, int page) throws IOException {
        return scan(render(pdf, page));
    }

    /** What a scanner reads in a PNG. */
    public static List<String> scan(byte[] png) throws IOException {
        return scan(ImageIO.read(new ByteArrayInputStream(png)));
    }

    public static BufferedImage render(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.RGB);
        }
    }

    /** Looks along bands across the page, as somebody does who moves a scanner down it, then at the page as a whole. */
    private static List<String> scan(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        List<String> found = new ArrayList<>();
        int band = plain.getHeight() / BANDS;
        for (int top = 0; top + band <= plain.getHeight(); top += band / 2) {
            found.addAll(read(plain.getSubimage(0, top, plain.getWidth(), band), new Code128Reader()));
        }
        found.addAll(read(plain, new QRCodeReader()));
        return found.stream().distinct().toList();
    }

    private static List<String> read(BufferedImage image, Reader reader) {
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots)));
        try {
            Result found = reader.decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            return List.of(found.getBarcodeFormat() + " " + found.getText());
        } catch (ReaderException nothing) {
            return List.of();
        }
    }

    /** All text of a PDF as a reader copies it. */
    public static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Without blanks and in plain letters, so that lines may be broken anywhere. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    public static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private PrintedPage() {}
}
