package io.waymark.order.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font as one PDF document embeds it. A letter's code is its turn in the document, from 1, so that the document holds tables
 * of the letters it uses and not of all that the font has: embedding a font of 30,000 letters whole or by PDFBox's own subset
 * costs more than all the rest of a label.
 */
final class PdfFont {
    /** What a PDF reader needs of a TrueType font (ISO 32000-1, 9.9). */
    private static final List<String> TABLES =
            List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int THOUSAND = 1000;
    private static final int SYMBOLIC = 4;
    private static final int STEM = 80;
    private static final int TAG_LETTERS = 6;
    private static final int ALPHABET = 26;

    private final Typeface face;
    private final String name;
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private final List<Glyph> glyphs = new ArrayList<>();

    PdfFont(Typeface face, String name) {
        this.face = face;
        this.name = name;
    }

    /** As pages call it. */
    String name() {
        return name;
    }

    /** Empty until the font is embedded. */
    COSDictionary dictionary() {
        return dictionary;
    }

    /** The letter's code in this document. */
    int code(Glyph glyph) {
        Integer known = codes.get(glyph.id());
        if (known != null) {
            return known;
        }
        glyphs.add(glyph);
        codes.put(glyph.id(), glyphs.size());
        return glyphs.size();
    }

    void embed(PDDocument document) throws IOException {
        TrueTypeFont font = face.font();
        TTFSubsetter subset = new TTFSubsetter(font, TABLES);
        subset.addGlyphIds(Set.copyOf(codes.keySet()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subset.writeToStream(bytes);
        String title = tag() + "+" + font.getName();

        COSDictionary cidFont = new COSDictionary();
        cidFont.setItem(COSName.TYPE, COSName.FONT);
        cidFont.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        cidFont.setName(COSName.BASE_FONT, title);
        cidFont.setItem(COSName.CIDSYSTEMINFO, identity());
        cidFont.setItem(COSName.FONT_DESC, descriptor(document, font, title, bytes.toByteArray()));
        cidFont.setItem(COSName.W, widths());
        cidFont.setItem(COSName.CID_TO_GID_MAP, stream(document, places(subset.getGIDMap())));

        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, title);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(cidFont);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, stream(document, toUnicode()));
    }

    private static COSDictionary identity() {
        COSDictionary info = new COSDictionary();
        info.setString(COSName.REGISTRY, "Adobe");
        info.setString(COSName.ORDERING, "Identity");
        info.setInt(COSName.SUPPLEMENT, 0);
        return info;
    }

    private static COSDictionary descriptor(PDDocument document, TrueTypeFont font, String title, byte[] program)
            throws IOException {
        HeaderTable head = font.getHeader();
        HorizontalHeaderTable lines = font.getHorizontalHeader();
        double scale = (double) THOUSAND / font.getUnitsPerEm();
        COSArray box = new COSArray();
        for (double edge : new double[] {head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
            box.add(COSInteger.get(Math.round(edge * scale)));
        }
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, title);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, (int) Math.round(lines.getAscender() * scale));
        descriptor.setInt(COSName.DESCENT, (int) Math.round(lines.getDescender() * scale));
        descriptor.setInt(COSName.CAP_HEIGHT, (int) Math.round(lines.getAscender() * scale));
        descriptor.setInt(COSName.STEM_V, STEM);
        COSStream file = stream(document, program);
        file.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    private COSArray widths() {
        COSArray each = new COSArray();
        for (Glyph glyph : glyphs) {
            each.add(new COSFloat(Math.round(glyph.advance() * THOUSAND * 100) / 100f));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.ONE);
        widths.add(each);
        return widths;
    }

    /** For each code, from 0, where the subset has the letter. */
    private byte[] places(Map<Integer, Integer> oldByNew) {
        Map<Integer, Integer> newByOld = new HashMap<>();
        oldByNew.forEach((newId, oldId) -> newByOld.put(oldId, newId));
        byte[] places = new byte[2 * (glyphs.size() + 1)];
        for (int i = 0; i < glyphs.size(); i++) {
            int place = newByOld.getOrDefault(glyphs.get(i).id(), 0);
            places[2 * i + 2] = (byte) (place >> 8);
            places[2 * i + 3] = (byte) place;
        }
        return places;
    }

    /** What a reader copies and searches: a CMap (ISO 32000-1, 9.10.3), in parts of a hundred letters. */
    private byte[] toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < glyphs.size(); from += 100) {
            int to = Math.min(from + 100, glyphs.size());
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append('<').append(HEX.toHexDigits((char) (i + 1))).append("> <");
                Character.toString(glyphs.get(i).codePoint())
                        .chars()
                        .forEach(unit -> map.append(HEX.toHexDigits((char) unit)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Six capitals that tell this subset from others (ISO 32000-1, 9.6.4), the same for the same letters. */
    private String tag() {
        long number = Integer.toUnsignedLong(codes.keySet().hashCode());
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < TAG_LETTERS; i++) {
            tag.append((char) ('A' + number % ALPHABET));
            number /= ALPHABET;
        }
        return tag.toString();
    }

    private static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
