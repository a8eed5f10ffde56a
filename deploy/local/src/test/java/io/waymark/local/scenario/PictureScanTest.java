package io.waymark.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureScanTest {
    private final BufferedImage page = new BufferedImage(800, 1200, BufferedImage.TYPE_BYTE_BINARY);

    PictureScanTest() {
        page.createGraphics().fillRect(0, 0, page.getWidth(), page.getHeight());
    }

    @Test
    void readsEveryCodeOfAPage() throws Exception {
        print(BarcodeFormat.CODE_128, "1Z2617V10399999999", 100, 100, 600, 150);
        print(BarcodeFormat.CODE_128, "HW260000000017", 100, 400, 600, 150);
        print(BarcodeFormat.QR_CODE, "HW260000000017", 250, 700, 300, 300);
        assertThat(PictureScan.codes(png()))
                .containsExactlyInAnyOrder(
                        "CODE_128 1Z2617V10399999999", "CODE_128 HW260000000017", "QR_CODE HW260000000017");
    }

    @Test
    void readsNothingWhereThereIsNone() throws Exception {
        assertThat(PictureScan.codes(png())).isEmpty();
        assertThat(PictureScan.codes("no picture".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private void print(BarcodeFormat format, String text, int left, int top, int width, int height)
            throws WriterException {
        BitMatrix code = new MultiFormatWriter().encode(text, format, width, height);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                if (code.get(x, y)) {
                    page.setRGB(left + x, top + y, Color.BLACK.getRGB());
                }
            }
        }
    }

    private byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(page, "png", bytes);
        return bytes.toByteArray();
    }
}
