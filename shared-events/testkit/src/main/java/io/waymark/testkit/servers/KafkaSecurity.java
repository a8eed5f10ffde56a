package io.waymark.testkit.servers;

import io.waymark.testkit.certificates.Issued;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a broker needs to talk over TLS and to ask its clients who they are, and what its clients need.
 *
 * @param certificate      the broker's own
 * @param authority        a PEM file: who vouches for the broker
 * @param operatorPassword of {@link #OPERATOR}, who makes topics and users and may do everything
 */
public record KafkaSecurity(Issued certificate, Path authority, String operatorPassword) {
    /** Who may do everything. */
    public static final String OPERATOR = "operator";

    /** How users that were made on the broker say who they are. */
    public static final String USERS = "SCRAM-SHA-512";

    private static final String PLAIN = "PLAIN";

    /**
     * Client settings of a user, without addresses.
     *
     * @param authority a PEM file: who vouches for the broker
     */
    public static Map<String, String> client(Path authority, String user, String password) {
        return client(authority, USERS, "scram.ScramLoginModule", user, password);
    }

    /** Client settings of the operator, whom the broker knows before there are users; without addresses. */
    public Map<String, String> operator() {
        return client(authority, PLAIN, "plain.PlainLoginModule", OPERATOR, operatorPassword);
    }

    private static Map<String, String> client(
            Path authority, String mechanism, String module, String user, String password) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                "org.apache.kafka.common.security." + module + " required username=\"" + user + "\" password=\""
                        + password + "\";",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority.toString());
    }

    @Override
    public String toString() {
        return "KafkaSecurity[" + certificate + "]";
    }
}
