package io.waymark.order.drawing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of one PDF document, each embedded once with the letters that the document uses. */
final class PdfFonts {
    private final Map<Typeface, PdfFont> fonts = new LinkedHashMap<>();
    private final COSDictionary dictionary = new COSDictionary();

    PdfFont of(Typeface face) {
        return fonts.computeIfAbsent(face, this::added);
    }

    private PdfFont added(Typeface face) {
        PdfFont font = new PdfFont(face, "F" + fonts.size());
        dictionary.setItem(COSName.getPDFName(font.name()), font.dictionary());
        return font;
    }

    /** What the pages refer to. */
    COSDictionary dictionary() {
        return dictionary;
    }

    /** Writes the fonts into the document, once all pages are drawn. */
    void embed(PDDocument document) throws IOException {
        for (PdfFont font : fonts.values()) {
            font.embed(document);
        }
    }
}
