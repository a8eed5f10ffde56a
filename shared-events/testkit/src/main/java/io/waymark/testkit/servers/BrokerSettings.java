package io.waymark.testkit.servers;

import io.waymark.testkit.certificates.Issued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How a single node is set that is broker and controller in one; names after Kafka's own documentation. */
final class BrokerSettings {
    static final int NODE = 1;

    private static final String CONTROLLER = "CONTROLLER";
    private static final String PLAIN_LISTENER = "PLAINTEXT";
    private static final String SECURE_LISTENER = "SECURE";
    private static final String PLAIN_LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";
    private static final String SCRAM_LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule required;";

    /** The node itself, as it talks to itself. */
    private static final String ITSELF = "broker";

    /** Everybody may do everything, in clear text. */
    static Map<String, String> open(Path folder, int port, int controllerPort) {
        Map<String, String> settings = node(folder, controllerPort);
        listeners(settings, PLAIN_LISTENER, port, controllerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        return settings;
    }

    /** Nobody may do anything that was not granted; the node talks to itself over TLS, too. */
    static Map<String, String> secured(Path folder, int port, int controllerPort, KafkaSecurity security)
            throws IOException {
        Map<String, String> settings = node(folder, controllerPort);
        listeners(settings, SECURE_LISTENER, port, controllerPort);
        settings.put("listener.security.protocol.map", "SECURE:SASL_SSL,CONTROLLER:SASL_SSL");
        settings.put("inter.broker.listener.name", SECURE_LISTENER);
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        logins(settings, security);
        certificates(settings, security);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:" + ITSELF + ";User:" + KafkaSecurity.OPERATOR);
        return settings;
    }

    private static void logins(Map<String, String> settings, KafkaSecurity security) {
        String own = UUID.randomUUID().toString();
        String itself = PLAIN_LOGIN + "username=\"" + ITSELF + "\" password=\"" + own + "\" user_" + ITSELF + "=\""
                + own + "\"";
        settings.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        settings.put("listener.name.controller.plain.sasl.jaas.config", itself + ";");
        settings.put("listener.name.secure.sasl.enabled.mechanisms", KafkaSecurity.USERS + ",PLAIN");
        settings.put("listener.name.secure.scram-sha-512.sasl.jaas.config", SCRAM_LOGIN);
        settings.put(
                "listener.name.secure.plain.sasl.jaas.config",
                itself + " user_" + KafkaSecurity.OPERATOR + "=\"" + security.operatorPassword() + "\";");
    }

    private static void certificates(Map<String, String> settings, KafkaSecurity security) throws IOException {
        Issued own = security.certificate();
        settings.put("ssl.keystore.type", "PEM");
        settings.put("ssl.keystore.key", Files.readString(own.key()));
        settings.put("ssl.keystore.certificate.chain", Files.readString(own.certificate()));
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.certificates", Files.readString(security.authority()));
    }

    private static void listeners(Map<String, String> settings, String name, int port, int controllerPort) {
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", name + "://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    }

    private static Map<String, String> node(Path folder, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // One node keeps one copy, of Kafka's own topics too.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // A laptop's share of memory: the defaults take 128 MB for compaction and 10 MB of index per partition.
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        return settings;
    }

    private BrokerSettings() {}
}
