package io.waymark.reconciliation.export;

import io.waymark.hashing.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hashes what passes, and can say the hash so far at any moment. */
final class HashedOutput extends FilterOutputStream {
    private final MessageDigest digest;

    HashedOutput(OutputStream out) {
        super(out);
        digest = Sha256.start();
    }

    /** SHA-256 of all bytes so far, lower-case hexadecimal. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException("the platform's SHA-256 can be cloned", never);
        }
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        digest.update((byte) one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
    }
}
