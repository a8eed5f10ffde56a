package io.waymark.testkit.certificates;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * Signs certificates for servers on loopback, so that clients check whom they talk to as they do elsewhere: nobody has to
 * trust all certificates anywhere. It lives in a folder and stays the same as long as its files do.
 */
public final class CertificateAuthority {
    private static final String NAME = "Waymark local authority";

    private static final Duration LEAST_LIFE = Duration.ofDays(30);

    /** A key store in memory asks for a password all the same. */
    private static final char[] NO_PASSWORD = {};

    private final Issued own;
    private final X509Certificate certificate;
    private final PrivateKey key;

    private CertificateAuthority(Issued own, X509Certificate certificate, PrivateKey key) {
        this.own = own;
        this.certificate = certificate;
        this.key = key;
    }

    /** The authority of a folder, which is made where there is none; its files are {@code ca.pem} and {@code ca-key.pem}. */
    public static CertificateAuthority in(Path folder) {
        Issued own = PemFiles.named(folder, "ca");
        try {
            if (!Files.exists(own.certificate()) || !Files.exists(own.key())) {
                Files.createDirectories(folder);
                KeyPair pair = Signing.newKeys();
                PemFiles.write(own, Signing.authority(NAME, pair), pair.getPrivate());
            }
            return new CertificateAuthority(own, own.read(), privateKey(own.key()));
        } catch (IOException failed) {
            throw new UncheckedIOException("no authority can be kept in " + folder, failed);
        }
    }

    private static PrivateKey privateKey(Path file) throws IOException {
        try (PEMParser pem = new PEMParser(new StringReader(Files.readString(file)))) {
            return new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) pem.readObject());
        }
    }

    /** What has to be trusted: a PEM file. */
    public Path certificate() {
        return own.certificate();
    }

    /**
     * Issues a certificate of a new key to a server on loopback, in place of the one of this name before.
     *
     * @param name the common name, and the beginning of the files' names: {@code name.pem} and {@code name-key.pem}
     */
    public Issued issue(String name) {
        Issued issued = PemFiles.named(folder(), name);
        try {
            KeyPair pair = Signing.newKeys();
            PemFiles.write(issued, Signing.server(name, pair.getPublic(), certificate, key), pair.getPrivate());
            return issued;
        } catch (IOException failed) {
            throw new UncheckedIOException("no certificate for " + name, failed);
        }
    }

    /** The certificate that was issued under this name, or a new one where it is not good for another month. */
    public Issued keptOrIssued(String name) {
        Issued kept = PemFiles.named(folder(), name);
        return Files.exists(kept.certificate()) && Files.exists(kept.key()) && isGood(kept.read()) ? kept : issue(name);
    }

    private boolean isGood(X509Certificate kept) {
        try {
            kept.checkValidity(Date.from(Instant.now().plus(LEAST_LIFE)));
            kept.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException passed) {
            return false;
        }
    }

    private Path folder() {
        return Objects.requireNonNull(own.certificate().toAbsolutePath().getParent());
    }

    /** For a server with this certificate. */
    public SSLContext serving(Issued issued) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry("server", privateKey(issued.key()), NO_PASSWORD, new X509Certificate[] {issued.read()});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("no server can be run with " + issued, broken);
        }
    }

    /** For clients that trust this authority alone. */
    public SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("this JVM cannot do TLS", broken);
        }
    }
}
