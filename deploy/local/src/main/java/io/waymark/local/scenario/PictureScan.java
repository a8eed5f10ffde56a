package io.waymark.local.scenario;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/** Reads the codes of a printed picture as a scanner does, whose beam goes down the page. */
final class PictureScan {
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    /** Rows of dots between two beams: less than any bars are tall. */
    private static final int BEAM_STEP = 8;

    /** One reading, which may find nothing. */
    private interface Reading {
        Result read() throws ReaderException;
    }

    /** What is read, each as {@code CODE_128 …} or {@code QR_CODE …}; nothing where it is no picture. */
    static Set<String> codes(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            return image == null ? Set.of() : codes(image);
        } catch (IOException broken) {
            return Set.of();
        }
    }

    private static Set<String> codes(BufferedImage image) {
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots)));
        Set<String> codes = new TreeSet<>();
        Code128Reader bars = new Code128Reader();
        for (int row = 0; row < image.getHeight(); row += BEAM_STEP) {
            int beam = row;
            add(codes, () -> bars.decodeRow(beam, bitmap.getBlackRow(beam, null), HINTS));
        }
        add(codes, () -> new QRCodeReader().decode(bitmap, HINTS));
        return codes;
    }

    private static void add(Set<String> codes, Reading reading) {
        try {
            Result code = reading.read();
            codes.add(code.getBarcodeFormat() + " " + code.getText());
        } catch (ReaderException nothing) {
            // Most beams meet no code.
        }
    }

    private PictureScan() {}
}
