package io.waymark.order.label.adapter.print;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes dots as a PNG of one bit a dot that says how large a dot is, so that it is printed in its true size (ISO/IEC 15948).
 * The JDK's writer takes ten times as long and says nothing of the size without a tree of metadata.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 1;
    private static final int GREY = 0;
    private static final int METRE = 1;

    static byte[] of(Raster raster, double dotsPerMillimetre) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(raster));
            chunk(out, "pHYs", size(dotsPerMillimetre));
            chunk(out, "IDAT", rows(raster));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] header(Raster raster) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(raster.width());
        out.writeInt(raster.height());
        out.write(new byte[] {BITS, GREY, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] size(double dotsPerMillimetre) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int dotsPerMetre = (int) Math.round(dotsPerMillimetre * 1000);
        out.writeInt(dotsPerMetre);
        out.writeInt(dotsPerMetre);
        out.writeByte(METRE);
        return bytes.toByteArray();
    }

    /** Each row behind a zero, which says that it is not filtered. */
    private static byte[] rows(Raster raster) throws IOException {
        int wide = (raster.width() + 7) / 8;
        byte[] bits = raster.bits();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            for (int row = 0; row < raster.height(); row++) {
                out.write(0);
                out.write(bits, row * wide, wide);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private PngFile() {}
}
