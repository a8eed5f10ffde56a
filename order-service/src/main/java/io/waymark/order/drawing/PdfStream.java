package io.waymark.order.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A PDF document that is written page by page, drawn pages and others' pages in any order: of others' documents no more is held
 * than the one at hand. The same pages give the same bytes. For one thread.
 */
public final class PdfStream {
    private static final double POINT = 25.4 / 72;

    /** What of a page is seen; what it does, and where it leads, stays behind. */
    private static final List<COSName> SEEN_OF_A_PAGE = List.of(COSName.CONTENTS, COSName.GROUP, COSName.USER_UNIT);

    private static final List<COSName> SEEN_OF_A_NOTE =
            List.of(COSName.TYPE, COSName.SUBTYPE, COSName.RECT, COSName.F, COSName.AP, COSName.AS);

    private final PdfFile file;
    private final String title;
    private final PdfFonts fonts = new PdfFonts();
    private final COSDictionary resources = new COSDictionary();
    private final PdfCopy own;
    private final int tree;
    private final List<Integer> pages = new ArrayList<>();

    public PdfStream(String title, OutputStream out) throws IOException {
        this.title = title;
        this.file = new PdfFile(out);
        this.own = new PdfCopy(file);
        this.tree = file.reserve();
        this.resources.setItem(COSName.FONT, fonts.dictionary());
    }

    /** Adds a page of the drawing's own size. */
    public void add(Drawing drawing) throws IOException {
        PdfContent content = new PdfContent(fonts, drawing.height());
        content.draw(drawing, 0, 0, 1);
        byte[] packed = packed(content.bytes());
        int contents = file.reserve();
        file.begin(contents);
        file.text("<</Filter/FlateDecode/Length " + packed.length + ">>");
        file.stream(packed);
        file.end();
        COSDictionary page = new COSDictionary();
        page.setItem(COSName.MEDIA_BOX, new PDRectangle((float) (drawing.width() / POINT), (float)
                (drawing.height() / POINT)));
        page.setItem(COSName.RESOURCES, resources);
        beginPage();
        own.entries(page);
        file.text("/Contents");
        file.reference(contents);
        endPage();
    }

    /**
     * Adds all pages of a document that has no {@link ForeignPdf#fault}, as they look.
     *
     * @throws IOException where it cannot be read
     */
    public void append(byte[] pdf) throws IOException {
        try (PDDocument other = Loader.loadPDF(pdf)) {
            append(other);
        }
    }

    void append(PDDocument other) throws IOException {
        PdfCopy copy = new PdfCopy(file);
        for (PDPage page : other.getPages()) {
            COSDictionary seen = seen(page);
            beginPage();
            copy.entries(seen);
            endPage();
        }
        copy.finish();
    }

    /** Writes what the pages have in common; nothing can be added afterwards. */
    public void finish() throws IOException {
        try (PDDocument streams = new PDDocument()) {
            fonts.embed(streams);
            own.finish();
        }
        file.begin(tree);
        file.text("<</Type/Pages/Count " + pages.size() + "/Kids[");
        for (int page : pages) {
            file.reference(page);
        }
        file.text("]>>");
        file.end();
        int catalog = file.reserve();
        file.begin(catalog);
        file.text("<</Type/Catalog/Pages " + tree + " 0 R>>");
        file.end();
        int information = file.reserve();
        file.begin(information);
        file.text("<</Producer(" + PdfPrintout.PRODUCER + ")/Title(" + title + ")>>");
        file.end();
        file.finish(catalog, information);
    }

    /** How many pages were added. */
    public int pages() {
        return pages.size();
    }

    private void beginPage() throws IOException {
        int page = file.reserve();
        pages.add(page);
        file.begin(page);
        file.text("<</Type/Page/Parent " + tree + " 0 R");
    }

    private void endPage() throws IOException {
        file.text(">>");
        file.end();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(bytes)) {
            packing.write(content);
        }
        return bytes.toByteArray();
    }

    /** With what the page has from those above it. */
    private static COSDictionary seen(PDPage page) {
        COSDictionary seen = chosen(page.getCOSObject(), SEEN_OF_A_PAGE);
        seen.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        seen.setItem(COSName.CROP_BOX, page.getCropBox());
        seen.setInt(COSName.ROTATE, page.getRotation());
        PDResources used = page.getResources();
        seen.setItem(COSName.RESOURCES, used == null ? new COSDictionary() : used.getCOSObject());
        COSArray notes = new COSArray();
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (all != null) {
            for (int i = 0; i < all.size(); i++) {
                if (all.getObject(i) instanceof COSDictionary note) {
                    notes.add(chosen(note, SEEN_OF_A_NOTE));
                }
            }
        }
        if (notes.size() > 0) {
            seen.setItem(COSName.ANNOTS, notes);
        }
        return seen;
    }

    private static COSDictionary chosen(COSDictionary all, List<COSName> names) {
        COSDictionary chosen = new COSDictionary();
        for (COSName name : names) {
            COSBase value = all.getItem(name);
            if (value != null) {
                chosen.setItem(name, value);
            }
        }
        return chosen;
    }
}
