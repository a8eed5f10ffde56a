package io.waymark.testkit.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/**
 * A certificate with its private key, as PEM files that every server of ours reads.
 *
 * @param certificate a certificate of X.509
 * @param key         PKCS#8, not encrypted; its owner alone may read the file
 */
public record Issued(Path certificate, Path key) {
    /** The certificate as it lies in its file now. */
    public X509Certificate read() {
        return read(certificate);
    }

    static X509Certificate read(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (CertificateException broken) {
            throw new IllegalStateException(file + " holds no certificate", broken);
        }
    }
}
