package io.waymark.order.drawing;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF file that is written object by object, so that nothing of it is held but where each object stands. For one thread. */
final class PdfFile {
    /** The second line tells programs that the file is no text (ISO 32000-1, 7.5.2). */
    private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

    private static final int BUFFER = 64 * 1024;
    private static final long NOWHERE = -1;

    private final Counting out;
    private final List<Long> places = new ArrayList<>();

    PdfFile(OutputStream out) throws IOException {
        this.out = new Counting(new BufferedOutputStream(out, BUFFER));
        text(HEADER);
    }

    /** Knows how many bytes were written. */
    private static final class Counting extends FilterOutputStream {
        private long written;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int letter) throws IOException {
            out.write(letter);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            written += count;
        }
    }

    /** A number for an object that is written sooner or later. */
    int reserve() {
        places.add(NOWHERE);
        return places.size();
    }

    /** The object of this number begins. */
    void begin(int number) throws IOException {
        places.set(number - 1, out.written);
        text(number + " 0 obj\n");
    }

    /** The object that was begun last ends. */
    void end() throws IOException {
        text("\nendobj\n");
    }

    /** Where parts of an object are written. */
    OutputStream out() {
        return out;
    }

    void text(String latin) throws IOException {
        out.write(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    void reference(int number) throws IOException {
        text(" " + number + " 0 R ");
    }

    /** The bytes of a stream, behind its dictionary. */
    void stream(byte[] bytes) throws IOException {
        text("\nstream\n");
        out.write(bytes);
        text("\nendstream");
    }

    /** Says where everything stands; nothing is written afterwards. */
    void finish(int catalog, int information) throws IOException {
        long start = out.written;
        text("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (long place : places) {
            if (place == NOWHERE) {
                throw new IllegalStateException("an object was announced and never written");
            }
            text("%010d 00000 n \n".formatted(place));
        }
        text("trailer\n<</Size " + (places.size() + 1) + "/Root " + catalog + " 0 R/Info " + information
                + " 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        out.flush();
    }
}
