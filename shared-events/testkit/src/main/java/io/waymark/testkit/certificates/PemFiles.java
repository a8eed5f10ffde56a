package io.waymark.testkit.certificates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Set;

/** Writes keys and certificates as text; a file that is replaced is whole at every moment. */
final class PemFiles {
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final int LINE = 64;

    static Issued named(Path folder, String name) {
        return new Issued(folder.resolve(name + ".pem"), folder.resolve(name + "-key.pem"));
    }

    static void write(Issued files, X509Certificate certificate, PrivateKey key) throws IOException {
        replace(files.key(), pem("PRIVATE KEY", key.getEncoded()));
        try {
            replace(files.certificate(), pem("CERTIFICATE", certificate.getEncoded()));
        } catch (CertificateEncodingException broken) {
            throw new IOException(broken);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private PemFiles() {}
}
