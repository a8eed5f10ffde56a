package io.waymark.http;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/**
 * Whom calls to partners trust: the authorities of the TLS configuration {@code partners}, {@code quarkus.tls.partners.*},
 * which may also hold a certificate of our own to show; without it those of the JDK. Host names are checked in any case.
 */
@Singleton
public class PartnerTrust {
    static final String CONFIGURATION = "partners";

    private final SSLContext context;

    /** @throws IllegalStateException where the configuration cannot be used */
    @Inject
    PartnerTrust(TlsConfigurationRegistry configurations) {
        this(configurations.get(CONFIGURATION).map(PartnerTrust::contextOf).orElseGet(PartnerTrust::contextOfTheJdk));
    }

    private PartnerTrust(SSLContext context) {
        this.context = context;
    }

    /** Trusts whom the JDK trusts. */
    public static PartnerTrust ofTheJdk() {
        return new PartnerTrust(contextOfTheJdk());
    }

    /** For clients that are made once and kept: later changes of the files need a restart. */
    SSLContext context() {
        return context;
    }

    private static SSLContext contextOfTheJdk() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JVM cannot do TLS", broken);
        }
    }

    private static SSLContext contextOf(TlsConfiguration configuration) {
        try {
            return configuration.createSSLContext();
        } catch (Exception unusable) {
            throw new IllegalStateException("quarkus.tls." + CONFIGURATION + " cannot be used", unusable);
        }
    }
}
