package io.waymark.testkit.servers;

import io.waymark.testkit.provision.DeclaredRights;
import io.waymark.testkit.provision.DeclaredTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/** A single Kafka node on loopback that creates no topic by itself. */
public sealed interface KafkaBroker extends AutoCloseable permits InProcessKafkaBroker, RunningKafkaBroker {

    /**
     * Starts a node, broker and controller in one, over a data folder, which is made when it is absent and kept when the
     * node stops.
     *
     * @param dataFolder belongs to this node alone
     * @param port       TCP port on loopback; 0 takes a free one
     * @throws IOException when the node cannot start
     */
    static KafkaBroker start(Path dataFolder, int port) throws IOException {
        return InProcessKafkaBroker.start(dataFolder, port, null);
    }

    /**
     * Starts a node that talks to clients over TLS alone, asks each who it is, and lets it do what it was granted; see
     * {@link #start(Path, int)}.
     */
    static KafkaBroker start(Path dataFolder, int port, KafkaSecurity security) throws IOException {
        return InProcessKafkaBroker.start(dataFolder, port, security);
    }

    /** A broker that somebody else runs. */
    static KafkaBroker at(String bootstrapServers) {
        return new RunningKafkaBroker(bootstrapServers);
    }

    /** What a client is given as {@code bootstrap.servers}. */
    String bootstrapServers();

    /** Client settings of somebody who may do everything here. */
    default Map<String, Object> operator() {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    }

    /** Stops the node and waits until its log is closed; does nothing when somebody else started it. */
    @Override
    void close();

    /** Does the same as {@link #close()}. */
    default void stop() {
        close();
    }

    /**
     * Creates those topics of a declaration that do not exist yet; an existing one gets the settings that are declared now.
     *
     * @param topicsYaml a file of the shape of {@code deploy/kafka/topics.yaml}
     */
    default void createTopics(Path topicsYaml) {
        DeclaredTopics.read(topicsYaml).createOn(operator());
    }

    /**
     * Makes the users of a declaration with their passwords, and grants each what is declared, and nothing else any more.
     *
     * @param aclsYaml  a file of the shape of {@code deploy/kafka/acls.yaml}
     * @param passwords by the name of the user, one for each that is declared
     */
    default void grantRights(Path aclsYaml, Map<String, String> passwords) {
        DeclaredRights.read(aclsYaml).grantOn(operator(), passwords);
    }
}
