package io.waymark.local.encryption;

import io.waymark.local.secrets.KafkaPasswords;
import io.waymark.local.secrets.SecretFile;
import io.waymark.testkit.certificates.CertificateAuthority;
import io.waymark.testkit.certificates.Issued;
import io.waymark.testkit.servers.KafkaSecurity;
import io.waymark.testkit.servers.PostgresSecurity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Has every connection of a local installation encrypted and every server proved: one authority vouches for PostgreSQL, the
 * broker, the services and the simulated partners, and each service has a user of the broker for itself.
 */
public final class Encryption {
    private final CertificateAuthority authority;
    private final KafkaPasswords passwords;

    private Encryption(CertificateAuthority authority, KafkaPasswords passwords) {
        this.authority = authority;
        this.passwords = passwords;
    }

    /**
     * The authority, certificates and passwords of these folders; what is missing is made.
     *
     * @param rights the declaration of the broker's users
     */
    public static Encryption in(Path certificates, Path secrets, Path rights) {
        return new Encryption(
                CertificateAuthority.in(certificates.toAbsolutePath()), KafkaPasswords.in(secrets, rights));
    }

    /** Writes the operator's client settings to a file, for Kafka's own tools. */
    public void tellOperator(Path file) {
        SecretFile.write(
                file,
                kafkaClient(KafkaSecurity.OPERATOR).entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    /** What has to be trusted: a PEM file. */
    public Path authority() {
        return authority.certificate();
    }

    /** For clients of this installation. */
    public SSLContext trusting() {
        return authority.trusting();
    }

    /** For the simulated partners. */
    public SSLContext partners() {
        return authority.serving(authority.keptOrIssued("partners"));
    }

    public PostgresSecurity postgres() {
        return new PostgresSecurity(authority.keptOrIssued("postgres"), authority());
    }

    public KafkaSecurity kafka() {
        return new KafkaSecurity(authority.keptOrIssued("kafka"), authority(), passwords.operator());
    }

    /** By the name of the user. */
    public Map<String, String> kafkaPasswords() {
        return passwords.users();
    }

    /** Client settings of a user of the broker, without addresses. */
    public Map<String, String> kafkaClient(String user) {
        return user.equals(KafkaSecurity.OPERATOR)
                ? kafka().operator()
                : KafkaSecurity.client(authority(), user, passwords.of(user));
    }

    /**
     * What a service is told besides the addresses; deploy/tls/example.properties explains each line.
     *
     * @param user of the broker
     * @param port where it takes requests
     */
    public Map<String, String> service(String user, int port) {
        Issued doors = authority.keptOrIssued("doors");
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(
                "quarkus.tls.doors.key-store.pem.0.cert", doors.certificate().toString());
        properties.put("quarkus.tls.doors.key-store.pem.0.key", doors.key().toString());
        properties.put("quarkus.tls.doors.reload-period", "30s");
        properties.put("quarkus.http.tls-configuration-name", "doors");
        properties.put("quarkus.http.ssl-port", Integer.toString(port));
        properties.put("quarkus.http.insecure-requests", "disabled");
        properties.put("quarkus.management.tls-configuration-name", "doors");
        properties.put("quarkus.tls.partners.trust-store.pem.certs", authority().toString());
        kafkaClient(user).forEach((name, value) -> properties.put("kafka." + name, value));
        return properties;
    }
}
