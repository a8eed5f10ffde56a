package io.waymark.order.label.adapter.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.drawing.ForeignPdf;
import io.waymark.order.drawing.Printout;
import io.waymark.order.label.CarrierPdf;
import io.waymark.order.label.LabelSamples;
import io.waymark.order.label.PrintedPage;
import io.waymark.order.label.application.Printouts.Sheet;
import io.waymark.order.label.application.Sticker;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Watches that labels of whoever made them come out as they look, in their order, and in no more room than one takes. */
@Isolated
class StickerPrintoutTest {
    private static final Sticker.Ours OURS =
            new Sticker.Ours(List.of(LabelSamples.to(LabelSamples.ARABIC), LabelSamples.to(LabelSamples.CHINESE)));

    private static final int MEGABYTE = 1 << 20;
    private static final long MOST_MEGABYTES = 32;

    @Test
    void theyComeOutInTheirOrder() throws IOException {
        byte[] printed =
                printed(OURS, theirs(CarrierPdf.of(2, "first of theirs")), OURS, theirs(CarrierPdf.saying("last")));

        assertThat(PrintedPage.pages(printed)).isEqualTo(7);
        for (int page : new int[] {0, 1, 4, 5}) {
            assertThat(PrintedPage.scan(printed, page)).contains("CODE_128 " + LabelSamples.CODE);
        }
        assertThat(PrintedPage.text(printed)).containsSubsequence("first of theirs", "first of theirs", "last");
        assertThat(PrintedPage.plain(PrintedPage.text(printed)))
                .contains(PrintedPage.plain(LabelSamples.CHINESE.name()));
    }

    @Test
    void theirsLookAsTheyDid() throws IOException {
        byte[] pdf = CarrierPdf.picture("as it was", 200);

        byte[] printed = printed(OURS, theirs(pdf));

        assertSame(PrintedPage.render(printed, 2), PrintedPage.render(pdf, 0));
    }

    @Test
    void oursLookAsTheyDoAlone() throws IOException {
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        Prints.all().labels(OURS.labels(), Sheet.LABEL).writeTo(alone);

        byte[] printed = printed(theirs(CarrierPdf.saying("theirs")), OURS);

        assertSame(PrintedPage.render(printed, 1), PrintedPage.render(alone.toByteArray(), 0));
        assertSame(PrintedPage.render(printed, 2), PrintedPage.render(alone.toByteArray(), 1));
    }

    @Test
    void theSameGiveTheSameBytes() throws IOException {
        byte[] pdf = CarrierPdf.saying("theirs");

        assertThat(printed(OURS, theirs(pdf))).isEqualTo(printed(OURS, theirs(pdf)));
    }

    @Test
    void oursIsPrintedWhereTheirsIsOfNoUse() throws IOException {
        byte[] broken = "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII);

        byte[] printed = printed(theirs(broken), new Sticker.Carriers(Optional::empty, OURS));

        assertThat(PrintedPage.pages(printed)).isEqualTo(4);
        assertThat(PrintedPage.scan(printed, 3)).contains("CODE_128 " + LabelSamples.CODE);
    }

    @Test
    void whatNoPrinterWouldTakeIsOfNoUse() {
        assertThat(ForeignPdf.fault(CarrierPdf.of(200, "x"))).isEmpty();
        assertThat(ForeignPdf.fault(CarrierPdf.of(201, "x"))).hasValue("has 201 pages; it must have 1 to 200");
        assertThat(ForeignPdf.fault(new byte[10])).hasValue("is no PDF that can be read");
    }

    @Test
    void hundredsOfMegabytesOfTheirsNeedTheRoomOfAFew() throws IOException {
        byte[] pdf = CarrierPdf.picture("large", 580);
        assertThat(pdf.length).isBetween(MEGABYTE * 9 / 10, MEGABYTE);
        Sticker large = new Sticker.Carriers(() -> Optional.of(pdf.clone()), OURS);
        Printout printout = Prints.all().stickers(Collections.nCopies(500, large));
        Watched out = new Watched(used());

        printout.writeTo(out);

        assertThat(printout.pages()).isEqualTo(500);
        assertThat(out.written / MEGABYTE).isGreaterThan(400);
        assertThat(out.most / MEGABYTE).isLessThan(MOST_MEGABYTES);
    }

    /** Looks at the memory now and then while it is written to. */
    private static final class Watched extends OutputStream {
        private static final long EVERY = 64L * MEGABYTE;

        private final long before;
        private long written;
        private long most;

        Watched(long before) {
            this.before = before;
        }

        @Override
        public void write(int letter) {
            throw new AssertionError("letter by letter");
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            if (written / EVERY != (written + count) / EVERY) {
                most = Math.max(most, used() - before);
            }
            written += count;
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void assertSame(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        int[] dots = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        assertThat(other.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()))
                .isEqualTo(dots);
    }

    private static Sticker theirs(byte[] pdf) {
        return new Sticker.Carriers(() -> Optional.of(pdf), OURS);
    }

    private static byte[] printed(Sticker... stickers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Prints.all().stickers(List.of(stickers)).writeTo(bytes);
        return bytes.toByteArray();
    }
}
