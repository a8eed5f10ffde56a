package io.waymark.order.upload.application;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongFunction;

/** The parts of an upload as one text, of which no more than one part is held at a time. */
final class PartsStream extends InputStream {
    private final LongFunction<Optional<byte[]>> parts;
    private byte[] held = new byte[0];
    private int at;
    private long next = 1;

    /** @param parts by number, from 1 on; empty behind the last */
    PartsStream(LongFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return fill() ? held[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, held.length - at);
        System.arraycopy(held, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private boolean fill() {
        while (at == held.length) {
            Optional<byte[]> part = parts.apply(next);
            if (part.isEmpty()) {
                return false;
            }
            held = part.get();
            at = 0;
            next++;
        }
        return true;
    }
}
