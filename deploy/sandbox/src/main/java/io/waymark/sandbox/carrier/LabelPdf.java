package io.waymark.sandbox.carrier;

import java.nio.charset.StandardCharsets;

/** A label of a page of four by six inches that shows the number and nothing else. */
final class LabelPdf {
    private static final String[] OBJECTS = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 288 432]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        "<</Length %d>>stream\n%s\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    };

    static byte[] of(String trackingNumber) {
        String page = "BT /F 18 Tf 24 380 Td (" + trackingNumber + ") Tj ET";
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < OBJECTS.length; i++) {
            places.append(String.format("%010d 00000 n \n", pdf.length()));
            String object = i == 3 ? OBJECTS[i].formatted(page.length(), page) : OBJECTS[i];
            pdf.append(i + 1).append(" 0 obj").append(object).append("endobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(OBJECTS.length + 1).append('\n').append(places);
        pdf.append("trailer<</Size ").append(OBJECTS.length + 1).append("/Root 1 0 R>>\n");
        pdf.append("startxref\n").append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private LabelPdf() {}
}
