package io.waymark.order.label.adapter.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.drawing.Printout;
import io.waymark.order.label.LabelSamples;
import io.waymark.order.label.PrintedPage;
import io.waymark.order.label.application.Printouts.Resolution;
import io.waymark.order.label.application.Printouts.Sheet;
import io.waymark.order.label.domain.Label;
import io.waymark.order.ordering.domain.Party;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches that what is printed can be scanned and read, and is the same each time. */
class DrawnPrintoutsTest {
    private static final String TRACKING_NUMBER = "1Z999AA10123456784";

    static Stream<Party> readable() {
        return Stream.of(
                LabelSamples.CHINESE,
                LabelSamples.GERMAN,
                LabelSamples.ARABIC,
                LabelSamples.CYRILLIC,
                LabelSamples.AMERICAN);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void everyWordOfAnAddressIsReadInThePdf(Party party) throws IOException {
        String read = PrintedPage.plain(PrintedPage.text(pdf(Sheet.LABEL, LabelSamples.to(party))));

        for (String text : LabelSamples.texts(party)) {
            for (String word : text.split("\\s+", -1)) {
                assertThat(read).contains(PrintedPage.plain(word));
            }
        }
        assertThat(read).contains("R-2026/11-000417", "1.25kg", "2026-11-30", "DDP", "1/1", LabelSamples.CODE);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void bothCodesAreScannedFromThePdf(Party party) throws IOException {
        byte[] pdf = pdf(Sheet.LABEL, LabelSamples.to(party));

        assertThat(PrintedPage.scan(pdf, 0))
                .containsExactlyInAnyOrder("CODE_128 " + LabelSamples.CODE, "QR_CODE " + LabelSamples.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRACKING_NUMBER, "9400111899223197428490", "YTO-000000014", "JD014600006188703344"})
    void aCarriersNumberIsTheMainOneAndOursIsThereToo(String number) throws IOException {
        byte[] pdf = pdf(Sheet.LABEL, LabelSamples.label(LabelSamples.AMERICAN, number, 1, 1));

        assertThat(PrintedPage.scan(pdf, 0))
                .contains("CODE_128 " + number, "CODE_128 " + LabelSamples.CODE, "QR_CODE " + LabelSamples.CODE);
    }

    @ParameterizedTest
    @EnumSource(Resolution.class)
    void bothCodesAreScannedFromThePicture(Resolution resolution) throws IOException {
        byte[] png = Prints.all().picture(LabelSamples.to(LabelSamples.CHINESE), resolution);

        assertThat(PrintedPage.scan(png))
                .containsExactlyInAnyOrder("CODE_128 " + LabelSamples.CODE, "QR_CODE " + LabelSamples.CODE);
    }

    @Test
    void fourLabelsShareASheet() throws IOException {
        Label[] labels = Stream.generate(() -> LabelSamples.to(LabelSamples.GERMAN))
                .limit(5)
                .toArray(Label[]::new);

        byte[] pdf = pdf(Sheet.A4, labels);

        assertThat(PrintedPage.pages(pdf)).isEqualTo(2);
        assertThat(PrintedPage.text(pdf).split(TELEPHONE, -1)).hasSize(1 + 5);
        assertThat(PrintedPage.scan(pdf, 1)).contains("CODE_128 " + LabelSamples.CODE);
    }

    private static final String TELEPHONE = "\\+4930901820";

    @ParameterizedTest
    @MethodSource("io.waymark.order.label.LabelSamples#parties")
    void theSameLabelIsTheSameBytes(Party party) throws IOException {
        Label label = LabelSamples.to(party);

        assertThat(pdf(Sheet.LABEL, label)).isEqualTo(pdf(Sheet.LABEL, label));
        assertThat(Prints.all().picture(label, Resolution.DPI_203))
                .isEqualTo(Prints.all().picture(label, Resolution.DPI_203));
    }

    @Test
    void fontsAreEmbeddedInParts() throws IOException {
        byte[] pdf = pdf(Sheet.LABEL, LabelSamples.to(LabelSamples.ARABIC));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
            assertThat(fonts).hasSize(4).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
            });
        }
        assertThat(pdf.length).isLessThan(200_000);
    }

    private static byte[] pdf(Sheet sheet, Label... labels) throws IOException {
        Printout printout = Prints.all().labels(List.of(labels), sheet);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printout.writeTo(out);
        return out.toByteArray();
    }
}
