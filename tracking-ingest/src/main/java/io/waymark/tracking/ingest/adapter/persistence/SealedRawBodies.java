package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.ingest.application.RawBodies;
import io.waymark.web.privacy.PersonalDataCipher;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Seals raw bodies for keeping: compressed where that helps, then encrypted, as they hold names and phone numbers. */
@Singleton
public class SealedRawBodies implements RawBodies {
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final int WORTH_DEFLATING = 400;
    private static final int CHUNK = 4096;
    private final PersonalDataCipher cipher;

    SealedRawBodies(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public byte[] seal(UUID pushId, byte[] body) {
        return cipher.encrypt(body.length < WORTH_DEFLATING ? marked(PLAIN, body) : deflated(body), context(pushId));
    }

    @Override
    public byte[] open(UUID pushId, byte[] sealed) {
        byte[] marked = cipher.decrypt(sealed, context(pushId));
        return marked[0] == PLAIN ? Arrays.copyOfRange(marked, 1, marked.length) : inflated(marked);
    }

    private static String context(UUID pushId) {
        return "push/" + pushId;
    }

    private static byte[] marked(byte mark, byte[] body) {
        byte[] marked = new byte[body.length + 1];
        marked[0] = mark;
        System.arraycopy(body, 0, marked, 1, body.length);
        return marked;
    }

    private static byte[] deflated(byte[] body) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(body);
            deflater.finish();
            byte[] buffer = new byte[body.length + 64];
            buffer[0] = DEFLATED;
            int length = deflater.deflate(buffer, 1, buffer.length - 1);
            return deflater.finished() ? Arrays.copyOf(buffer, length + 1) : marked(PLAIN, body);
        }
    }

    private static byte[] inflated(byte[] marked) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(marked, 1, marked.length - 1);
            ByteArrayOutputStream body = new ByteArrayOutputStream(marked.length * 3);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("stored body is cut short");
                }
                body.write(chunk, 0, length);
            }
            return body.toByteArray();
        } catch (DataFormatException broken) {
            throw new IllegalStateException("stored body cannot be read", broken);
        }
    }
}
